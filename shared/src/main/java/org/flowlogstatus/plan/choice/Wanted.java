package org.flowlogstatus.plan.choice;

import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.wish.Goal;

/** How far a goal wants a target to be covered. */
public final class Wanted {
  private Wanted() {}

  /** The state that is wanted; empty where it is reached already, or is unknown. */
  public static Optional<State> of(UniformResult result, Goal goal) {
    if (result.coverage().isEmpty()) {
      return Optional.empty();
    }
    Coverage coverage = result.coverage().get();
    State after = coverage.afterRetirement().orElse(coverage.state());
    boolean known = coverage.state().isKnownExtent() && after.isKnownExtent();
    if (!known || after == State.COVERED) {
      return Optional.empty();
    }
    if (goal == Goal.COVER) {
      return Optional.of(State.COVERED);
    }
    return coverage.goesDark() ? Optional.of(coverage.state()) : Optional.empty();
  }
}
