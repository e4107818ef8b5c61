package org.flowlogstatus.call;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.retry.RetryPolicy;
import org.flowlogstatus.retry.RetryState;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;

/**
 * Makes calls to one cloud: counts them, and tries again, until the deadline, what may succeed
 * later.
 */
public final class CloudCalls {
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(30);

  private final Wire wire;
  private final AnswerFormat format;
  private final Clock clock;
  private final RetryState retries;
  private final CallCounter counter;

  public CloudCalls(
      Wire wire, AnswerFormat format, Clock clock, RetryState retries, CallCounter counter) {
    this.wire = wire;
    this.format = format;
    this.clock = clock;
    this.retries = retries;
    this.counter = counter;
  }

  /**
   * Calls until it succeeds, or until another try cannot help, is not allowed, or is too late.
   *
   * @param operation the cloud's name of the operation
   * @throws CheckFailure the last failure that the deadline did not cause
   */
  public <T> Answered<T> call(String operation, Deadline deadline, Attempt<T> attempt)
      throws CheckFailure {
    RetryPolicy tries = new RetryPolicy(retries, deadline);
    Duration patience = patience(deadline);
    while (true) {
      Exchange exchange = exchange(operation, deadline, patience);
      try {
        T value = attempt.make(exchange);
        tries.succeeded(exchange.accountAndHost());
        return new Answered<>(value, exchange.requestId(), tries.made());
      } catch (CheckFailure failure) {
        noteThrottling(failure, exchange);
        retries.pause().pause(next(operation, tries, failure, exchange));
      }
    }
  }

  private Exchange exchange(String operation, Deadline deadline, Duration patience) {
    return new Exchange(
        wire,
        format,
        clock,
        retries.pause(),
        retries.gate(),
        deadline,
        patience,
        counter.of(operation));
  }

  private static Duration next(
      String operation, RetryPolicy tries, CheckFailure failure, Exchange exchange)
      throws CheckFailure {
    try {
      return tries.failed(identified(failure, exchange), exchange.accountAndHost());
    } catch (CheckFailure last) {
      throw last.of(new FailedCall(operation, tries.made()));
    }
  }

  /** Waits between two calls that belong together. */
  public void pause(Duration wait) throws CheckFailure {
    retries.pause().pause(wait);
  }

  /**
   * An id that no other call has. It need not be secure: a secure one costs a cold start too much,
   * and the calls of a sweep would wait for each other.
   */
  public static String freshId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  public Clock clock() {
    return clock;
  }

  /** Half of the whole, so that one call that hangs leaves time for another. */
  private static Duration patience(Deadline deadline) {
    Duration half = Duration.ofNanos(deadline.total().toNanos() / 2);
    return half.compareTo(LONGEST_PATIENCE) < 0 ? half : LONGEST_PATIENCE;
  }

  private void noteThrottling(CheckFailure failure, Exchange exchange) {
    if (failure.reason() == Reason.THROTTLED) {
      counter.throttled();
      exchange.deadline().calls().addThrottled();
      Duration asked = failure.retryAfter().orElse(Duration.ZERO);
      retries.gate().throttled(exchange.accountAndHost(), asked, exchange.deadline());
    }
  }

  private static CheckFailure identified(CheckFailure failure, Exchange exchange) {
    return failure.requestId().isPresent() ? failure : failure.withRequestId(exchange.requestId());
  }
}
