package org.flowlogstatus.plan.alibaba;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.part.AssembledPlan;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.alibaba.RegionLists;

/** Plans regions of an account as they were swept. */
public final class AlibabaPlans {
  private AlibabaPlans() {}

  /**
   * The plan.
   *
   * @param swept the lists of each region
   * @param unswept what is known where nothing could be swept
   */
  public static Plan plan(
      List<RegionLists> swept,
      List<PartialReport> unswept,
      Optional<String> accountId,
      Wish wish,
      int minRetentionDays,
      Instant computedAt) {
    Planning planning = new Planning(Provider.ALIBABA_CLOUD, wish, minRetentionDays);
    List<PlanPart> parts =
        swept.stream()
            .map(lists -> AlibabaPlanner.plan(lists, accountId, planning))
            .collect(Collectors.toList());
    return AssembledPlan.of(planning, parts, unswept, accountId, computedAt);
  }
}
