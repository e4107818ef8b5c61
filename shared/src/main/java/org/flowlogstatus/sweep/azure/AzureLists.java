package org.flowlogstatus.sweep.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.estate.ArmRow;
import org.flowlogstatus.estate.ArmRows;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.flowlog.AzureTargets;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.NamedLog;
import org.flowlogstatus.flowlog.NamedLogs;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.sweep.Listing;

/** All lists of one subscription, and the flow logs that the targets in them name. */
public final class AzureLists {
  /** More single logs than these are not asked for. */
  public static final int MOST_SINGLE_LOGS = AzureWitness.MOST_SINGLE_LOGS;

  private final String subscriptionId;
  private final Listing<?> networkWatchers;
  private final List<WatchedLogs> watched;
  private final Map<String, List<Listing<FlowLogs>>> byRegion;
  private final Listing<ArmRows<NetworkSecurityGroup>> groups;
  private final Listing<ArmRows<VirtualNetwork>> networks;
  private final Listing<ArmRows<NetworkInterface>> interfaces;
  private final List<NamedLog> names;
  private final Map<String, Listing<Optional<FlowLog>>> singles;
  private final FlowLogs listed;
  private Optional<AzureWitness> witness = Optional.empty();
  private Optional<AzureCovers> covers = Optional.empty();

  /**
   * The lists.
   *
   * @param networkWatchers the list of watchers, which was read
   * @param watched the flow logs of each watcher
   */
  public AzureLists(
      String subscriptionId,
      Listing<?> networkWatchers,
      List<WatchedLogs> watched,
      Listing<ArmRows<NetworkSecurityGroup>> groups,
      Listing<ArmRows<VirtualNetwork>> networks,
      Listing<ArmRows<NetworkInterface>> interfaces) {
    this(
        subscriptionId,
        networkWatchers,
        watched,
        groups,
        networks,
        interfaces,
        names(groups, networks),
        Map.of());
  }

  private AzureLists(
      String subscriptionId,
      Listing<?> networkWatchers,
      List<WatchedLogs> watched,
      Listing<ArmRows<NetworkSecurityGroup>> groups,
      Listing<ArmRows<VirtualNetwork>> networks,
      Listing<ArmRows<NetworkInterface>> interfaces,
      List<NamedLog> names,
      Map<String, Listing<Optional<FlowLog>>> singles) {
    this.subscriptionId = subscriptionId;
    this.networkWatchers = networkWatchers;
    this.watched = List.copyOf(watched);
    this.byRegion =
        watched.stream()
            .collect(
                Collectors.groupingBy(
                    WatchedLogs::region,
                    Collectors.mapping(WatchedLogs::logs, Collectors.toList())));
    this.groups = groups;
    this.networks = networks;
    this.interfaces = interfaces;
    this.names = List.copyOf(names);
    this.singles = Map.copyOf(singles);
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
    return with(all, names, singles);
  }

  /**
   * The same, with the logs that were asked for by their ids.
   *
   * @param asked by their keys; empty where the name is stale
   */
  public AzureLists with(Map<String, Listing<Optional<FlowLog>>> asked) {
    return asked.equals(singles) ? this : with(watched, names, asked);
  }

  /** All flow logs: those listed, and those that a target names and that were asked for. */
  public FlowLogs flowLogs() {
    return witness().logs();
  }

  /**
   * The same estate with these flow logs and no others.
   *
   * @param newlyWatched the regions that have a network watcher then, and have none now
   */
  public AzureLists withFlowLogs(FlowLogs logs, Collection<String> newlyWatched) {
    List<WatchedLogs> all = new ArrayList<>(watched);
    for (String region : newlyWatched) {
      all.add(new WatchedLogs("", region, networkWatchers.with(FlowLogs.none())));
    }
    AzureLists changed = with(all, names, singles);
    changed.witness = Optional.of(new AzureWitness(changed, singles, logs));
    changed.covers = Optional.of(new AzureCovers(changed, covers().attachments()));
    return changed;
  }

  private AzureLists with(
      List<WatchedLogs> lists,
      List<NamedLog> named,
      Map<String, Listing<Optional<FlowLog>>> asked) {
    return new AzureLists(
        subscriptionId, networkWatchers, lists, groups, networks, interfaces, named, asked);
  }

  /** What the lists and the names say together. */
  AzureWitness witness() {
    if (witness.isEmpty()) {
      witness = Optional.of(new AzureWitness(this, singles));
    }
    return witness.get();
  }

  /** How far all of it is covered; computed once for all who ask. */
  AzureCovers covers() {
    if (covers.isEmpty()) {
      covers = Optional.of(new AzureCovers(this, new AzureAttachments(this)));
    }
    return covers.get();
  }

  /** The ids of the network watchers that are known, by region. */
  public Map<String, List<String>> watcherIds() {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (WatchedLogs list : watched) {
      if (!list.watcherId().isEmpty() && !list.region().isEmpty()) {
        ids.computeIfAbsent(list.region(), region -> new ArrayList<>()).add(list.watcherId());
      }
    }
    return ids;
  }

  /** The flow logs in the lists of the watchers of each region, as far as they were read. */
  public Map<String, List<FlowLog>> listedByRegion() {
    Map<String, List<FlowLog>> byRegion = new LinkedHashMap<>();
    for (WatchedLogs list : watched) {
      if (!list.region().isEmpty()) {
        List<FlowLog> logs = byRegion.computeIfAbsent(list.region(), region -> new ArrayList<>());
        list.logs().value().ifPresent(read -> logs.addAll(read.all()));
      }
    }
    return byRegion;
  }

  /**
   * Whether every list of the region's flow logs was read; where it has no watcher there is none.
   */
  public boolean isRead(String region) {
    return flowLogs(region).stream().allMatch(Listing::isRead);
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
   * be read is not among them: single logs do not replace a list.
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

  public String subscriptionId() {
    return subscriptionId;
  }

  Listing<?> networkWatchers() {
    return networkWatchers;
  }

  /** The lists of the region's watchers; none where it has no watcher. */
  public List<Listing<FlowLogs>> flowLogs(String region) {
    return byRegion.getOrDefault(region, List.of());
  }

  /** The list that the flow log of this key stands in. */
  Optional<Listing<FlowLogs>> listOf(String key) {
    return watched.stream()
        .map(WatchedLogs::logs)
        .filter(list -> list.value().filter(logs -> logs.hasKey(key)).isPresent())
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

  public Listing<List<NetworkSecurityGroup>> groups() {
    return groups.map(ArmRows::entries);
  }

  public Listing<List<VirtualNetwork>> networks() {
    return networks.map(ArmRows::entries);
  }

  public Listing<List<NetworkInterface>> interfaces() {
    return interfaces.map(ArmRows::entries);
  }

  Listing<ArmRows<NetworkSecurityGroup>> groupRows() {
    return groups;
  }

  Listing<ArmRows<VirtualNetwork>> networkRows() {
    return networks;
  }

  Listing<ArmRows<NetworkInterface>> interfaceRows() {
    return interfaces;
  }

  static <T> Stream<T> entries(Listing<ArmRows<T>> list) {
    return list.value().stream().flatMap(rows -> rows.entries().stream());
  }

  /** Those that have an id, and cannot be read otherwise. */
  static <T> Stream<ArmRow<T>> odd(Listing<ArmRows<T>> list) {
    return list.value().stream().flatMap(rows -> rows.odd().stream());
  }

  private static List<NamedLog> names(
      Listing<ArmRows<NetworkSecurityGroup>> groups, Listing<ArmRows<VirtualNetwork>> networks) {
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
