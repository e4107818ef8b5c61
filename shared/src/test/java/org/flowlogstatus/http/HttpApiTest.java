package org.flowlogstatus.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a valid request gets, and what a failed check comes to. */
class HttpApiTest {
  private final Fixture door = new Fixture();

  @Test
  void queryAndBodyAreMerged() {
    Reply reply = door.post("target=a%2Fb%20c", "{\"watcherId\":\"w\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).containsExactly(Map.entry("Content-Type", "application/json"));
    assertThat(reply.body()).isEqualTo("{}");
    assertThat(door.lines()).containsExactly("Optional[a/b c] Optional[w]");
  }

  @Test
  void namesAreMatchedWithoutCase() {
    assertThat(door.get("TARGET=a&WATCHERID=w").status()).isEqualTo(200);
    assertThat(door.post("", "{\"Target\":\"a\",\"watcherid\":\"w\"}").status()).isEqualTo(200);
    assertThat(door.lines()).containsOnly("Optional[a] Optional[w]");
  }

  @Test
  void aGetMayHaveABodyAndAPostNone() {
    byte[] body = "{\"target\":\"a\"}".getBytes(UTF_8);

    assertThat(door.ask("GET", "/", "", "", body).status()).isEqualTo(200);
    assertThat(door.post("target=a", "").status()).isEqualTo(200);
    assertThat(door.post("target=a", " \r\n\t").status()).isEqualTo(200);
    assertThat(door.post("target=a", "{}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/cloudevents+json",
        "application/octet-stream",
        "application/x-www-form-urlencoded"
      })
  void aJsonBodyIsTakenUnderTheseTypes(String type) {
    byte[] body = "{\"target\":\"a\"}".getBytes(UTF_8);

    assertThat(door.ask("POST", Fixture.PATH, "", type, body).status()).isEqualTo(200);
  }

  @Test
  void whatThePlatformReadsFromTheQueryIsNotAParameter() {
    assertThat(door.get("code=functionKey&target=a").status()).isEqualTo(200);
  }

  @Test
  void theDeadlineLeavesTimeForTheAnswerItself() {
    List<Duration> left = new ArrayList<>();
    door.answering(
            deadline -> {
              left.add(deadline.total());
              return "{}";
            })
        .get("target=a");

    assertThat(left).containsExactly(Duration.ofMillis(19_850));
  }

  @Test
  void aFailedCheckIsItsProblem() {
    Reply reply =
        failing(
            CheckFailure.of(Reason.ACCESS_DENIED, "The cloud answered HTTP 403.")
                .withRequestId(Optional.of("5F0C")));
    JsonNode problem = Fixture.problem(reply, 403);

    assertThat(problem.get("requestId").textValue()).isEqualTo("5F0C");
    assertThat(problem.get("detail").textValue()).isEqualTo("The cloud answered HTTP 403.");
    assertThat(reply.headers()).doesNotContainKeys("Retry-After", "Allow");
  }

  @Test
  void aWaitIsAHeaderToo() {
    Reply reply =
        failing(
            CheckFailure.of(Reason.THROTTLED, "slow down")
                .withRetryAfter(Optional.of(Duration.ofSeconds(60))));

    assertThat(Fixture.problem(reply, 429).get("retryAfterSeconds").intValue()).isEqualTo(60);
    assertThat(reply.headers()).containsEntry("Retry-After", "60");
  }

  @Test
  void onlyTheCloudMayTellThatParametersDoNotFit() {
    Reply reply = failing(InvalidRequest.violation("watcherId", "is in another region."));
    JsonNode violation = Fixture.problem(reply, 400).get("violations").get(0);

    assertThat(violation.get("parameter").textValue()).isEqualTo("watcherId");
    assertThat(violation.get("message").textValue()).isEqualTo("watcherId is in another region.");
  }

  @Test
  void aFaultOfOursSaysNothingOfTheInside() {
    for (Throwable fault : List.of(fault(), new StackOverflowError("geheim"))) {
      Reply reply = failing(fault);
      String instance = Fixture.problem(reply, 500).get("instance").textValue();

      assertThat(reply.body())
          .doesNotContain("geheim", "Exception", "Error:", "flowlogstatus.http");
      assertThat(door.lines().get(door.lines().size() - 1))
          .startsWith(instance + " INTERNAL_ERROR " + fault.getClass().getName())
          .contains("HttpApiTest")
          .doesNotContain("geheim");
    }
  }

  private Reply failing(Throwable fault) {
    return door.answering(deadline -> sneak(fault)).get("target=a");
  }

  private static IllegalStateException fault() {
    return new IllegalStateException("geheim", new IllegalArgumentException("geheim"));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> String sneak(Throwable fault) throws T {
    throw (T) fault;
  }
}
