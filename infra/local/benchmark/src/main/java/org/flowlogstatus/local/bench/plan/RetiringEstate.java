package org.flowlogstatus.local.bench.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateNetwork.Subnet;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.Json;

/**
 * A subscription of 40,000 network security groups and 10,000 virtual networks in 10 regions. Each
 * network has two subnets with an interface in each; every group guards a subnet or an interface;
 * 1,000 groups have a flow log, and no network has one.
 */
final class RetiringEstate {
  static final String SUBSCRIPTION = "00000014-0000-4000-8000-000000000000";
  static final int TARGETS = 50_000;
  static final int GROUP_LOGS = 1_000;

  private static final int REGIONS = 10;
  private static final int NETWORKS = 1_000;
  private static final int GROUPS = 4 * NETWORKS;
  private static final int LOGS = GROUP_LOGS / REGIONS;
  private static final String RESOURCE_GROUP = "estate";
  private static final Subscription EMPTY =
      new Subscription(SUBSCRIPTION, "Retiring", List.of(), List.of(), List.of(), List.of());

  private final List<EstateWatcher> watchers = new ArrayList<>();
  private final List<EstateGroup> groups = new ArrayList<>();
  private final List<EstateNetwork> networks = new ArrayList<>();
  private final List<EstateInterface> interfaces = new ArrayList<>();

  private RetiringEstate() {}

  static Estate make() {
    RetiringEstate estate = new RetiringEstate();
    for (int region = 0; region < REGIONS; region++) {
      estate.fill("region" + region);
    }
    Subscription whole =
        new Subscription(
            SUBSCRIPTION,
            "Retiring",
            estate.watchers,
            estate.groups,
            estate.networks,
            estate.interfaces);
    return Estate.of(new AzureEstate(List.of(whole)), AlibabaEstate.empty());
  }

  private void fill(String region) {
    List<FlowLog> logs = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      groups.add(new EstateGroup(RESOURCE_GROUP, region + "-nsg" + i, region));
      if (i < LOGS) {
        logs.add(new FlowLog("log" + i, log(group(region, i))));
      }
    }
    for (int i = 0; i < NETWORKS; i++) {
      network(region, i);
    }
    watchers.add(new EstateWatcher("NetworkWatcherRG", "NetworkWatcher_" + region, region, logs));
  }

  private void network(String region, int number) {
    String name = region + "-vnet" + number;
    List<Subnet> subnets = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int group = 4 * number + 2 * i;
      String subnet = EMPTY.idOf(RESOURCE_GROUP, "virtualNetworks", name + "/subnets/net" + i);
      subnets.add(new Subnet("net" + i, Optional.of(group(region, group))));
      interfaces.add(
          new EstateInterface(
              RESOURCE_GROUP,
              name + "-nic" + i,
              region,
              Optional.of(subnet),
              Optional.of(group(region, group + 1))));
    }
    networks.add(new EstateNetwork(RESOURCE_GROUP, name, region, subnets));
  }

  private static String group(String region, int number) {
    return EMPTY.idOf(RESOURCE_GROUP, "networkSecurityGroups", region + "-nsg" + number);
  }

  private static ObjectNode log(String target) {
    ObjectNode log =
        Json.object()
            .put("targetResourceId", target)
            .put(
                "storageId",
                "/subscriptions/%s/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/flowlogs"
                    .formatted(SUBSCRIPTION))
            .put("enabled", true)
            .put("provisioningState", "Succeeded");
    log.putObject("retentionPolicy").put("days", 90).put("enabled", true);
    log.putObject("format").put("type", "JSON").put("version", 2);
    return log;
  }
}
