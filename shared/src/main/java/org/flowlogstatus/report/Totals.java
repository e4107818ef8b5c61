package org.flowlogstatus.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.UniformResult;

/** How many targets have which status and which coverage. */
public final class Totals {
  private int targets;
  private int goingDark;
  private final Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
  private final Map<Coverage.State, Integer> byCoverage = new EnumMap<>(Coverage.State.class);

  public static Totals of(List<UniformResult> results) {
    Totals totals = new Totals();
    for (UniformResult result : results) {
      totals.add(result.status(), result.coverage());
    }
    return totals;
  }

  /** Counts one more target. */
  public void add(Status status, Optional<Coverage> coverage) {
    targets++;
    byStatus.merge(status, 1, Integer::sum);
    coverage.ifPresent(covered -> byCoverage.merge(covered.state(), 1, Integer::sum));
    goingDark += coverage.filter(Coverage::goesDark).isPresent() ? 1 : 0;
  }

  public int targets() {
    return targets;
  }

  /** How many are covered less once Azure has deleted the flow logs of NSGs. */
  public int goingDark() {
    return goingDark;
  }

  public int of(Status status) {
    return byStatus.getOrDefault(status, 0);
  }

  public int of(Coverage.State state) {
    return byCoverage.getOrDefault(state, 0);
  }
}
