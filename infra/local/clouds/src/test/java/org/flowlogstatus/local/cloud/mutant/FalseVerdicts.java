package org.flowlogstatus.local.cloud.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.oracle.Expected;

/** What is said of an estate while an answer is another, held against the truth. */
public final class FalseVerdicts {
  private final List<String> wrong = new ArrayList<>();
  private int compared;

  /**
   * Compares what is said of each target of which the truth is known.
   *
   * @param what was done to the answers
   * @param truth by the id of the target
   */
  public void compare(String what, Map<String, Expected> truth, List<Expected> said) {
    for (Expected target : said) {
      Expected real = truth.get(target.id());
      if (real != null) {
        compare(what, real, target);
      }
    }
  }

  /** Compares what is said of one target. */
  public void compare(String what, Expected real, Expected said) {
    compared++;
    if (isFalse(real.status(), said.status()) || isFalse(logged(real), logged(said))) {
      wrong.add("%s: %s is really %s".formatted(what, said, real));
    }
  }

  /** How many verdicts were compared. */
  public int compared() {
    return compared;
  }

  /** How many of them were false. */
  public int count() {
    return wrong.size();
  }

  /** Fails where one was false, or where so few were compared that this says little. */
  public void assertNone(int least) {
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(least);
  }

  /** Whether a clear yes is said of a clear no, or the other way about. */
  static boolean isFalse(String real, String said) {
    return (isYes(real) && isNo(said)) || (isNo(real) && isYes(said));
  }

  private static boolean isYes(String word) {
    return word.equals("ENABLED") || word.equals("some");
  }

  private static boolean isNo(String word) {
    return word.equals("DISABLED") || word.equals("none");
  }

  private static String logged(Expected target) {
    return switch (target.coverage()) {
      case "COVERED", "PARTLY_COVERED" -> "some";
      case "NOT_COVERED" -> "none";
      default -> "open";
    };
  }
}
