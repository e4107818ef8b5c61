package org.flowlogstatus.azure.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation says of itself comes before what stands beside it, however it was asked. */
class PendingOperationTest {
  private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/x/y/web";
  private static final String STATUS = "https://arm.example/operations/1";
  private static final String LOCATION = "https://arm.example/operationResults/1";
  private static final String LOG =
      "\"targetResourceId\":\"%s\",\"properties\":{\"enabled\":true,\"storageId\":\"/s\"}"
          .formatted(GROUP);

  private final FakeArm arm = new FakeArm();

  private FlowLog asked() throws CheckFailure {
    return new FlowLogStatusQuery(arm.authorizedCalls(deadline -> "token"))
        .ask("/watcher", GROUP, arm.deadline(Duration.ofSeconds(20)))
        .value()
        .orElseThrow();
  }

  private Reason failure() {
    return catchThrowableOfType(CheckFailure.class, this::asked).reason();
  }

  private List<String> addresses() {
    return arm.requests().stream().map(request -> request.uri().toString()).toList();
  }

  private FakeArm accepted(String... headers) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      named.put(headers[i], headers[i + 1]);
    }
    return arm.answers(202, named, "null");
  }

  private FakeArm acceptedByBoth() {
    return accepted("azure-asyncoperation", STATUS, "location", LOCATION);
  }

  private static String log(String more) {
    return "{" + more + LOG + "}";
  }

  private static String status(String word) {
    return "\"status\":\"%s\",".formatted(word);
  }

  @ParameterizedTest
  @CsvSource({
    "InProgress, PROVIDER_RESPONSE_INVALID",
    "Accepted, PROVIDER_RESPONSE_INVALID",
    "'', PROVIDER_RESPONSE_INVALID",
    "Failed, PROVIDER_ERROR",
    "canceled, PROVIDER_ERROR"
  })
  void aStatusThatIsNotSucceededMakesWholePropertiesNoAnswer(String word, Reason reason) {
    arm.answers(200, log(status(word)));
    assertThat(failure()).isEqualTo(reason);

    arm.forget();
    accepted("location", LOCATION).answers(200, log(status(word)));
    assertThat(failure()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "{}", "[]"})
  void aStatusThatIsNoWordMakesWholePropertiesNoAnswer(String status) {
    arm.answers(200, log("\"status\":" + status + ","));

    assertThat(failure()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);
  }

  @Test
  void anErrorBesideWholePropertiesIsAnError() {
    String error = "\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"no\"},";
    arm.answers(200, log(error));
    assertThat(failure()).isEqualTo(Reason.ACCESS_DENIED);

    arm.forget();
    accepted("location", LOCATION).answers(200, log(error));
    assertThat(failure()).isEqualTo(Reason.ACCESS_DENIED);

    arm.forget();
    acceptedByBoth().answers(200, "{\"error\":{}," + status("Succeeded") + "\"x\":1}");
    assertThat(failure()).isEqualTo(Reason.PROVIDER_ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Succeeded", "succeeded", "SUCCEEDED"})
  void succeededIsReadInAnyCase(String word) throws CheckFailure {
    arm.answers(200, log(status(word)));
    assertThat(asked().state()).isEqualTo(LogState.ON);

    arm.forget();
    acceptedByBoth().answers(200, "{" + status(word) + "\"x\":1}").answers(200, log(""));
    assertThat(asked().state()).isEqualTo(LogState.ON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"InProgress", "Running", "Accepted", "Dreaming"})
  void anyOtherWordOfTheOperationIsNotYet(String word) throws CheckFailure {
    acceptedByBoth()
        .answers(200, log(status(word)))
        .answers(202, "")
        .answers(200, "{" + status("Succeeded") + "\"x\":1}")
        .answers(200, log(""));

    assertThat(asked().state()).isEqualTo(LogState.ON);
    assertThat(addresses().subList(1, 5)).containsExactly(STATUS, STATUS, STATUS, LOCATION);
  }

  @ParameterizedTest
  @CsvSource({
    "Failed, '', PROVIDER_ERROR",
    "failed, AnotherOperationInProgress, PROVIDER_ERROR",
    "Failed, Weird, PROVIDER_ERROR",
    "Canceled, '', PROVIDER_ERROR",
    "CANCELED, '', PROVIDER_ERROR",
    "Failed, AuthorizationFailed, ACCESS_DENIED",
    "Failed, ResourceNotFound, NOT_FOUND",
    "Failed, RequestsThrottled, THROTTLED"
  })
  void anOperationThatEndedBadlyIsItsErrorAndItsAnswerIsNotAskedFor(
      String word, String code, Reason reason) {
    String error = code.isEmpty() ? "" : ",\"error\":{\"code\":\"" + code + "\"}";
    String properties = ",\"properties\":" + log("");
    acceptedByBoth().answers(200, "{\"status\":\"" + word + "\"" + properties + error + "}");

    assertThat(failure()).isEqualTo(reason);
    assertThat(addresses().subList(1, arm.requests().size())).containsExactly(STATUS);
  }

  @Test
  void anOperationThatDoesNotTellItsStatusIsInvalid() {
    acceptedByBoth().answers(200, log("")).answers(200, log(""));

    assertThat(failure()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);
  }

  @Test
  void withoutALocationTheOperationsOwnPropertiesAreTheAnswer() throws CheckFailure {
    accepted("azure-asyncoperation", STATUS)
        .answers(200, "{" + status("Succeeded") + "\"properties\":" + log("") + "}");
    assertThat(asked().state()).isEqualTo(LogState.ON);

    arm.forget();
    accepted("azure-asyncoperation", STATUS)
        .answers(
            200, "{" + status("Succeeded") + "\"properties\":" + log(status("InProgress")) + "}");
    assertThat(failure()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);

    arm.forget();
    accepted("azure-asyncoperation", STATUS).answers(200, "{" + status("Succeeded") + LOG + "}");
    assertThat(failure()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);
  }

  @Test
  void whereTheOperationMayNotBeAskedItsLocationIs() throws CheckFailure {
    acceptedByBoth()
        .answers(403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}")
        .answers(202, "null")
        .answers(200, log(""));
    assertThat(asked().state()).isEqualTo(LogState.ON);

    arm.forget();
    accepted("azure-asyncoperation", STATUS)
        .answers(403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}");
    assertThat(failure()).isEqualTo(Reason.ACCESS_DENIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure-asyncoperation", "location"})
  void pollsThatFailEachTimeAreTheCloudsFaultAndTheQueryIsNotPutAgain(String header) {
    accepted(header, STATUS).answers(500, "{}");

    assertThat(failure()).isEqualTo(Reason.PROVIDER_ERROR);
    assertThat(arm.requests().stream().filter(sent -> sent.method().equals("POST"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure-asyncoperation", "location"})
  void aPollThatFailsAndMendsCostsNoVerdict(String header) throws CheckFailure {
    accepted(header, STATUS).answers(500, "{}").answers(429, "{}").answers(200, "<html>");
    boolean byStatus = header.startsWith("azure");
    arm.answers(
        200, byStatus ? "{" + status("Succeeded") + "\"properties\":" + log("") + "}" : log(""));

    assertThat(asked().state()).isEqualTo(LogState.ON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure-asyncoperation", "location"})
  void anOperationThatEndsAfterTheDeadlineIsATimeOut(String header) {
    accepted(header, STATUS)
        .answers(header.startsWith("azure") ? 200 : 202, "{\"status\":\"InProgress\"}");

    assertThat(failure()).isEqualTo(Reason.PROVIDER_TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"20", "2147483648", "9999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void aWaitBeyondTheDeadlineIsAnsweredAtOnce(String retryAfter) {
    accepted("location", LOCATION, "retry-after", retryAfter).answers(200, log(""));

    CheckFailure failure = catchThrowableOfType(CheckFailure.class, this::asked);

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_TIMEOUT);
    assertThat(failure.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(arm.requests()).hasSize(1);
  }

  @Test
  void anOperationThatArmNoLongerKnowsSaysNothingOfItsTarget() {
    accepted("location", LOCATION)
        .answers(404, "{\"error\":{\"code\":\"NotFound\",\"message\":\"Operation\"}}");
    assertThat(failure()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);

    arm.forget();
    accepted("location", LOCATION)
        .answers(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"web\"}}");
    assertThat(failure()).isEqualTo(Reason.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/1", "http://arm.example/1", "https:/arm.example/1"})
  void noTokenFollowsToAnotherHost(String elsewhere) {
    accepted("azure-asyncoperation", elsewhere).answers(200, log(""));
    assertThat(failure()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);

    arm.forget();
    accepted("location", elsewhere).answers(200, log(""));
    assertThat(failure()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);
    assertThat(arm.requests()).allMatch(sent -> sent.method().equals("POST"));
  }
}
