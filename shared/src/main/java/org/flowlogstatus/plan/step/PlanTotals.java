package org.flowlogstatus.plan.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.UniformResult;
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

  /**
   * What a plan comes to whose steps are counted elsewhere.
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
      Optional<Coverage> today = result.coverage();
      Optional<Coverage> then = Optional.ofNullable(after.get(result.target().id()));
      Optional<State> last = then.map(c -> c.afterRetirement().orElse(c.state()));
      fixed +=
          today.isPresent() && last.filter(state -> isFixed(today.get(), state)).isPresent()
              ? 1
              : 0;
      coveredBefore += today.filter(c -> c.state() == State.COVERED).isPresent() ? 1 : 0;
      coveredAfter += last.filter(State.COVERED::equals).isPresent() ? 1 : 0;
      darkBefore += today.filter(Coverage::goesDark).isPresent() ? 1 : 0;
      darkAfter += then.filter(Coverage::goesDark).isPresent() ? 1 : 0;
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
    boolean better = known && last.compareTo(today.state()) < 0;
    boolean saved = known && today.goesDark() && last.compareTo(today.state()) <= 0;
    return better || saved;
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutablePlanTotals.Builder {}
}
