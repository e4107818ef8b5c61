package org.flowlogstatus.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.flowlogstatus.local.cloud.estate.Json;

/** An answer as a plain HTTP client sees it. */
public record Answer(HttpResponse<String> response) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Sends the request; fails after five seconds. */
  public static Answer to(HttpRequest.Builder request) {
    try {
      return new Answer(
          CLIENT.send(
              request.timeout(Duration.ofSeconds(5)).build(),
              HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public JsonNode json() {
    return Json.tryParse(response.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** The status and the code of an ARM error. */
  public String armError() {
    return status() + " " + json().path("error").path("code").asText();
  }

  /** The status and the code of an error of Alibaba Cloud. */
  public String alibabaError() {
    return status() + " " + json().path("Code").asText();
  }
}
