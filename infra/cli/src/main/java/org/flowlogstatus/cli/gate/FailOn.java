package org.flowlogstatus.cli.gate;

import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Severity;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.UniformResult;

/** What {@code --fail-on} may name. */
public enum FailOn {
  /** A status is DISABLED. */
  DISABLED,
  /** Coverage is NOT_COVERED or PARTLY_COVERED. */
  UNCOVERED,
  /** Something could not be seen: a target, a list, or the cloud answered with a problem. */
  UNKNOWN,
  /** There is a finding of severity WARNING. */
  WARNING,
  /** There is a finding of severity CRITICAL. */
  CRITICAL,
  /** Nothing; the exit code is 0. */
  NEVER;

  boolean isIn(UniformResult result) {
    return switch (this) {
      case DISABLED -> result.status() == Status.DISABLED;
      case UNCOVERED -> isUncovered(result.coverage().map(Coverage::state));
      case UNKNOWN -> result.status() == Status.UNKNOWN || Outcome.of(result) == Outcome.UNKNOWN;
      case WARNING -> has(result, Severity.WARNING);
      case CRITICAL -> has(result, Severity.CRITICAL);
      case NEVER -> false;
    };
  }

  private static boolean isUncovered(Optional<Coverage.State> state) {
    return state
        .filter(
            found -> found == Coverage.State.NOT_COVERED || found == Coverage.State.PARTLY_COVERED)
        .isPresent();
  }

  private static boolean has(UniformResult result, Severity severity) {
    return result.findings().stream().map(Finding::severity).anyMatch(severity::equals);
  }
}
