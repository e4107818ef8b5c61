package org.flowlogstatus.explain;

import java.util.List;
import java.util.Locale;
import org.immutables.value.Value;

/** What one word of an answer means, and what to do. */
@Value.Immutable
public interface Explanation {
  @Value.Parameter
  Kind kind();

  /** The word as it stands in an answer. */
  @Value.Parameter
  String code();

  @Value.Parameter
  String meaning();

  /** What to do next, for a person. */
  @Value.Parameter
  String next();

  /** The steps of a plan that can close it; empty where no step does. */
  @Value.Parameter
  List<PlanAction> actions();

  static Explanation of(
      Kind kind, String code, String meaning, String next, List<PlanAction> actions) {
    return ImmutableExplanation.of(kind, code, meaning, next, actions);
  }

  /** Where in an answer the word stands. */
  enum Kind {
    STATUS,
    REASON,
    FINDING,
    COVERAGE;

    /** The same in small letters, as people read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
