package org.flowlogstatus.local.bench.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;

/**
 * What a sweep cannot do without, computed from the estate alone.
 *
 * @param calls one per page, per region's status, and per hundred interfaces to ask ECS about
 * @param chain the most of them that wait for one another
 */
record MinimalCalls(int calls, int chain) {
  private static final int ARM_PAGE = 100;
  private static final int VPC_PAGE = 50;
  private static final int ECS_IDS = 100;

  /** Watchers, the logs of each, and three lists of the subscription. */
  static MinimalCalls of(AzureEstate.Subscription subscription) {
    int groups = pages(subscription.networkSecurityGroups().size(), ARM_PAGE);
    int networks = pages(subscription.virtualNetworks().size(), ARM_PAGE);
    int interfaces = pages(subscription.networkInterfaces().size(), ARM_PAGE);
    int logs = 0;
    int longest = Math.max(groups, Math.max(networks, interfaces));
    for (EstateWatcher watcher : subscription.networkWatchers()) {
      int own = pages(watcher.flowLogs().size(), ARM_PAGE);
      logs += own;
      longest = Math.max(longest, 1 + own);
    }
    return new MinimalCalls(1 + logs + groups + networks + interfaces, longest);
  }

  /**
   * The regions, and of each its status and three lists. A numbered page needs the first one alone;
   * what is asked of ECS needs all flow logs.
   */
  static MinimalCalls of(AlibabaEstate.Account account) {
    int calls = 1;
    int longest = 1;
    for (AlibabaEstate.Region region : account.regions()) {
      int vpcs = pages(region.vpcs().size(), VPC_PAGE);
      int vSwitches = pages(region.vSwitches().size(), VPC_PAGE);
      int logs = pages(region.flowLogs().size(), VPC_PAGE);
      int ecs = (int) ((interfacesWithoutActiveLog(region) + ECS_IDS - 1) / ECS_IDS);
      calls += 1 + vpcs + vSwitches + logs + ecs;
      int ownLists = Math.min(2, Math.max(vpcs, vSwitches));
      longest = Math.max(longest, Math.max(ownLists, Math.min(2, logs) + Math.min(1, ecs)));
    }
    return new MinimalCalls(calls, 1 + longest);
  }

  private static long interfacesWithoutActiveLog(AlibabaEstate.Region region) {
    Map<String, Boolean> active = new HashMap<>();
    for (ObjectNode log : region.flowLogs()) {
      if (log.path("ResourceType").asText("").equals("NetworkInterface")) {
        boolean isActive = log.path("Status").asText("").equals("Active");
        active.merge(log.path("ResourceId").asText(""), isActive, Boolean::logicalOr);
      }
    }
    return active.values().stream().filter(on -> !on).count();
  }

  private static int pages(int entries, int size) {
    return Math.max(1, (entries + size - 1) / size);
  }
}
