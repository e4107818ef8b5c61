package org.flowlogstatus.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.retry.Pause;
import org.flowlogstatus.retry.RetryState;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.TickingClock;
import org.flowlogstatus.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are tried again, when, and until when; on a clock that only waiting moves. */
class CloudCallsTest {
  private static final Instant START = Instant.parse("2026-11-20T23:00:00Z");
  private static final String OK = "{\"RequestId\":\"1\"}";

  private final ScriptedWire wire = new ScriptedWire();
  private final CallCounter counter = new CallCounter();
  private final List<Long> waits = new ArrayList<>();
  private long nanos;
  private double chance = 1;
  private String account = "";
  private String host = "cloud.invalid";
  private RetryState retries = new RetryState(this::pause, () -> chance, () -> nanos);

  @Test
  void aSuccessIsNotRepeated() throws CheckFailure {
    wire.answers(200, OK);
    Answered<String> answer = call(20_000);

    assertThat(answer.value()).isEqualTo(OK);
    assertThat(answer.attempts()).isEqualTo(1);
    assertThat(answer.requestId()).contains("1");
    assertThat(waits).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"THROTTLED", "PROVIDER_ERROR", "PROVIDER_UNREACHABLE", "PROVIDER_TIMEOUT"})
  void whatMayMendIsTriedAgain(Reason reason) throws CheckFailure {
    wire.fails(reason).fails(reason).answers(200, OK);

    assertThat(call(20_000).attempts()).isEqualTo(3);
    assertThat(waits).containsExactly(200L, 400L);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 405, 409, 412, 418})
  void aRefusalIsNot(int status) {
    wire.answers(status, "{}");
    CheckFailure failure = failure(20_000);

    assertThat(failure.call().map(FailedCall::attempts)).contains(status == 302 ? 2 : 1);
    assertThat(failure.call().map(FailedCall::operation)).contains("Operation");
  }

  @Test
  void thereAreFiveTriesAndTheWaitsDouble() {
    wire.answers(503, "{}");
    CheckFailure failure = failure(20_000);

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_ERROR);
    assertThat(failure.detail()).isEqualTo("The cloud answered HTTP 503");
    assertThat(waits).containsExactly(200L, 400L, 800L, 1600L);
    assertThat(failure.call().map(FailedCall::attempts)).contains(5);
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "0.5, 150", "0.75, 175"})
  void waitsAreSpreadBetweenHalfAndWhole(double where, long first) {
    chance = where;
    wire.answers(503, "{}");
    failure(20_000);

    assertThat(waits).containsExactly(first, 2 * first, 4 * first, 8 * first);
  }

  @Test
  void whereTheDeadlineEndsTheTriesItIsSaidOfTheLastOne() {
    wire.answers(503, "{}");
    CheckFailure failure = failure(1_000);

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_ERROR);
    assertThat(failure.detail())
        .isEqualTo("The cloud answered HTTP 503 The deadline ended the tries.");
    assertThat(failure.call().map(FailedCall::attempts)).contains(3);
  }

  @Test
  void aTryThatWasLateSaysLessThanOneThatEndedByItself() {
    wire.answers(403, "{\"Code\":\"Throttling\"}").fails(Reason.PROVIDER_TIMEOUT);
    CheckFailure failure = failure(1_000);

    assertThat(failure.reason()).isEqualTo(Reason.THROTTLED);
    assertThat(failure.detail()).contains("Throttling").endsWith("The deadline ended the tries.");
  }

  /** Also where it was the last that may be, and time is left. */
  @Test
  void fiveTriesOfWhichOnlyTheFirstEndedByItself() {
    wire.answers(503, "{}").fails(Reason.PROVIDER_TIMEOUT);
    CheckFailure failure = failure(1_000_000);

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_ERROR);
    assertThat(failure.detail()).contains("503").endsWith("The deadline ended the tries.");
    assertThat(failure.call().map(FailedCall::attempts)).contains(5);
  }

  @Test
  void whereNoTryEndedByItselfItIsATimeOut() {
    wire.fails(Reason.PROVIDER_TIMEOUT);

    assertThat(failure(1_000).reason()).isEqualTo(Reason.PROVIDER_TIMEOUT);
  }

  /** 500 tokens, of which a try again costs 5: four in a call, in 25 calls. */
  @Test
  void triesComeOutOfABudget() {
    wire.answers(503, "{}");
    for (int i = 0; i < 25; i++) {
      failure(20_000);
    }
    assertThat(wire.asked()).isEqualTo(125);

    assertThat(failure(20_000).call().map(FailedCall::attempts)).contains(1);
    account = "another";
    assertThat(failure(20_000).call().map(FailedCall::attempts)).contains(5);
    account = "";
    host = "other.invalid";
    assertThat(failure(20_000).call().map(FailedCall::attempts)).contains(5);
  }

  @Test
  void aTryAfterATimeOutCostsTwiceAsMuch() {
    wire.fails(Reason.PROVIDER_TIMEOUT);
    for (int i = 0; i < 12; i++) {
      failure(20_000);
    }
    assertThat(wire.asked()).isEqualTo(60);

    assertThat(failure(20_000).call().map(FailedCall::attempts)).contains(3);
    assertThat(failure(20_000).call().map(FailedCall::attempts)).contains(1);
  }

  @Test
  void aSuccessGivesBackWhatItsTriesCostAndAnyOtherOneToken() throws CheckFailure {
    wire.answers(503, "{}");
    for (int i = 0; i < 24; i++) {
      failure(20_000);
    }
    // 20 are left; they are spent by four tries, and come back.
    for (int i = 0; i < 3; i++) {
      wire.forget().answers(503, "{}").answers(503, "{}").answers(503, "{}").answers(503, "{}");
      wire.answers(200, OK);
      assertThat(call(20_000).attempts()).isEqualTo(5);
    }
    wire.forget().answers(503, "{}");
    failure(20_000);
    assertThat(failure(20_000).call().map(FailedCall::attempts)).contains(1);
    for (int i = 0; i < 5; i++) {
      wire.forget().answers(200, OK);
      call(20_000);
    }
    wire.forget().answers(503, "{}");
    assertThat(failure(20_000).call().map(FailedCall::attempts)).contains(2);
  }

  @Test
  void theBudgetIsNeverMoreThanAtTheStart() throws CheckFailure {
    wire.answers(200, OK);
    for (int i = 0; i < 100; i++) {
      call(20_000);
    }
    triesComeOutOfABudgetFrom(100);
  }

  private void triesComeOutOfABudgetFrom(int asked) {
    wire.forget().answers(503, "{}");
    for (int i = 0; i < 26; i++) {
      failure(20_000);
    }
    assertThat(wire.asked()).isEqualTo(asked + 126);
  }

  @Test
  void anInvalidAnswerIsTriedOnceMore() throws CheckFailure {
    wire.answers(200, "<html>").answers(200, OK);

    assertThat(call(20_000).attempts()).isEqualTo(2);
  }

  @Test
  void anInvalidAnswerTwiceIsOne() {
    wire.answers(200, "").answers(503, "{}").answers(200, "null").answers(200, OK);
    CheckFailure failure = failure(20_000);

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);
    assertThat(wire.asked()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000",
    "' 7 ', 7000",
    "'Fri, 20 Nov 2026 23:00:05 GMT', 5000",
    "0, 200",
    "'Fri, 20 Nov 2026 22:59:00 GMT', 200",
    "soon, 200",
    "-5, 200",
    "1.5, 200"
  })
  void retryAfterIsObeyedInSecondsAndAsADate(String retryAfter, long wait) throws CheckFailure {
    wire.answers(429, Map.of("retry-after", retryAfter), "{}").answers(200, OK);

    assertThat(call(20_000).attempts()).isEqualTo(2);
    assertThat(waits).containsExactly(wait);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20",
        "999999999",
        "2147483648",
        "9999999999",
        "99999999999999999999999",
        "Fri, 20 Nov 2026 23:01:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT"
      })
  void aRetryAfterBeyondTheDeadlineIsAnsweredAtOnce(String retryAfter) {
    wire.answers(429, Map.of("retry-after", retryAfter), "{}").answers(200, OK);
    CheckFailure failure = failure(20_000);

    assertThat(failure.reason()).isEqualTo(Reason.THROTTLED);
    assertThat(failure.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(wire.asked()).isEqualTo(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void everyAttemptIsCountedAndTheThrottledOnesApart() throws CheckFailure {
    wire.answers(400, "{\"Code\":\"Throttling.User\"}").answers(429, "{}").answers(503, "{}");
    wire.answers(200, OK);
    call(20_000);

    assertThat(counter.total()).isEqualTo(4);
    assertThat(counter.throttledCalls()).isEqualTo(2);
    assertThat(counter.byOperation()).containsExactly(Map.entry("Operation", 4L));
  }

  @Test
  void oneCallThatHangsLeavesTimeForAnother() throws CheckFailure {
    wire.fails(Reason.PROVIDER_TIMEOUT).answers(200, OK);
    call(20_000);

    assertThat(wire.deadlines().get(0).total()).isEqualTo(Duration.ofSeconds(10));
    assertThat(wire.deadlines().get(1).total()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void theLastFailureTellsTheCloudsIdAndHowItWasHad() {
    wire.answers(503, "{}").answers(403, "{\"RequestId\":\"9\",\"Code\":\"Forbidden.RAM\"}");
    CheckFailure failure = failure(20_000);
    Deadline deadline = Deadline.in(Duration.ofSeconds(1), () -> nanos);
    Observation observation = Observations.of(failure, "Other", clock(), deadline);

    assertThat(failure.requestId()).contains("9");
    assertThat(observation.operation()).isEqualTo("Operation");
    assertThat(observation.attempts()).isEqualTo(2);
    assertThat(observation.requestId()).contains("9");
  }

  @Test
  void anInvalidSuccessStillTellsItsId() {
    wire.answers(200, Map.of("x-acs-request-id", "7"), "<html>");

    assertThat(failure(1).requestId()).contains("7");
  }

  @Test
  void anInterruptedWaitIsATimeout() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Pause.sleeping().pause(Duration.ofSeconds(30)))
        .isInstanceOfSatisfying(
            CheckFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_TIMEOUT));
    assertThat(Thread.interrupted()).isTrue();
  }

  private CheckFailure failure(long deadlineMillis) {
    try {
      call(deadlineMillis);
    } catch (CheckFailure failure) {
      return failure;
    }
    throw new AssertionError("a success");
  }

  private Answered<String> call(long deadlineMillis) throws CheckFailure {
    WireRequest.Builder request = WireRequest.builder();
    WireRequest get =
        request
            .method("GET")
            .uri(URI.create("https://" + host + "/"))
            .account(account)
            .maxBytes(99)
            .build();
    return new CloudCalls(wire, AnswerFormat.ALIBABA_CLOUD, clock(), retries, counter)
        .call(
            "Operation",
            Deadline.in(Duration.ofMillis(deadlineMillis), () -> nanos),
            exchange -> exchange.object(exchange.send(get)).toString());
  }

  private void pause(Duration wait) {
    waits.add(wait.toMillis());
    nanos += wait.toNanos();
  }

  private Clock clock() {
    return new TickingClock(() -> START.plusNanos(nanos));
  }
}
