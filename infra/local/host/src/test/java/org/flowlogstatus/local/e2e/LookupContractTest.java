package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What a lookup promises on either cloud, case by case; each implementation says which of its
 * cloud's targets shows the case. Every answer is also held against the function's OpenAPI
 * document, and by it against the schemas.
 */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LookupContractTest {

  private CloudPair pair;

  /** Starts clouds and functions whose estate has all that the methods below name. */
  abstract CloudPair start();

  abstract FunctionClient function(CloudPair running);

  abstract CallLog calls(CloudPair running);

  /** The name of the parameter that names the target. */
  abstract String targetParameter();

  /** A target whose own log is on, as read from a list. */
  abstract Map<String, String> logged();

  abstract Map<String, String> switchedOff();

  abstract Map<String, String> neverConfigured();

  abstract Map<String, String> inherited();

  abstract Map<String, String> inTransition();

  /** A target where the cloud has no flow logs at all, for {@link #unservedReason}. */
  abstract Map<String, String> unserved();

  abstract String unservedReason();

  /** A target whose log is in none but the last page of the list. */
  abstract Map<String, String> onTheLastPage();

  /** A target whose id the list of logs spells in another case than the caller. */
  abstract Map<String, String> spelledOtherwise();

  abstract Map<String, String> partlyCaptured();

  /** A target whose log is on and of no use, for the finding {@link #failureFinding}. */
  abstract Map<String, String> failing();

  abstract String failureFinding();

  /** A target whose log is in a state that the cloud's documentation does not know. */
  abstract Map<String, String> inAStateUnknown();

  abstract Map<String, String> unknownTarget();

  /** A subscription or region that the cloud does not know. */
  abstract Map<String, String> unknownScope();

  /** A subscription or region outside of those that the settings allow. */
  abstract Map<String, String> notAllowed();

  /** A target that the cloud answers about as its name in the estate says. */
  abstract Map<String, String> trouble(String name);

  @BeforeAll
  void startAll() {
    pair = start();
    ask(logged());
  }

  @AfterAll
  void stopAll() {
    pair.close();
  }

  private FunctionAnswer ask(Map<String, String> parameters) {
    return function(pair).get(parameters);
  }

  @Test
  void saysThatTheLogIsOnAndWhereItGoes() {
    JsonNode result = ask(logged()).isVerdict("ENABLED", "LOGGING").json();

    assertThat(result.path("flowLogs")).hasSize(1);
    assertThat(result.path("destination").path("id").asText()).isNotEmpty();
    assertThat(result.at("/target/id").asText()).isEqualTo(logged().get(targetParameter()));
  }

  @Test
  void saysHowTheAnswerWasHad() {
    Instant before = Instant.now();

    JsonNode observation = ask(logged()).json().path("observation");

    assertThat(observation.path("attempts").asInt()).isEqualTo(1);
    assertThat(observation.path("requestId").asText()).isNotEmpty();
    assertThat(observation.path("durationMillis").asLong()).isBetween(0L, 20_000L);
    assertThat(Instant.parse(observation.path("observedAt").asText()))
        .isBetween(before.minusMillis(1), Instant.now().plus(Duration.ofSeconds(1)));
    assertThat(calls(pair).byOperation()).containsKey(observation.path("operation").asText());
  }

  @Test
  void saysThatALogIsConfiguredAndOff() {
    JsonNode result = ask(switchedOff()).isVerdict("DISABLED", "SWITCHED_OFF").json();

    assertThat(result.path("flowLogs")).hasSize(1);
  }

  @Test
  void saysThatThereNeverWasALog() {
    JsonNode result = ask(neverConfigured()).isVerdict("DISABLED", "NEVER_CONFIGURED").json();

    assertThat(result.path("flowLogs").isArray()).isTrue();
    assertThat(result.path("flowLogs")).isEmpty();
    assertThat(result.path("destination").isNull()).isTrue();
  }

  @Test
  void countsTheLogOfTheNetworkAround() {
    JsonNode result = ask(inherited()).isVerdict("ENABLED", "INHERITED").json();

    assertThat(result.path("flowLogs")).hasSize(1);
    assertThat(result.path("destination").isNull()).isFalse();
  }

  @Test
  void saysNeitherOnNorOffOfALogInTransition() {
    ask(inTransition()).isVerdict("UNKNOWN", "IN_TRANSITION");
  }

  @Test
  void saysWhereTheCloudHasNoFlowLogsAtAll() {
    ask(unserved()).isVerdict("DISABLED", unservedReason());
  }

  @Test
  void readsTheListToItsLastPage() {
    ask(onTheLastPage()).isVerdict("ENABLED", "LOGGING");
  }

  @Test
  void comparesIdsWithoutCase() {
    Map<String, String> asked = spelledOtherwise();

    JsonNode result = ask(asked).isVerdict("ENABLED", "LOGGING").json();

    // Spelled as the cloud spells it, whatever the question's spelling.
    String spelled = result.at("/target/id").asText();
    assertThat(spelled).isEqualToIgnoringCase(asked.get(targetParameter()));
    Map<String, String> again = new HashMap<>(asked);
    again.put(targetParameter(), spelled);
    assertThat(ask(again).json().at("/target/id").asText()).isEqualTo(spelled);
  }

  @Test
  void takesTheParametersInABodyAsWellAndByTheNativeNames() {
    StringBuilder body = new StringBuilder();
    logged()
        .forEach(
            (name, value) ->
                body.append(body.isEmpty() ? "{\"" : ",\"")
                    .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(name.substring(1))
                    .append("\":\"")
                    .append(value)
                    .append('"'));

    function(pair).post(body.append('}').toString()).isVerdict("ENABLED", "LOGGING");
  }

  @Test
  void findsThatOnlyAPartIsCaptured() {
    assertThat(ask(partlyCaptured()).isVerdict("ENABLED", "LOGGING").findings())
        .contains("PARTIAL_CAPTURE");
  }

  @Test
  void findsThatALogIsOnAndFails() {
    JsonNode result = ask(failing()).isVerdict("ENABLED", "LOGGING").json();

    assertThat(result.path("findings"))
        .anySatisfy(
            finding -> {
              assertThat(finding.path("code").asText()).isEqualTo(failureFinding());
              assertThat(finding.path("severity").asText()).isEqualTo("CRITICAL");
            });
  }

  @Test
  void gainsNoVerdictFromAWordThatIsInNoTable() {
    ask(inAStateUnknown()).isProblem(502, "PROVIDER_RESPONSE_INVALID");
  }

  @Test
  void tellsWhatIsUnknownFromWhatHasNoLog() {
    ask(unknownTarget()).isProblem(404, "NOT_FOUND");
    ask(unknownScope()).isProblem(404, "NOT_FOUND");
  }

  @Test
  void asksNothingAboutWhatIsNotAllowed() {
    calls(pair).clear();

    ask(notAllowed()).isProblem(403, "TARGET_NOT_ALLOWED");

    assertThat(calls(pair).calls()).isEmpty();
  }

  @Test
  void tellsTheReasonForWhichTheCloudRefuses() {
    ask(trouble("denied")).isProblem(403, "ACCESS_DENIED");
    ask(trouble("busy")).isProblem(412, "PRECONDITION_FAILED");
    ask(trouble("expired")).isProblem(502, "CREDENTIALS_REJECTED");
    ask(trouble("rejected")).isProblem(502, "PROVIDER_REJECTED");
  }

  @Test
  void tellsAtOnceWhenTheCloudWillBeThereAgain() {
    for (String name : new String[] {"crowded", "down"}) {
      FunctionAnswer answer = ask(trouble(name));

      assertThat(answer.reason()).isEqualTo(name.equals("down") ? "PROVIDER_ERROR" : "THROTTLED");
      assertThat(answer.status()).isEqualTo(name.equals("down") ? 502 : 429);
      assertThat(answer.header("Retry-After")).contains("3600");
      assertThat(answer.json().path("retryAfterSeconds").asInt()).isEqualTo(3600);
      assertThat(answer.json().path("retryable").asBoolean()).isTrue();
      assertThat(answer.millis()).as("milliseconds").isLessThan(3_000);
    }
  }

  @Test
  void namesTheCloudsOwnIdOfARefusedCall() {
    JsonNode problem = ask(trouble("denied")).json();

    assertThat(problem.path("requestId").asText()).isNotEmpty();
    assertThat(problem.path("retryable").asBoolean()).isFalse();
    assertThat(problem.path("instance").asText()).startsWith("urn:uuid:");
  }
}
