package org.flowlogstatus.local.sweep;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;

/** The fewest calls by which an estate can be read: one a page, and an empty list is a page. */
public final class MinimalCallsOfEstate {

  private static final int ARM_PAGE = 100;
  private static final int VPC_PAGE = 50;

  private MinimalCallsOfEstate() {}

  /** For one subscription, by operation, with pages of 100. */
  public static Map<String, Integer> of(Subscription estate) {
    Map<String, Integer> calls = new TreeMap<>();
    calls.put("networkWatchers", 1);
    calls.put(
        "flowLogs",
        estate.networkWatchers().stream()
            .mapToInt(watcher -> pages(watcher.flowLogs().size(), ARM_PAGE))
            .sum());
    calls.put("networkSecurityGroups", pages(estate.networkSecurityGroups().size(), ARM_PAGE));
    calls.put("virtualNetworks", pages(estate.virtualNetworks().size(), ARM_PAGE));
    calls.put("networkInterfaces", pages(estate.networkInterfaces().size(), ARM_PAGE));
    return calls;
  }

  /** For all regions of an account, by operation, with pages of 50. */
  public static Map<String, Integer> of(List<Region> regions) {
    Map<String, Integer> calls = new TreeMap<>();
    calls.put("DescribeRegions", 1);
    for (Region region : regions) {
      calls.merge("GetFlowLogServiceStatus", 1, Integer::sum);
      calls.merge("DescribeFlowLogs", pages(region.flowLogs().size(), VPC_PAGE), Integer::sum);
      calls.merge("DescribeVpcs", pages(region.vpcs().size(), VPC_PAGE), Integer::sum);
      calls.merge("DescribeVSwitches", pages(region.vSwitches().size(), VPC_PAGE), Integer::sum);
    }
    return calls;
  }

  private static int pages(int items, int size) {
    return Math.max(1, (items + size - 1) / size);
  }
}
