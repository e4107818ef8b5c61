package org.flowlogstatus.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of both functions, and what is held against them. */
class OpenApiAssertTest {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String LOOKUP = "/flow-log-status";

  private final String result = Fault.read("result-alibaba-region").toString();
  private final String method = Fault.read("problem-method").toString();
  private OpenApiAssert alibaba;

  @BeforeEach
  void readDocument() throws IOException {
    alibaba = OpenApiAssert.read(documentOf("alibaba-function"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure-function", "alibaba-function"})
  void everyExampleHolds(String module) throws IOException {
    assertThat(OpenApiAssert.read(documentOf(module)).assertExamples()).isGreaterThan(15);
  }

  @Test
  void aDocumentedAnswerHolds() {
    alibaba.assertAnswer("GET", LOOKUP, 200, "application/json; charset=utf-8", result);
    alibaba.assertAnswer("GET", "/", 200, JSON, result);
    alibaba.assertAnswer("DELETE", LOOKUP, 405, PROBLEM, method);
  }

  @Test
  void anythingElseIsRefused() {
    refused("GET", LOOKUP, 201, JSON, result);
    refused("GET", LOOKUP, 200, "text/plain", result);
    refused("GET", LOOKUP, 200, PROBLEM, result);
    refused("GET", LOOKUP, 405, JSON, method);
    refused("GET", LOOKUP, 405, PROBLEM, result);
    refused("GET", LOOKUP + "/sweep", 200, JSON, result);
    refused("DELETE", LOOKUP, 200, JSON, result);
    refused("DELETE", LOOKUP, 405, JSON, method);
    refused("GET", "/elsewhere", 200, JSON, result);
  }

  private void refused(String verb, String path, int status, String type, String body) {
    assertThatThrownBy(() -> alibaba.assertAnswer(verb, path, status, type, body))
        .isInstanceOf(AssertionError.class);
  }

  private static Path documentOf(String module) {
    return Path.of("..", module, "src", "main", "resources", "openapi.json");
  }
}
