package org.flowlogstatus.wire;

import java.time.Clock;
import java.time.Duration;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.model.Reason;

/**
 * Makes calls to one cloud: counts them, and tries again what may mend while the deadline allows.
 */
public final class CloudCalls {
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(30);

  private final Wire wire;
  private final Dialect dialect;
  private final Clock clock;
  private final Pause pause;
  private final CallCounter counter;

  public CloudCalls(Wire wire, Dialect dialect, Clock clock, Pause pause, CallCounter counter) {
    this.wire = wire;
    this.dialect = dialect;
    this.clock = clock;
    this.pause = pause;
    this.counter = counter;
  }

  /**
   * Calls until it succeeds, or until another try cannot help or comes too late.
   *
   * @param operation the cloud's name of the operation
   * @throws CheckFailure the last failure
   */
  public <T> Answered<T> call(String operation, Deadline deadline, Attempt<T> attempt)
      throws CheckFailure {
    Duration patience = patience(deadline);
    Duration wait = FIRST_WAIT;
    int invalidAnswers = 0;
    for (int attempts = 1; ; attempts++) {
      Exchange exchange =
          new Exchange(wire, dialect, clock, pause, deadline, patience, counter.of(operation));
      try {
        return new Answered<>(attempt.make(exchange), exchange.requestId(), attempts);
      } catch (CheckFailure failure) {
        count(failure);
        invalidAnswers += failure.reason() == Reason.PROVIDER_RESPONSE_INVALID ? 1 : 0;
        // "At once" from a cloud that has just failed would be a call after the other, without end.
        Duration pauseFor = failure.retryAfter().filter(asked -> !asked.isZero()).orElse(wait);
        if (!failure.reason().retryable() || invalidAnswers > 1 || !deadline.allows(pauseFor)) {
          throw identified(failure, exchange).of(new FailedCall(operation, attempts));
        }
        pause.pause(pauseFor);
        wait = longer(wait);
      }
    }
  }

  /** Waits between two calls that belong together. */
  public void pause(Duration wait) throws CheckFailure {
    pause.pause(wait);
  }

  public Clock clock() {
    return clock;
  }

  /** Half of the whole, so that one call that hangs leaves time for another. */
  private static Duration patience(Deadline deadline) {
    Duration half = Duration.ofNanos(deadline.total().toNanos() / 2);
    return half.compareTo(LONGEST_PATIENCE) < 0 ? half : LONGEST_PATIENCE;
  }

  private void count(CheckFailure failure) {
    if (failure.reason() == Reason.THROTTLED) {
      counter.throttled();
    }
  }

  private static CheckFailure identified(CheckFailure failure, Exchange exchange) {
    return failure.requestId().isPresent() ? failure : failure.withRequestId(exchange.requestId());
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }
}
