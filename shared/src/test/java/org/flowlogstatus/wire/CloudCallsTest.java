package org.flowlogstatus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
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
  void waitsDoubleUpToThreeSecondsAndEndBeforeTheDeadline() {
    wire.answers(503, "{}");
    CheckFailure failure = failure(20_000);

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_ERROR);
    assertThat(waits).startsWith(200L, 400L, 800L, 1600L, 3000L, 3000L).hasSize(9);
    assertThat(Duration.ofNanos(nanos)).isLessThan(Duration.ofSeconds(20));
    assertThat(failure.call().map(FailedCall::attempts)).contains(10);
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
    "1.5, 200",
    "9999999999, 200"
  })
  void retryAfterIsObeyedInSecondsAndAsADate(String retryAfter, long wait) throws CheckFailure {
    wire.answers(429, Map.of("retry-after", retryAfter), "{}").answers(200, OK);

    assertThat(call(20_000).attempts()).isEqualTo(2);
    assertThat(waits).containsExactly(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "999999999", "Fri, 20 Nov 2026 23:01:00 GMT"})
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
    Pause pause =
        wait -> {
          waits.add(wait.toMillis());
          nanos += wait.toNanos();
        };
    WireRequest.Builder request = WireRequest.builder();
    WireRequest get =
        request.method("GET").uri(URI.create("https://cloud.invalid/")).maxBytes(99).build();
    return new CloudCalls(wire, AnswerFormat.ALIBABA_CLOUD, clock(), pause, counter)
        .call(
            "Operation",
            Deadline.in(Duration.ofMillis(deadlineMillis), () -> nanos),
            exchange -> exchange.object(exchange.send(get)).toString());
  }

  private Clock clock() {
    return Clock.offset(Clock.fixed(START, ZoneOffset.UTC), Duration.ofNanos(nanos));
  }
}
