package org.flowlogstatus.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.telemetry.Lines;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.wire.Deadline;

/** The checks that events lead to: each has a result, or its event is delivered again. */
public final class EventChecks {
  private final Provider provider;
  private final String operation;
  private final Normalizer normalizer;
  private final Duration deadline;
  private final Clock clock;

  /**
   * Checks of one cloud.
   *
   * @param operation the call that a check begins with, where a failure names none
   * @param deadline what each check may take
   */
  public EventChecks(
      Provider provider, String operation, Normalizer normalizer, Duration deadline, Clock clock) {
    this.provider = provider;
    this.operation = operation;
    this.normalizer = normalizer;
    this.deadline = deadline;
    this.clock = clock;
  }

  /** The time that one check has, from now on. */
  public Deadline deadline() {
    return Deadline.in(deadline);
  }

  /**
   * The result of a check; UNKNOWN where it fails and another try cannot help.
   *
   * @throws DeliverAgain where another try may help
   */
  public UniformResult result(Subject subject, Question<UniformResult> check, Log log) {
    Deadline begun = deadline();
    Invocation invocation = Invocation.event(log.invocationId());
    UniformResult result;
    try {
      result = check.ask(begun);
    } catch (CheckFailure failure) {
      if (failure.reason().retryable()) {
        Lines.tryAgain(Lines.CHECK, provider, failure, Optional.of(subject.target().id()))
            .write(begun, invocation, log);
        throw new DeliverAgain(failure);
      }
      result =
          normalizer.failed(subject, failure, Observations.of(failure, operation, clock, begun));
    }
    Lines.of(result).write(begun, invocation, log);
    return result;
  }

  /**
   * Whether an event is one of ours. Where that cannot be determined it counts as ours: the check
   * then says why.
   *
   * @throws DeliverAgain where another try may help
   */
  public boolean isOurs(Question<Boolean> allowed) {
    try {
      return allowed.ask(deadline());
    } catch (CheckFailure failure) {
      DeliverAgain.throwIfRetryable(failure);
      return true;
    }
  }

  /** A question with a deadline. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(Deadline deadline) throws CheckFailure;
  }
}
