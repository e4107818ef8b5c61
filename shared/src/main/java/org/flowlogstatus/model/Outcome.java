package org.flowlogstatus.model;

import java.util.Locale;

/** The outcome of a result, the same in every form, in {@code only=gaps} and in exit codes. */
public enum Outcome {
  PASS,
  FAIL,
  UNKNOWN;

  /** A critical finding fails; else by the coverage, where there is one, or by the status. */
  public static Outcome of(UniformResult result) {
    if (worst(result.findings()) == Severity.CRITICAL) {
      return FAIL;
    }
    return result.coverage().map(Coverage::state).map(Outcome::of).orElse(of(result.status()));
  }

  /**
   * Whether {@code only=gaps} keeps the result: it does not pass, or somebody should look at it.
   */
  public static boolean isGap(UniformResult result) {
    return of(result) != PASS || worst(result.findings()).compareTo(Severity.WARNING) >= 0;
  }

  /** {@code pass}, {@code fail} or {@code unknown}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Outcome of(Coverage.State state) {
    switch (state) {
      case NOT_COVERED:
      case PARTLY_COVERED:
        return FAIL;
      case UNKNOWN:
        return UNKNOWN;
      default:
        return PASS;
    }
  }

  private static Outcome of(Status status) {
    switch (status) {
      case DISABLED:
        return FAIL;
      case UNKNOWN:
        return UNKNOWN;
      default:
        return PASS;
    }
  }

  /** The severity of the worst finding; INFO where there is none. */
  private static Severity worst(Iterable<Finding> findings) {
    Severity worst = Severity.INFO;
    for (Finding finding : findings) {
      if (finding.severity().compareTo(worst) > 0) {
        worst = finding.severity();
      }
    }
    return worst;
  }
}
