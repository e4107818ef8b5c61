package org.flowlogstatus.health;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.settings.InvalidSettings;

/** What all checks of a function came to. */
public final class Health {
  /** Where it is asked for, without a platform's prefix. */
  public static final String PATH = "/flow-log-status/health";

  private static final String SCHEMA_VERSION = "1.0";

  private final Provider provider;
  private final List<HealthCheck> checks;

  private Health(Provider provider, List<HealthCheck> checks) {
    this.provider = provider;
    this.checks = List.copyOf(checks);
  }

  public static Health of(Provider provider, List<HealthCheck> checks) {
    return new Health(provider, checks);
  }

  /** For a function that can do nothing else, because its settings are invalid. */
  public static Health of(Provider provider, InvalidSettings invalid) {
    return of(
        provider,
        List.of(HealthCheck.of("settings", false, String.valueOf(invalid.getMessage()) + ".")));
  }

  /** Whether every check is. */
  public boolean healthy() {
    return checks.stream().allMatch(HealthCheck::ok);
  }

  public String json() {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("schemaVersion", SCHEMA_VERSION);
          json.writeStringField("provider", provider.wireName());
          json.writeStringField("version", version());
          write(checks, json);
          json.writeEndObject();
        });
  }

  /** Writes the checks, and whether all is well, into the object that has begun. */
  public static void write(List<HealthCheck> checks, JsonGenerator json) throws IOException {
    json.writeBooleanField("healthy", checks.stream().allMatch(HealthCheck::ok));
    json.writeArrayFieldStart("checks");
    for (HealthCheck check : checks) {
      json.writeStartObject();
      json.writeStringField("name", check.name());
      json.writeBooleanField("ok", check.ok());
      json.writeStringField("detail", check.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The version of this program. */
  static String version() {
    try (InputStream text = Health.class.getResourceAsStream("version.txt")) {
      return text == null
          ? "unknown"
          : new String(text.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
