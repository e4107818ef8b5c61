package org.flowlogstatus.plan.azure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.part.AssembledPlan;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.azure.AzureLists;

/** Plans subscriptions as they were swept. */
public final class AzurePlans {
  private AzurePlans() {}

  /**
   * The plan.
   *
   * @param swept the lists of each subscription, with the ids of its network watchers
   * @param unswept what is known of subscriptions in which there was nothing to sweep by
   * @param accountId the subscription; empty for several
   */
  public static Plan plan(
      List<AzureLists> swept,
      List<PartialReport> unswept,
      Optional<String> accountId,
      Wish wish,
      int minRetentionDays,
      Instant computedAt) {
    Planning planning = new Planning(Provider.AZURE, wish, minRetentionDays);
    AzureStores stores = new AzureStores(wish, swept);
    List<PlanPart> parts = new ArrayList<>();
    for (AzureLists lists : swept) {
      parts.add(AzurePlanner.plan(lists, stores, planning));
    }
    return AssembledPlan.of(planning, parts, unswept, accountId, computedAt);
  }
}
