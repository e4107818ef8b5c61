package org.flowlogstatus.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.wire.Deadline;

/** The operation that says whether the function can do its work: 200 where it can, else 503. */
public final class HealthOperation {
  /** The person who deploys waits for the answer, and a healthy sweep takes seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private HealthOperation() {}

  /**
   * The operation.
   *
   * @param sweepLimit how long a sweep may take; this takes no longer, and half a minute at most
   */
  public static Operation<Set<String>> of(Duration sweepLimit, Check check) {
    return Operation.of(
        Set.of(Health.PATH),
        Set.of(),
        sweepLimit.compareTo(LONGEST) < 0 ? sweepLimit : LONGEST,
        parameters -> Optional.of(Set.of()),
        (nothing, deadline) -> content(check.run(deadline)));
  }

  private static Content content(Health health) {
    return Content.json(health.json()).withStatus(health.healthy() ? 200 : 503);
  }

  /** Looks at all that the function needs. */
  @FunctionalInterface
  public interface Check {
    Health run(Deadline deadline);
  }
}
