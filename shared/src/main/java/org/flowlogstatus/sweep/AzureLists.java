package org.flowlogstatus.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.estate.Ids;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.verdict.AzureTargets;
import org.flowlogstatus.verdict.FlowLogs;
import org.flowlogstatus.verdict.NamedLog;
import org.flowlogstatus.verdict.NamedLogs;

/** All lists of one subscription, and what the targets in them name as their flow logs. */
public final class AzureLists {
  private final String subscriptionId;
  private final Listing<?> networkWatchers;
  private final List<WatchedLogs> watched;
  private final Listing<Rows<NetworkSecurityGroup>> groups;
  private final Listing<Rows<VirtualNetwork>> networks;
  private final Listing<Rows<NetworkInterface>> interfaces;
  private final List<NamedLog> names;
  private final FlowLogs listed;

  /**
   * The lists.
   *
   * @param networkWatchers read, else there is nothing to judge by
   * @param watched the flow logs of each watcher
   */
  public AzureLists(
      String subscriptionId,
      Listing<?> networkWatchers,
      List<WatchedLogs> watched,
      Listing<Rows<NetworkSecurityGroup>> groups,
      Listing<Rows<VirtualNetwork>> networks,
      Listing<Rows<NetworkInterface>> interfaces) {
    this.subscriptionId = subscriptionId;
    this.networkWatchers = networkWatchers;
    this.watched = List.copyOf(watched);
    this.groups = groups;
    this.networks = networks;
    this.interfaces = interfaces;
    this.names = names(groups, networks);
    this.listed =
        FlowLogs.of(
            watched.stream()
                .flatMap(list -> list.logs().value().stream())
                .flatMap(logs -> logs.all().stream())
                .collect(Collectors.toList()));
  }

  /** The same, with the lists of more watchers. */
  public AzureLists with(Collection<WatchedLogs> more) {
    List<WatchedLogs> all = new ArrayList<>(watched);
    all.addAll(more);
    return new AzureLists(subscriptionId, networkWatchers, all, groups, networks, interfaces);
  }

  /** The watchers of flow logs that are named, and whose lists were not asked for. */
  public List<String> unlistedWatchers() {
    Set<String> known =
        watched.stream().map(list -> Ids.key(list.watcherId())).collect(Collectors.toSet());
    Map<String, String> unlisted = new LinkedHashMap<>();
    for (String log : NamedLogs.unlisted(listed, names)) {
      String watcher = AzureTargets.watcherOf(log);
      if (!known.contains(Ids.key(watcher))) {
        unlisted.putIfAbsent(Ids.key(watcher), watcher);
      }
    }
    return List.copyOf(unlisted.values());
  }

  /**
   * The flow logs that are named, and in none of the lists that were read. One whose list could not
   * be read is not among them: a list is not made up for by single logs.
   */
  public List<String> unlistedLogs() {
    return NamedLogs.unlisted(listed, names).stream()
        .filter(log -> unreadListOf(log).isEmpty())
        .collect(Collectors.toList());
  }

  /** The list in which a flow log would stand, where that could not be read. */
  Optional<Listing<FlowLogs>> unreadListOf(String log) {
    return watched.stream()
        .filter(list -> Ids.same(list.watcherId(), AzureTargets.watcherOf(log)))
        .map(WatchedLogs::logs)
        .filter(list -> !list.isRead())
        .findFirst();
  }

  String subscriptionId() {
    return subscriptionId;
  }

  Listing<?> networkWatchers() {
    return networkWatchers;
  }

  /** The lists of the region's watchers; none where it has no watcher. */
  List<Listing<FlowLogs>> flowLogs(String region) {
    return watched.stream()
        .filter(list -> list.region().equals(region))
        .map(WatchedLogs::logs)
        .collect(Collectors.toList());
  }

  /** The list that a flow log stands in. */
  Optional<Listing<FlowLogs>> listOf(String log) {
    return watched.stream()
        .map(WatchedLogs::logs)
        .filter(list -> list.value().filter(logs -> logs.named(log).isPresent()).isPresent())
        .findFirst();
  }

  List<Listing<FlowLogs>> flowLogLists() {
    return watched.stream().map(WatchedLogs::logs).collect(Collectors.toList());
  }

  /** All flow logs of all lists that were read. */
  FlowLogs listed() {
    return listed;
  }

  /** What groups and virtual networks name as their flow logs. */
  List<NamedLog> names() {
    return names;
  }

  Listing<Rows<NetworkSecurityGroup>> groups() {
    return groups;
  }

  Listing<Rows<VirtualNetwork>> networks() {
    return networks;
  }

  Listing<Rows<NetworkInterface>> interfaces() {
    return interfaces;
  }

  static <T> Stream<T> entries(Listing<Rows<T>> list) {
    return list.value().stream().flatMap(rows -> rows.entries().stream());
  }

  private static List<NamedLog> names(
      Listing<Rows<NetworkSecurityGroup>> groups, Listing<Rows<VirtualNetwork>> networks) {
    List<NamedLog> names = new ArrayList<>();
    entries(groups)
        .forEach(
            group -> group.flowLogIds().forEach(log -> names.add(NamedLog.of(group.id(), log))));
    entries(networks)
        .forEach(
            network ->
                network.flowLogIds().forEach(log -> names.add(NamedLog.of(network.id(), log))));
    return List.copyOf(names);
  }
}
