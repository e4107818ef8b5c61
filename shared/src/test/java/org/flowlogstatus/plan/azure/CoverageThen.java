package org.flowlogstatus.plan.azure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.wish.Goal;

/** What becomes of the coverage of targets when a plan is run. */
final class CoverageThen {
  private CoverageThen() {}

  /** The result on the target of this id. */
  static UniformResult of(List<UniformResult> results, String id) {
    return results.stream()
        .filter(result -> Ids.same(result.target().id(), id))
        .findFirst()
        .orElseThrow();
  }

  /** Today's coverage. */
  static State now(UniformResult result) {
    return result.coverage().orElseThrow().state();
  }

  /** The coverage after the retirement of the groups' flow logs. */
  static State last(UniformResult result) {
    return result.coverage().flatMap(Coverage::afterRetirement).orElseThrow();
  }

  /** Of something covered and something unknown the rules say unknown: partly, or even all. */
  static boolean isWorse(State before, State then) {
    return then == State.UNKNOWN
        ? before == State.COVERED
        : isExtent(before) && isExtent(then) && then.compareTo(before) > 0;
  }

  /** The goal; what is unknown today or then is left out, or not worse than something covered. */
  static boolean reaches(List<UniformResult> before, List<UniformResult> after, Goal goal) {
    Map<String, UniformResult> then = new HashMap<>();
    after.forEach(result -> then.put(Ids.key(result.target().id()), result));
    return before.stream()
        .filter(result -> isExtent(now(result)) && isExtent(last(result)))
        .allMatch(
            result -> {
              String key = Ids.key(result.target().id());
              State last = last(Optional.ofNullable(then.get(key)).orElseThrow());
              return goal == Goal.COVER ? last == State.COVERED : !isWorse(now(result), last);
            });
  }

  private static boolean isExtent(State state) {
    return state != State.UNKNOWN && state != State.NOTHING_TO_COVER;
  }
}
