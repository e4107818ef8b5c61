package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.local.cloud.fault.Cloud;
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

  private final Cloud cloud;
  private final String targetParameter;
  private CloudPair pair;

  /**
   * The contract on one cloud.
   *
   * @param targetParameter the name of the parameter that names the target
   */
  LookupContractTest(Cloud cloud, String targetParameter) {
    this.cloud = cloud;
    this.targetParameter = targetParameter;
  }

  /** Starts clouds and functions whose estate has all that {@link Shown} names. */
  abstract CloudPair start();

  /** The parameters of the lookup that shows a case. */
  abstract Map<String, String> lookup(Shown shown);

  /** The reason for {@link Shown#UNSERVED}. */
  abstract String unservedReason();

  /** The finding of {@link Shown#FAILING}. */
  abstract String failureFinding();

  /** A target that the cloud answers about as its name in the estate says. */
  abstract Map<String, String> trouble(String name);

  @BeforeAll
  void startAll() {
    pair = start();
    ask(Shown.LOGGED);
  }

  @AfterAll
  void stopAll() {
    pair.close();
  }

  private FunctionAnswer ask(Shown shown) {
    return ask(lookup(shown));
  }

  private FunctionAnswer ask(Map<String, String> parameters) {
    return pair.function(cloud).get(parameters);
  }

  @Test
  void saysThatTheLogIsOnAndWhereItGoes() {
    JsonNode result = ask(Shown.LOGGED).isVerdict("ENABLED", "LOGGING").json();

    assertThat(result.path("flowLogs")).hasSize(1);
    assertThat(result.path("destination").path("id").asText()).isNotEmpty();
    assertThat(result.at("/target/id").asText())
        .isEqualTo(lookup(Shown.LOGGED).get(targetParameter));
  }

  @Test
  void saysHowTheAnswerWasHad() {
    Instant before = Instant.now();

    JsonNode observation = ask(Shown.LOGGED).json().path("observation");

    assertThat(observation.path("attempts").asInt()).isEqualTo(1);
    assertThat(observation.path("requestId").asText()).isNotEmpty();
    assertThat(observation.path("durationMillis").asLong()).isBetween(0L, 20_000L);
    assertThat(Instant.parse(observation.path("observedAt").asText()))
        .isBetween(before.minusMillis(1), Instant.now().plus(Duration.ofSeconds(1)));
    assertThat(pair.calls(cloud).byOperation()).containsKey(observation.path("operation").asText());
  }

  @Test
  void saysThatALogIsConfiguredAndOff() {
    JsonNode result = ask(Shown.SWITCHED_OFF).isVerdict("DISABLED", "SWITCHED_OFF").json();

    assertThat(result.path("flowLogs")).hasSize(1);
  }

  @Test
  void saysThatThereNeverWasALog() {
    JsonNode result = ask(Shown.NEVER_CONFIGURED).isVerdict("DISABLED", "NEVER_CONFIGURED").json();

    assertThat(result.path("flowLogs").isArray()).isTrue();
    assertThat(result.path("flowLogs")).isEmpty();
    assertThat(result.path("destination").isNull()).isTrue();
  }

  @Test
  void countsTheLogOfTheNetworkAround() {
    JsonNode result = ask(Shown.INHERITED).isVerdict("ENABLED", "INHERITED").json();

    assertThat(result.path("flowLogs")).hasSize(1);
    assertThat(result.path("destination").isNull()).isFalse();
  }

  @Test
  void saysNeitherOnNorOffOfALogInTransition() {
    ask(Shown.IN_TRANSITION).isVerdict("UNKNOWN", "IN_TRANSITION");
  }

  @Test
  void saysWhereTheCloudHasNoFlowLogsAtAll() {
    ask(Shown.UNSERVED).isVerdict("DISABLED", unservedReason());
  }

  @Test
  void readsTheListToItsLastPage() {
    ask(Shown.ON_THE_LAST_PAGE).isVerdict("ENABLED", "LOGGING");
  }

  @Test
  void comparesIdsWithoutCase() {
    Map<String, String> asked = lookup(Shown.SPELLED_OTHERWISE);

    JsonNode result = ask(asked).isVerdict("ENABLED", "LOGGING").json();

    // Spelled as the cloud spells it, whatever the question's spelling.
    String spelled = result.at("/target/id").asText();
    assertThat(spelled).isEqualToIgnoringCase(asked.get(targetParameter));
    Map<String, String> again = new HashMap<>(asked);
    again.put(targetParameter, spelled);
    assertThat(ask(again).json().at("/target/id").asText()).isEqualTo(spelled);
  }

  @Test
  void takesTheParametersInABodyAsWellAndByTheNativeNames() {
    StringBuilder body = new StringBuilder();
    lookup(Shown.LOGGED)
        .forEach(
            (name, value) ->
                body.append(body.isEmpty() ? "{\"" : ",\"")
                    .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(name.substring(1))
                    .append("\":\"")
                    .append(value)
                    .append('"'));

    pair.function(cloud).post(body.append('}').toString()).isVerdict("ENABLED", "LOGGING");
  }

  @Test
  void findsThatOnlyAPartIsCaptured() {
    assertThat(ask(Shown.PARTLY_CAPTURED).isVerdict("ENABLED", "LOGGING").findings())
        .contains("PARTIAL_CAPTURE");
  }

  @Test
  void findsThatALogIsOnAndFails() {
    JsonNode result = ask(Shown.FAILING).isVerdict("ENABLED", "LOGGING").json();

    assertThat(result.path("findings"))
        .anySatisfy(
            finding -> {
              assertThat(finding.path("code").asText()).isEqualTo(failureFinding());
              assertThat(finding.path("severity").asText()).isEqualTo("CRITICAL");
            });
  }

  @Test
  void gainsNoVerdictFromAWordThatIsInNoTable() {
    ask(Shown.IN_A_STATE_UNKNOWN).isProblem(502, "PROVIDER_RESPONSE_INVALID");
  }

  @Test
  void tellsWhatIsUnknownFromWhatHasNoLog() {
    ask(Shown.UNKNOWN_TARGET).isProblem(404, "NOT_FOUND");
    ask(Shown.UNKNOWN_SCOPE).isProblem(404, "NOT_FOUND");
  }

  @Test
  void asksNothingAboutWhatIsNotAllowed() {
    pair.calls(cloud).clear();

    ask(Shown.NOT_ALLOWED).isProblem(403, "TARGET_NOT_ALLOWED");

    assertThat(pair.calls(cloud).calls()).isEmpty();
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

  /** What a target shows. */
  enum Shown {
    /** Its own log is on, as read from a list. */
    LOGGED,
    SWITCHED_OFF,
    NEVER_CONFIGURED,
    INHERITED,
    IN_TRANSITION,
    /** The cloud has no flow logs at all there. */
    UNSERVED,
    /** Its log is in none but the last page of the list. */
    ON_THE_LAST_PAGE,
    /** The list of logs spells its id in another case than the caller. */
    SPELLED_OTHERWISE,
    PARTLY_CAPTURED,
    /** Its log is on and of no use. */
    FAILING,
    /** Its log is in a state that the cloud's documentation does not know. */
    IN_A_STATE_UNKNOWN,
    UNKNOWN_TARGET,
    /** The cloud does not know its subscription or region. */
    UNKNOWN_SCOPE,
    /** The settings do not allow its subscription or region. */
    NOT_ALLOWED
  }
}
