package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.cloud.estate.Json;

/** What a function answered, and after how many milliseconds. */
public record FunctionAnswer(HttpResponse<String> response, long millis) {

  public int status() {
    return response.statusCode();
  }

  public String type() {
    return header("Content-Type").orElse("");
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public String body() {
    return response.body();
  }

  public JsonNode json() {
    return Json.tryParse(body().getBytes(java.nio.charset.StandardCharsets.UTF_8)).orElseThrow();
  }

  String reason() {
    return json().path("reason").asText();
  }

  /** The codes of the findings, sorted. */
  List<String> findings() {
    return json().path("findings").findValuesAsText("code").stream().sorted().toList();
  }

  /** Asserts a uniform result with this verdict, in all three of its words. */
  FunctionAnswer isVerdict(String status, String reason) {
    assertThat(status()).as(body()).isEqualTo(200);
    assertThat(json().path("status").asText()).as(body()).isEqualTo(status);
    assertThat(reason()).as(body()).isEqualTo(reason);
    String enabled = json().path("enabled").asText();
    assertThat(enabled)
        .isEqualTo(
            status.equals("ENABLED") ? "true" : status.equals("DISABLED") ? "false" : "null");
    return this;
  }

  /** Asserts a problem. */
  public FunctionAnswer isProblem(int httpStatus, String reason) {
    assertThat(reason()).as(body()).isEqualTo(reason);
    assertThat(status()).as(body()).isEqualTo(httpStatus);
    assertThat(type()).isEqualTo("application/problem+json");
    return this;
  }

  @Override
  public String toString() {
    return status() + " after " + millis + " ms: " + body();
  }
}
