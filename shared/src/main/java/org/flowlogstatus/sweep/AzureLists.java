package org.flowlogstatus.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.verdict.FlowLogs;

/** All lists of one subscription. */
public final class AzureLists {
  private final String subscriptionId;
  private final Listing<?> networkWatchers;
  private final Map<String, List<String>> watcherIds;
  private final Map<String, List<Listing<FlowLogs>>> flowLogsByRegion;
  private final Listing<List<NetworkSecurityGroup>> groups;
  private final Listing<List<VirtualNetwork>> networks;
  private final Listing<List<NetworkInterface>> interfaces;

  /**
   * The lists.
   *
   * @param networkWatchers read, else there is nothing to judge by
   * @param flowLogsByRegion the lists of each watcher, by the watcher's region
   */
  public AzureLists(
      String subscriptionId,
      Listing<?> networkWatchers,
      Map<String, List<Listing<FlowLogs>>> flowLogsByRegion,
      Listing<List<NetworkSecurityGroup>> groups,
      Listing<List<VirtualNetwork>> networks,
      Listing<List<NetworkInterface>> interfaces) {
    this(subscriptionId, networkWatchers, Map.of(), flowLogsByRegion, groups, networks, interfaces);
  }

  private AzureLists(
      String subscriptionId,
      Listing<?> networkWatchers,
      Map<String, List<String>> watcherIds,
      Map<String, List<Listing<FlowLogs>>> flowLogsByRegion,
      Listing<List<NetworkSecurityGroup>> groups,
      Listing<List<VirtualNetwork>> networks,
      Listing<List<NetworkInterface>> interfaces) {
    this.watcherIds = Map.copyOf(watcherIds);
    this.subscriptionId = subscriptionId;
    this.networkWatchers = networkWatchers;
    this.flowLogsByRegion = Map.copyOf(flowLogsByRegion);
    this.groups = groups;
    this.networks = networks;
    this.interfaces = interfaces;
  }

  public String subscriptionId() {
    return subscriptionId;
  }

  Listing<?> networkWatchers() {
    return networkWatchers;
  }

  /** The lists of the region's watchers; none where it has no watcher. */
  public List<Listing<FlowLogs>> flowLogs(String region) {
    return flowLogsByRegion.getOrDefault(region, List.of());
  }

  public Map<String, List<Listing<FlowLogs>>> flowLogsByRegion() {
    return flowLogsByRegion;
  }

  public Listing<List<NetworkSecurityGroup>> groups() {
    return groups;
  }

  public Listing<List<VirtualNetwork>> networks() {
    return networks;
  }

  public Listing<List<NetworkInterface>> interfaces() {
    return interfaces;
  }

  /** Why not all flow logs of a region were seen. */
  Optional<Reason> unreadFlowLogs(String region) {
    return flowLogs(region).stream().flatMap(list -> list.unread().stream()).findFirst();
  }

  /** The flow logs of a region; empty where a list of them could not be read. */
  public Optional<FlowLogs> readFlowLogs(String region) {
    List<Listing<FlowLogs>> lists = flowLogs(region);
    return lists.stream().allMatch(Listing::isRead)
        ? Optional.of(
            FlowLogs.of(
                lists.stream()
                    .flatMap(list -> list.value().stream())
                    .flatMap(logs -> logs.all().stream())
                    .collect(Collectors.toList())))
        : Optional.empty();
  }

  /** The ids of a region's network watchers, where they were told. */
  public List<String> watcherIds(String region) {
    return watcherIds.getOrDefault(region, List.of());
  }

  /** The ids of all network watchers that were told, by region. */
  public Map<String, List<String>> watcherIds() {
    return watcherIds;
  }

  /** The same, with the ids of the network watchers by their region. */
  public AzureLists withWatcherIds(Map<String, List<String>> ids) {
    return new AzureLists(
        subscriptionId, networkWatchers, ids, flowLogsByRegion, groups, networks, interfaces);
  }

  /** The same estate, had it these flow logs in these regions. */
  public AzureLists withFlowLogs(Map<String, FlowLogs> byRegion) {
    Map<String, List<Listing<FlowLogs>>> changed = new HashMap<>(flowLogsByRegion);
    byRegion.forEach(
        (region, logs) -> {
          List<Listing<FlowLogs>> before = flowLogs(region);
          changed.put(
              region,
              List.of(before.isEmpty() ? networkWatchers.with(logs) : before.get(0).with(logs)));
        });
    return new AzureLists(
        subscriptionId, networkWatchers, watcherIds, changed, groups, networks, interfaces);
  }
}
