package org.flowlogstatus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Holds an HTTP answer against the OpenAPI document of the function that gave it. */
public final class OpenApiAssert {
  private static final String PROBLEM = "application/problem+json";

  private final JsonNode document;

  private OpenApiAssert(JsonNode document) {
    this.document = document;
  }

  /** The document in a file, such as a function's {@code src/main/resources/openapi.json}. */
  public static OpenApiAssert read(Path file) throws IOException {
    return new OpenApiAssert(StrictJson.parse(Files.readString(file)));
  }

  /**
   * Asserts that the operation documents this answer and that the body is as documented. What no
   * operation stands for may only be answered with a problem of 404 or 405.
   *
   * @param path without query
   * @param contentType the header's value, parameters included
   */
  public void assertAnswer(
      String method, String path, int status, String contentType, String body) {
    JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      assertThat(status).as(method + " " + path).isIn(404, 405);
      assertThat(mediaType(contentType)).as(method + " " + path).isEqualTo(PROBLEM);
      SchemaAssert.assertProblem(body);
      return;
    }
    assertBody(schemaOf(documented(method, path, status, contentType)), body);
  }

  /** Asserts that the operation documents an answer of this status and media type. */
  public void assertForm(String method, String path, int status, String contentType) {
    documented(method, path, status, contentType);
  }

  private JsonNode documented(String method, String path, int status, String contentType) {
    JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    JsonNode response = resolve(operation.path("responses").path(Integer.toString(status)));
    String mediaType = mediaType(contentType);
    JsonNode content = response.path("content").path(mediaType);
    assertThat(content.isObject())
        .as("%s %s %d as %s is documented", method, path, status, mediaType)
        .isTrue();
    return content;
  }

  private static String mediaType(String contentType) {
    return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Asserts every example of every response, and says how many there are. */
  int assertExamples() {
    int examples = 0;
    for (JsonNode response : document.at("/components/responses")) {
      for (JsonNode content : response.path("content")) {
        for (JsonNode example : content.path("examples")) {
          assertBody(schemaOf(content), example.path("value").toString());
          examples++;
        }
      }
    }
    return examples;
  }

  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
  }

  /** The schema of the contract's own form, which stands first where there are others. */
  private static String schemaOf(JsonNode content) {
    String alone = content.at("/schema/$ref").asText();
    return alone.isEmpty() ? content.at("/schema/anyOf/0/$ref").asText() : alone;
  }

  private static void assertBody(String schema, String body) {
    switch (schema.substring(schema.lastIndexOf('/') + 1)) {
      case "result.schema.json" -> SchemaAssert.assertResult(body);
      case "problem.schema.json" -> SchemaAssert.assertProblem(body);
      case "report.schema.json" -> SchemaAssert.assertReport(body);
      case "plan.schema.json" -> SchemaAssert.assertPlan(body);
      case "estate.schema.json" -> SchemaAssert.assertEstate(body);
      default -> throw new AssertionError("no such schema in the contract: " + schema);
    }
  }
}
