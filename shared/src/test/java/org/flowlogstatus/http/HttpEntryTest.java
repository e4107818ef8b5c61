package org.flowlogstatus.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.settings.SettingsReader;
import org.junit.jupiter.api.Test;

/** A function that cannot be put together answers all the same, and its log says why. */
class HttpEntryTest {
  private final List<String> lines = new ArrayList<>();

  private static HttpApi withWrongSettings() {
    SettingsReader reader =
        new SettingsReader(Map.of("FLOWLOG_DEADLINE_MILLIS", "no-number", "DAYS", "secret-value"));
    reader.millis("FLOWLOG_DEADLINE_MILLIS", 1);
    reader.days("DAYS", 1);
    reader.requireValid();
    throw new AssertionError("the settings were taken");
  }

  private static Request request(String path) {
    return Request.builder().method("GET").path(path).body().build();
  }

  private static Request unreadable() {
    throw new IllegalStateException("secret-value");
  }

  private Reply answer(Supplier<HttpApi> api, Supplier<Request> request) {
    return new HttpEntry(Provider.AZURE, api).answer(request, lines::add);
  }

  @Test
  void wrongSettingsAreNamedToEveryCallerAndTheirValuesToNobody() {
    for (String path : List.of("/flow-log-status", "/flow-log-status/sweep", "/elsewhere")) {
      Reply reply = answer(HttpEntryTest::withWrongSettings, () -> request(path));

      JsonNode problem = Fixture.problem(reply, 500);
      assertThat(problem.get("reason").textValue()).isEqualTo("INTERNAL_ERROR");
      assertThat(problem.get("detail").textValue())
          .contains("settings", "FLOWLOG_DEADLINE_MILLIS", "DAYS")
          .doesNotContain("no-number", "secret-value");
      assertThat(lines.get(lines.size() - 1))
          .startsWith(problem.get("instance").textValue() + " INTERNAL_ERROR ")
          .contains("FLOWLOG_DEADLINE_MILLIS must be a whole number", "DAYS")
          .doesNotContain("no-number", "secret-value");
    }
    assertThat(lines).hasSize(3);
  }

  @Test
  void healthNamesWrongSettingsToo() {
    Reply reply =
        answer(HttpEntryTest::withWrongSettings, () -> request("/flow-log-status/health"));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
    assertThat(reply.body())
        .contains("\"healthy\":false", "\"name\":\"settings\",\"ok\":false")
        .contains("FLOWLOG_DEADLINE_MILLIS must be a whole number", "DAYS")
        .doesNotContain("no-number", "secret-value");
  }

  @Test
  void aRequestThatBreaksItsReaderIsAProblemWithALineWhateverTheSettingsAre() {
    HttpApi api = new HttpApi(Provider.AZURE, List.of(), Set.of());
    for (Supplier<HttpApi> function :
        List.<Supplier<HttpApi>>of(() -> api, HttpEntryTest::withWrongSettings)) {
      lines.clear();

      JsonNode problem = Fixture.problem(answer(function, HttpEntryTest::unreadable), 500);

      assertThat(lines).hasSize(1);
      assertThat(lines.get(0))
          .startsWith(problem.get("instance").textValue() + " INTERNAL_ERROR ")
          .contains("IllegalStateException")
          .doesNotContain("secret-value");
    }
  }

  /** So that a caller's instance is found again in the log, whatever the problem is. */
  @Test
  void everyProblemWritesOneLine() {
    HttpApi api = new HttpApi(Provider.AZURE, List.of(), Set.of());

    JsonNode problem = Fixture.problem(answer(() -> api, () -> request("/elsewhere")), 404);

    assertThat(lines).containsExactly(problem.get("instance").textValue() + " NOT_FOUND");
  }
}
