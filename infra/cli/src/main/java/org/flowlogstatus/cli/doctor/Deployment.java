package org.flowlogstatus.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.health.HealthCheck;

/** Asks a deployed function how it is. */
public final class Deployment {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Deployment() {}

  /**
   * What its health says.
   *
   * @param key the function key; sent in a header, never in the address
   */
  public static List<HealthCheck> checks(URI base, Optional<String> key) {
    URI health = address(base);
    HttpRequest.Builder request = HttpRequest.newBuilder(health).timeout(LIMIT);
    key.ifPresent(value -> request.header("x-functions-key", value));
    try {
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .connectTimeout(LIMIT)
              .build()
              .send(request.build(), HttpResponse.BodyHandlers.ofString());
      return read(answer);
    } catch (IOException e) {
      return List.of(HealthCheck.of("deployment", false, "It cannot be reached at " + base + "."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static URI address(URI base) {
    String text = base.toString();
    boolean usable = base.isAbsolute() && base.getHost() != null && base.getQuery() == null;
    if (!usable || !text.matches("https?://.*")) {
      throw new UsageError(
          "--url " + text + " is no address like https://HOST/api/flow-log-status.");
    }
    return URI.create(text.replaceAll("/+$", "") + "/health");
  }

  private static List<HealthCheck> read(HttpResponse<String> answer) {
    List<HealthCheck> checks = new ArrayList<>();
    try {
      JsonNode health = new ObjectMapper().readTree(answer.body());
      for (JsonNode check : health.path("checks")) {
        checks.add(
            HealthCheck.of(
                check.path("name").asText("?"),
                check.path("ok").asBoolean(false),
                check.path("detail").asText("")));
      }
      checks.add(
          HealthCheck.of(
              "deployment",
              health.path("healthy").asBoolean(false),
              "It answers "
                  + answer.statusCode()
                  + ", version "
                  + health.path("version").asText("unknown")
                  + "."));
    } catch (IOException e) {
      checks.add(
          HealthCheck.of(
              "deployment",
              false,
              "It answers "
                  + answer.statusCode()
                  + " without a health document: is the address right, and the key (--key)?"));
    }
    return checks;
  }
}
