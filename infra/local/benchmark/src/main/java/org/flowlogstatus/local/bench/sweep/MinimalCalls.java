package org.flowlogstatus.local.bench.sweep;

import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;

/**
 * What a sweep cannot do without, computed from the estate alone.
 *
 * @param calls one per page, and per region's status
 * @param chain the most of them that wait for one another
 */
record MinimalCalls(int calls, int chain) {
  private static final int ARM_PAGE = 100;
  private static final int VPC_PAGE = 50;

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

  /** The regions, and of each its status and three lists. */
  static MinimalCalls of(AlibabaEstate.Account account) {
    int calls = 1;
    int longest = 1;
    for (AlibabaEstate.Region region : account.regions()) {
      int vpcs = pages(region.vpcs().size(), VPC_PAGE);
      int vSwitches = pages(region.vSwitches().size(), VPC_PAGE);
      int logs = pages(region.flowLogs().size(), VPC_PAGE);
      calls += 1 + vpcs + vSwitches + logs;
      longest = Math.max(longest, Math.max(vpcs, Math.max(vSwitches, logs)));
    }
    return new MinimalCalls(calls, 1 + longest);
  }

  private static int pages(int entries, int size) {
    return Math.max(1, (entries + size - 1) / size);
  }
}
