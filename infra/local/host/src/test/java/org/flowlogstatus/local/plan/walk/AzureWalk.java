package org.flowlogstatus.local.plan.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * A subscription with one thing to do of each kind: {@code shop} is logged by the groups on its two
 * subnets, {@code lab} by that on an interface and by a subnet's own; {@code narrow}, {@code
 * broken} and {@code dormant} have a log that is to be mended; {@code far} lies where no watcher
 * is.
 */
final class AzureWalk {
  static final String SUBSCRIPTION = "aaaaaaaa-0000-4000-8000-000000000014";
  static final String OTHER = "bbbbbbbb-0000-4000-8000-000000000014";

  private static final Subscription EMPTY = subscription(SUBSCRIPTION);

  private final List<EstateGroup> groups = new ArrayList<>();
  private final List<EstateNetwork> networks = new ArrayList<>();
  private final List<EstateInterface> interfaces = new ArrayList<>();
  private final List<FlowLog> west = new ArrayList<>();
  private final List<FlowLog> south = new ArrayList<>();

  private AzureWalk() {}

  static Estate estate() {
    AzureWalk walk = new AzureWalk();
    walk.shop();
    walk.lab();
    walk.mendable();
    walk.unplannable();
    Subscription whole =
        new Subscription(
            SUBSCRIPTION,
            "Walk",
            List.of(
                new EstateWatcher("NetworkWatcherRG", "NetworkWatcher_we", "westeurope", walk.west),
                new EstateWatcher("NetworkWatcherRG", "eye", "uksouth", walk.south)),
            walk.groups,
            walk.networks,
            walk.interfaces);
    return Estate.of(new AzureEstate(List.of(whole, subscription(OTHER))), AlibabaEstate.empty());
  }

  private void shop() {
    log(west, "web-log", group("web", "westeurope"), log -> days(log, 30));
    log(west, "api-log", group("api", "westeurope"), log -> days(log, 365));
    network(
        "shop",
        "westeurope",
        new Subnet("front", Optional.of(nsg("web"))),
        new Subnet("back", Optional.of(nsg("api"))));
  }

  private void lab() {
    log(south, "card-log", group("card", "uksouth"), log -> days(log, 90));
    log(south, "bench-log", subnet("lab", "bench"), log -> days(log, 90));
    network(
        "lab",
        "uksouth",
        new Subnet("desk", Optional.empty()),
        new Subnet("bench", Optional.empty()));
    interfaces.add(
        new EstateInterface(
            "net", "nic", "uksouth", Optional.of(subnet("lab", "desk")), Optional.of(nsg("card"))));
  }

  private void mendable() {
    log(west, "narrow-log", vnet("narrow"), log -> log.put("enabledFilteringCriteria", "dstip=*"));
    network("narrow", "westeurope", new Subnet("a", Optional.empty()));
    log(west, "broken-log", vnet("broken"), log -> log.put("provisioningState", "Failed"));
    network("broken", "westeurope", new Subnet("a", Optional.empty()));
    log(west, "dormant-log", vnet("dormant"), log -> log.put("enabled", false));
    network("dormant", "westeurope", new Subnet("a", Optional.empty()));
    network("far", "northeurope", new Subnet("a", Optional.empty()));
    log(west, "idle-log", group("idle", "westeurope"), log -> days(log, 90));
  }

  private void unplannable() {
    log(west, "moving-log", vnet("moving"), log -> log.put("provisioningState", "Updating"));
    network("moving", "westeurope", new Subnet("a", Optional.empty()));
    network("hollow", "westeurope");
    log(west, "gone-log", vnet("gone"), log -> days(log, 90));
  }

  private String group(String name, String region) {
    groups.add(new EstateGroup("net", name, region));
    return nsg(name);
  }

  private void network(String name, String region, Subnet... subnets) {
    networks.add(new EstateNetwork("net", name, region, List.of(subnets)));
  }

  private static void log(
      List<FlowLog> logs, String name, String target, Consumer<ObjectNode> edit) {
    ObjectNode log =
        Json.object()
            .put("targetResourceId", target)
            .put("storageId", storage("store"))
            .put("enabled", true)
            .put("provisioningState", "Succeeded");
    days(log, 90);
    log.putObject("format").put("type", "JSON").put("version", 2);
    edit.accept(log);
    logs.add(new FlowLog(name, log));
  }

  private static void days(ObjectNode log, int days) {
    log.putObject("retentionPolicy").put("days", days).put("enabled", true);
  }

  static String storage(String name) {
    return "/subscriptions/%s/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/%s"
        .formatted(SUBSCRIPTION, name);
  }

  static String nsg(String name) {
    return EMPTY.idOf("net", "networkSecurityGroups", name);
  }

  static String vnet(String name) {
    return EMPTY.idOf("net", "virtualNetworks", name);
  }

  static String subnet(String network, String name) {
    return vnet(network) + "/subnets/" + name;
  }

  static String card(String name) {
    return EMPTY.idOf("net", "networkInterfaces", name);
  }

  static String log(String watcher, String name) {
    return EMPTY.idOf("NetworkWatcherRG", "networkWatchers", watcher + "/flowLogs/" + name);
  }

  private static Subscription subscription(String id) {
    return new Subscription(id, "", List.of(), List.of(), List.of(), List.of());
  }
}
