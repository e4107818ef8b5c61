package org.flowlogstatus.local.cloud.arm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;

/** A subscription of the estate, with its resources by id. Ids are looked up without case. */
final class ArmSubscription {

  private final Subscription subscription;
  private final Set<String> groups = new HashSet<>();
  private final Map<String, EstateWatcher> watchers = new HashMap<>();
  private final Map<String, EstateGroup> securityGroups = new HashMap<>();
  private final Map<String, EstateNetwork> networks = new HashMap<>();
  private final Map<String, EstateInterface> interfaces = new HashMap<>();
  private final Map<String, FlowLog> flowLogs = new HashMap<>();
  private final Map<String, List<String>> attached = new HashMap<>();

  /** The ids of the flow logs about each target. */
  private final Map<String, List<String>> named = new HashMap<>();

  ArmSubscription(Subscription subscription) {
    this(subscription, Set.of());
  }

  private ArmSubscription(Subscription subscription, Set<String> otherGroups) {
    groups.addAll(otherGroups);
    this.subscription = subscription;
    subscription.networkWatchers().forEach(this::add);
    for (EstateGroup group : subscription.networkSecurityGroups()) {
      put(securityGroups, id(group), group.resourceGroup(), group);
    }
    subscription.virtualNetworks().forEach(this::add);
    subscription.networkInterfaces().forEach(this::add);
  }

  /** The same subscription with these network watchers, and the flow logs below them. */
  ArmSubscription withWatchers(List<EstateWatcher> others) {
    return new ArmSubscription(subscription.withNetworkWatchers(others), groups);
  }

  /** The same subscription with one more resource group. */
  ArmSubscription withGroup(String name) {
    Set<String> more = new HashSet<>(groups);
    more.add(lower(name));
    return new ArmSubscription(subscription, more);
  }

  Subscription holdings() {
    return subscription;
  }

  String id(EstateWatcher watcher) {
    return subscription.idOf(watcher.resourceGroup(), "networkWatchers", watcher.name());
  }

  String id(EstateGroup group) {
    return subscription.idOf(group.resourceGroup(), "networkSecurityGroups", group.name());
  }

  String id(EstateNetwork network) {
    return subscription.idOf(network.resourceGroup(), "virtualNetworks", network.name());
  }

  String id(EstateInterface card) {
    String usual = subscription.idOf(card.resourceGroup(), "networkInterfaces", card.name());
    return card.scaleSet()
        .map(
            set ->
                usual.replace(
                    "Microsoft.Network/",
                    "Microsoft.Compute/virtualMachineScaleSets/" + set + "/virtualMachines/0/"))
        .orElse(usual);
  }

  /** Whether the caller may not see it, or what it lies under. */
  boolean isHidden(String id) {
    String key = lower(id);
    return subscription.hidden().stream()
        .map(ArmSubscription::lower)
        .anyMatch(hidden -> key.equals(hidden) || key.startsWith(hidden + "/"));
  }

  /** The ids of the flow logs that a target names as its own, the hidden ones included. */
  List<String> flowLogsNamedBy(String targetId) {
    String key = lower(targetId);
    return subscription.namedFlowLogs().entrySet().stream()
        .filter(entry -> lower(entry.getKey()).equals(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> named.getOrDefault(key, List.of()));
  }

  boolean hasGroup(String name) {
    return groups.contains(lower(name));
  }

  Optional<EstateWatcher> watcher(String id) {
    return Optional.ofNullable(watchers.get(lower(id)));
  }

  Optional<EstateGroup> securityGroup(String id) {
    return Optional.ofNullable(securityGroups.get(lower(id)));
  }

  Optional<EstateNetwork> network(String id) {
    return Optional.ofNullable(networks.get(lower(id)));
  }

  Optional<EstateInterface> networkInterface(String id) {
    return Optional.ofNullable(interfaces.get(lower(id)));
  }

  /** The flow log about this target; a target has at most one in ARM. */
  Optional<FlowLog> flowLogAbout(String targetId) {
    return Optional.ofNullable(flowLogs.get(lower(targetId)));
  }

  /** The ids of the subnets and interfaces that name this one as theirs, in the estate's order. */
  List<String> attachedTo(String id, String type) {
    return attached.getOrDefault(lower(id) + " " + type, List.of());
  }

  private void add(EstateWatcher watcher) {
    put(watchers, id(watcher), watcher.resourceGroup(), watcher);
    for (FlowLog log : watcher.flowLogs()) {
      String target = lower(log.targetResourceId());
      flowLogs.putIfAbsent(target, log);
      named
          .computeIfAbsent(target, key -> new ArrayList<>())
          .add(Spelling.flowLog(id(watcher), log.name()));
    }
  }

  private void add(EstateNetwork network) {
    put(networks, id(network), network.resourceGroup(), network);
    for (EstateNetwork.Subnet subnet : network.subnets()) {
      String id = id(network) + "/subnets/" + subnet.name();
      subnet.networkSecurityGroup().ifPresent(group -> attach(group, "subnets", id));
    }
  }

  private void add(EstateInterface card) {
    groups.add(lower(card.resourceGroup()));
    put(interfaces, id(card), card.resourceGroup(), card);
    card.networkSecurityGroup().ifPresent(group -> attach(group, "networkInterfaces", id(card)));
    card.subnet().ifPresent(subnet -> attach(subnet, "networkInterfaces", id(card)));
  }

  private void attach(String to, String type, String id) {
    attached.computeIfAbsent(lower(to) + " " + type, key -> new ArrayList<>()).add(id);
  }

  private <T> void put(Map<String, T> where, String id, String group, T resource) {
    groups.add(lower(group));
    where.put(lower(id), resource);
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
