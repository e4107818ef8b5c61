package org.flowlogstatus.local.cloud.estate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flowlogstatus.local.cloud.fault.Fault;

/**
 * What both embedded clouds hold, which faults they have, and the lookups that show each row of the
 * contract. Immutable; its file is described in ESTATE.md.
 */
public record Estate(
    AzureEstate azure,
    @JsonProperty("alibaba_cloud") AlibabaEstate alibaba,
    List<Fault> faults,
    List<LookupExample> examples) {

  public Estate {
    faults = List.copyOf(faults);
    examples = List.copyOf(examples);
  }

  /** An estate of the two clouds' holdings that behaves itself. */
  public static Estate of(AzureEstate azure, AlibabaEstate alibaba) {
    return new Estate(azure, alibaba, List.of(), List.of());
  }

  /** The estate that ships with this module. */
  public static Estate bundled() {
    try (InputStream in = Estate.class.getResourceAsStream("/estate.json")) {
      return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The estate in a file; throws where a name is unknown or a required one is missing. */
  public static Estate read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The estate in a JSON text. */
  public static Estate parse(String json) {
    try {
      return Json.MAPPER.readValue(json, Estate.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an estate: " + e.getMessage(), e);
    }
  }

  /** Writes the estate so that {@link #read} gives it back. */
  public void write(Path file) {
    try {
      Files.write(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This estate with one more fault; of several that match a call, the last added wins. */
  public Estate with(Fault fault) {
    List<Fault> more = new ArrayList<>();
    more.add(fault);
    more.addAll(faults);
    return new Estate(azure, alibaba, more, examples);
  }

  /** This estate with other holdings in Azure. */
  public Estate with(AzureEstate holdings) {
    return new Estate(holdings, alibaba, faults, examples);
  }

  /** This estate with other holdings in Alibaba Cloud. */
  public Estate with(AlibabaEstate holdings) {
    return new Estate(azure, holdings, faults, examples);
  }

  /** This estate, whose clouds answer as they should. */
  public Estate withoutFaults() {
    return new Estate(azure, alibaba, List.of(), examples);
  }
}
