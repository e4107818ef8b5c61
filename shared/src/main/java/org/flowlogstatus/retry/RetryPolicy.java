package org.flowlogstatus.retry;

import java.time.Duration;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;

/**
 * The tries of one call: whether there is another one, when, and which failure is reported if not.
 */
public final class RetryPolicy {
  private static final int MOST = 5;
  private static final int MOST_INVALID_ANSWERS = 2;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final String ENDED = " The deadline ended the tries.";

  private final RetryState retries;
  private final Deadline deadline;
  private Duration wait = FIRST_WAIT;
  private int made;
  private int invalidAnswers;
  private int spent;
  private Optional<CheckFailure> lastByItself = Optional.empty();

  public RetryPolicy(RetryState retries, Deadline deadline) {
    this.retries = retries;
    this.deadline = deadline;
  }

  /** How many were made. */
  public int made() {
    return made;
  }

  public void succeeded(String accountAndHost) {
    made++;
    retries.budget(accountAndHost).give(spent == 0 ? 1 : spent);
  }

  /**
   * How long to wait for the next try.
   *
   * @throws CheckFailure what to answer where there is none
   */
  public Duration failed(CheckFailure failure, String accountAndHost) throws CheckFailure {
    made++;
    note(failure);
    if (!failure.reason().retryable() || invalidAnswers == MOST_INVALID_ANSWERS || made == MOST) {
      throw last(failure);
    }
    Duration pause = failure.retryAfter().orElseGet(() -> retries.spread(wait));
    if (!deadline.allows(pause)) {
      throw endedByTheDeadline(failure);
    }
    int cost = RetryBudget.cost(failure.reason());
    if (!retries.budget(accountAndHost).take(cost)) {
      throw last(failure);
    }
    spent += cost;
    wait = wait.multipliedBy(2);
    return pause;
  }

  private void note(CheckFailure failure) {
    invalidAnswers += failure.reason() == Reason.PROVIDER_RESPONSE_INVALID ? 1 : 0;
    if (failure.reason() != Reason.PROVIDER_TIMEOUT) {
      lastByItself = Optional.of(failure);
    }
  }

  /** An earlier failure says more than that the last try was late. */
  private CheckFailure last(CheckFailure failure) {
    return failure.reason() == Reason.PROVIDER_TIMEOUT ? endedByTheDeadline(failure) : failure;
  }

  private CheckFailure endedByTheDeadline(CheckFailure failure) {
    return lastByItself.isPresent()
        ? lastByItself.get().withDetail(lastByItself.get().detail() + ENDED)
        : failure;
  }
}
