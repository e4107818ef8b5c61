package org.flowlogstatus.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One way to spoil a valid document.
 *
 * @param put what to write at the place; empty to take away what is there
 */
record Fault(String why, String document, JsonPointer at, Optional<JsonNode> put) {

  static Stream<Fault> all() {
    return StreamSupport.stream(read("faults").spliterator(), false).map(Fault::of);
  }

  private static Fault of(JsonNode row) {
    return new Fault(
        row.path("why").asText(),
        row.path("document").asText(),
        JsonPointer.compile(row.path("at").asText()),
        Optional.ofNullable(row.get("put")));
  }

  /** The document with the fault in it. */
  JsonNode planted() {
    JsonNode spoilt = read(document);
    JsonNode parent = spoilt.at(at.head());
    String key = at.last().getMatchingProperty();
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(key), put.orElseThrow());
    } else if (put.isPresent()) {
      ((ObjectNode) parent).set(key, put.get());
    } else {
      Objects.requireNonNull(((ObjectNode) parent).remove(key), "nothing there to remove");
    }
    return spoilt;
  }

  /** Asserts a document by the kind that its name starts with. */
  static void hold(String name, String json) {
    switch (name.substring(0, name.indexOf('-'))) {
      case "result" -> SchemaAssert.assertResult(json);
      case "problem" -> SchemaAssert.assertProblem(json);
      case "report" -> SchemaAssert.assertReport(json);
      case "stored" -> SchemaAssert.assertStoredReport(json);
      case "cloudevent" -> SchemaAssert.assertCloudEvent(json);
      default -> throw new IllegalArgumentException(name);
    }
  }

  static JsonNode read(String name) {
    try (InputStream in = Fault.class.getResourceAsStream(name + ".json")) {
      return StrictJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return document + ": " + why;
  }
}
