package org.flowlogstatus.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.wire.Deadline;

/** The operation that says whether the function can do its work: 200 where it can, else 503. */
public final class HealthOperation {
  private HealthOperation() {}

  public static Operation<Set<String>> of(Duration limit, Check check) {
    return Operation.of(
        Set.of(Health.PATH),
        Set.of(),
        limit,
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
