package org.flowlogstatus.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
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

  /** Adds the counts of other totals. */
  public void add(Totals others) {
    targets += others.targets;
    goingDark += others.goingDark;
    others.byStatus.forEach((status, count) -> byStatus.merge(status, count, Integer::sum));
    others.byCoverage.forEach((state, count) -> byCoverage.merge(state, count, Integer::sum));
  }

  /**
   * Totals as a report has them.
   *
   * @param count the number under each name of a report's totals
   */
  public static Totals written(ToIntFunction<String> count) {
    Totals totals = new Totals();
    totals.targets = count.applyAsInt("targets");
    totals.goingDark = count.applyAsInt("goingDark");
    totals.byStatus.put(Status.ENABLED, count.applyAsInt("enabled"));
    totals.byStatus.put(Status.DISABLED, count.applyAsInt("disabled"));
    totals.byStatus.put(Status.UNKNOWN, count.applyAsInt("unknown"));
    totals.byCoverage.put(Coverage.State.COVERED, count.applyAsInt("covered"));
    totals.byCoverage.put(Coverage.State.PARTLY_COVERED, count.applyAsInt("partlyCovered"));
    totals.byCoverage.put(Coverage.State.NOT_COVERED, count.applyAsInt("notCovered"));
    totals.byCoverage.put(Coverage.State.UNKNOWN, count.applyAsInt("coverageUnknown"));
    totals.byCoverage.put(Coverage.State.NOTHING_TO_COVER, count.applyAsInt("nothingToCover"));
    return totals;
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
