package org.flowlogstatus.call;

import java.time.Clock;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.wire.Deadline;

/** Notes how a deciding answer was obtained. */
public final class Observations {
  private Observations() {}

  /** An observation made now, of a check that began with {@code deadline}. */
  public static Observation of(
      String operation, Answered<?> answer, Clock clock, Deadline deadline) {
    Observation.Builder observation = Observation.builder();
    return observation
        .operation(operation)
        .requestId(answer.requestId())
        .observedAt(clock.instant())
        .durationMillis(deadline.spent().toMillis())
        .attempts(answer.attempts())
        .build();
  }

  /** An observation of a check that failed. */
  public static Observation of(
      CheckFailure failure, String operation, Clock clock, Deadline deadline) {
    Observation.Builder observation = Observation.builder();
    return observation
        .operation(failure.call().map(FailedCall::operation).orElse(operation))
        .requestId(failure.requestId())
        .observedAt(clock.instant())
        .durationMillis(deadline.spent().toMillis())
        .attempts(failure.call().map(FailedCall::attempts).orElse(1))
        .build();
  }
}
