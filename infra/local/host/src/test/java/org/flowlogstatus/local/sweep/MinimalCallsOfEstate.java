package org.flowlogstatus.local.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;

/** The fewest calls by which an estate can be read: one a page, and an empty list is a page. */
public final class MinimalCallsOfEstate {

  private static final int ARM_PAGE = 100;
  private static final int VPC_PAGE = 50;
  private static final int ECS_IDS = 100;

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
      int interfaces = interfacesToAskAbout(region);
      if (interfaces > 0) {
        calls.merge("DescribeNetworkInterfaces", pages(interfaces, ECS_IDS), Integer::sum);
      }
    }
    return calls;
  }

  /** Those that have a log, and none that is on. */
  private static int interfacesToAskAbout(Region region) {
    Set<String> all = new TreeSet<>();
    Set<String> on = new TreeSet<>();
    for (ObjectNode log : region.flowLogs()) {
      if (log.path("ResourceType").asText().equals("NetworkInterface")) {
        all.add(log.path("ResourceId").asText());
        if (log.path("Status").asText().equals("Active")) {
          on.add(log.path("ResourceId").asText());
        }
      }
    }
    all.removeAll(on);
    return all.size();
  }

  private static int pages(int items, int size) {
    return Math.max(1, (items + size - 1) / size);
  }
}
