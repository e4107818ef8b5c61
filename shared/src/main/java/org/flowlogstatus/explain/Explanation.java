package org.flowlogstatus.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /**
   * The same, with the region and the subscription in the commands where they are known.
   *
   * @param accountId the subscription or account
   */
  default String nextFor(Optional<String> region, Optional<String> accountId) {
    return next()
        .replace("SUBSCRIPTION_ID", accountId.orElse("SUBSCRIPTION_ID"))
        .replace("REGION", region.orElse("REGION"));
  }

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
