package org.flowlogstatus.plan.step;

import org.immutables.value.Value;

/** What a plan comes to, in numbers; what is after is after all steps and the retirement. */
@Value.Immutable
public interface PlanTotals {
  int steps();

  /** Targets that are covered better, and those saved from going dark. */
  int targetsFixed();

  int coveredBefore();

  int coveredAfter();

  int goingDarkBefore();

  int goingDarkAfter();

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutablePlanTotals.Builder {}
}
