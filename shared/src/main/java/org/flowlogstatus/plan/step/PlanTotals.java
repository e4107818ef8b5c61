package org.flowlogstatus.plan.step;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.UniformResult;
import org.immutables.value.Value;

/** A plan in numbers; {@code after} is after all steps and the retirement. */
@Value.Immutable
public interface PlanTotals {
  int steps();

  /** Targets that are covered better, and those saved from going dark. */
  int targetsFixed();

  int coveredBefore();

  int coveredAfter();

  int goingDarkBefore();

  int goingDarkAfter();

  /**
   * The totals of a plan whose steps are counted elsewhere.
   *
   * @param after how far each target is covered once all steps are run, by its id
   */
  static PlanTotals of(List<UniformResult> before, Map<String, Coverage> after) {
    int fixed = 0;
    int coveredBefore = 0;
    int coveredAfter = 0;
    int darkBefore = 0;
    int darkAfter = 0;
    for (UniformResult result : before) {
      Coverage then = after.get(result.target().id());
      if (then == null || result.coverage().isEmpty()) {
        continue;
      }
      Coverage today = result.coverage().get();
      State last = then.afterRetirement().orElse(then.state());
      fixed += isFixed(today, last) ? 1 : 0;
      coveredBefore += today.state() == State.COVERED ? 1 : 0;
      coveredAfter += last == State.COVERED ? 1 : 0;
      darkBefore += today.goesDark() ? 1 : 0;
      darkAfter += then.goesDark() ? 1 : 0;
    }
    return builder()
        .steps(0)
        .targetsFixed(fixed)
        .coveredBefore(coveredBefore)
        .coveredAfter(coveredAfter)
        .goingDarkBefore(darkBefore)
        .goingDarkAfter(darkAfter)
        .build();
  }

  private static boolean isFixed(Coverage today, State last) {
    boolean known = today.state().isKnownExtent() && last.isKnownExtent();
    int order = last.compareTo(today.state());
    return known && (order < 0 || (order == 0 && today.goesDark()));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutablePlanTotals.Builder {}
}
