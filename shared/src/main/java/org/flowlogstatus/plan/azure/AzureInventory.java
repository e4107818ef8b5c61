package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.flowlog.AzureTargets;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Place;
import org.flowlogstatus.plan.choice.Repair;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.AzureView;

/** A subscription as it was read: what is in what, and where flow logs are and can be. */
final class AzureInventory {
  private final AzureLists lists;
  private final AzureView view;
  private final boolean whole;
  private final Map<String, UniformResult> results = new LinkedHashMap<>();
  private final Map<String, VirtualNetwork> networks = new LinkedHashMap<>();
  private final Map<String, List<String>> subnetsIn = new HashMap<>();
  private final Map<String, String> subnetIds = new LinkedHashMap<>();
  private final Map<String, VirtualNetwork> networkOfSubnet = new HashMap<>();

  AzureInventory(AzureLists lists, Collection<UniformResult> results) {
    this.lists = lists;
    this.view = AzureView.of(lists);
    this.whole = lists.networks().isRead() && lists.interfaces().isRead();
    results.forEach(result -> this.results.put(keyOf(result), result));
    lists.networks().value().stream().flatMap(List::stream).forEach(this::add);
  }

  private void add(VirtualNetwork found) {
    List<String> subnets = new ArrayList<>();
    for (VirtualNetwork.Subnet subnet : found.subnets()) {
      String key = view.key(subnet.id());
      subnets.add(key);
      subnetIds.put(key, subnet.id());
      networkOfSubnet.put(key, found);
    }
    String network = view.key(found.id());
    networks.put(network, found);
    subnetsIn.put(network, subnets);
  }

  AzureLists lists() {
    return lists;
  }

  /**
   * Whether all networks and interfaces are known, and with them everything that a group guards.
   */
  boolean isWhole() {
    return whole;
  }

  AzureView view() {
    return view;
  }

  Collection<UniformResult> results() {
    return results.values();
  }

  /** The key of a result's target. */
  String keyOf(UniformResult result) {
    return view.key(result.target().id());
  }

  Collection<String> subnetsOf(UniformResult result) {
    String key = keyOf(result);
    if (result.target().type() == TargetType.NETWORK_SECURITY_GROUP) {
      return view.subnetsOf(key);
    }
    return subnetsIn(key);
  }

  /** The keys of the subnets of a network. */
  List<String> subnetsIn(String network) {
    return subnetsIn.getOrDefault(network, List.of());
  }

  Collection<String> interfacesOf(UniformResult result) {
    return result.target().type() == TargetType.NETWORK_SECURITY_GROUP
        ? view.interfacesOf(keyOf(result))
        : List.of();
  }

  /** The key of the virtual network around a subnet. */
  String networkOf(String subnet) {
    return view.networkOf(subnet);
  }

  Collection<String> subnetsOfInterface(String networkInterface) {
    return view.subnetsOfInterface(networkInterface);
  }

  /** Adds the places whose log is also one of this subnet or interface. */
  void addPlacesAround(String part, Set<String> places) {
    places.add(part);
    Collection<String> subnets = subnetsOfInterface(part);
    if (subnetIds.containsKey(part) || subnets.isEmpty()) {
      places.add(networkOf(part));
      places.addAll(view.interfacesIn(part));
    }
    for (String subnet : subnets) {
      places.add(subnet);
      places.add(networkOf(subnet));
    }
  }

  /** The spelling of the id that has this key. */
  String spelled(String key) {
    return Optional.ofNullable(networks.get(key))
        .map(VirtualNetwork::id)
        .or(() -> Optional.ofNullable(subnetIds.get(key)))
        .or(() -> view.networkInterface(key).map(NetworkInterface::id))
        .or(() -> Optional.ofNullable(results.get(key)).map(result -> result.target().id()))
        .orElse(key);
  }

  List<FlowLog> ownLogs(UniformResult result) {
    return view.logsOfNamer(keyOf(result));
  }

  /** Whether a subnet or an interface in the network has a flow log that is on. */
  boolean isLoggedInParts(String network) {
    return subnetsIn(network).stream().anyMatch(this::isLogged);
  }

  private boolean isLogged(String subnet) {
    return isOn(view.logsOf(subnet))
        || view.interfacesIn(subnet).stream().anyMatch(one -> isOn(view.logsOf(one)));
  }

  private static boolean isOn(List<FlowLog> logs) {
    return logs.stream().anyMatch(log -> log.state() == LogState.ON);
  }

  /** Whether everything in the network is covered today. */
  boolean isCovered(String network) {
    return Optional.ofNullable(results.get(network))
        .flatMap(UniformResult::coverage)
        .filter(coverage -> coverage.state() == State.COVERED)
        .isPresent();
  }

  /**
   * The place of this key, where a flow log can be made or mended there.
   *
   * @param asked the keys of the subnets and interfaces that are to be logged
   */
  Optional<Place> place(String key, Set<String> asked) {
    if (networks.containsKey(key)) {
      return network(key, networks.get(key).region(), asked);
    }
    if (networkOfSubnet.containsKey(key)) {
      return subnet(key, networkOfSubnet.get(key).region(), asked);
    }
    return view.subnetsOfInterface(key).stream()
        .flatMap(subnet -> Optional.ofNullable(networkOfSubnet.get(subnet)).stream())
        .findFirst()
        .map(VirtualNetwork::region)
        .flatMap(region -> place(key, TargetType.NETWORK_INTERFACE, region, unasked(key, asked)));
  }

  private Optional<Place> network(String key, String region, Set<String> asked) {
    if (isUnknown(key)) {
      return Optional.empty();
    }
    int unasked = subnetsIn(key).stream().mapToInt(subnet -> unasked(subnet, asked)).sum();
    return place(key, TargetType.VIRTUAL_NETWORK, region, unasked);
  }

  private Optional<Place> subnet(String key, String region, Set<String> asked) {
    return view.ofSubnet(region, key) == State.UNKNOWN
        ? Optional.empty()
        : place(key, TargetType.SUBNET, region, unasked(key, asked));
  }

  private static int unasked(String part, Set<String> asked) {
    return asked.contains(part) ? 0 : 1;
  }

  private Optional<Place> place(String key, TargetType type, String region, int unasked) {
    List<FlowLog> logs =
        type == TargetType.VIRTUAL_NETWORK ? view.logsOfNamer(key) : view.logsOf(key);
    Repair repair = repair(logs);
    Optional<FlowLog> log = first(repair, logs);
    boolean open = lists.isRead(region) && repair != Repair.NOTHING && repair != Repair.CLOSED;
    if (!open || !log.stream().allMatch(AzureInventory::isNamed)) {
      return Optional.empty();
    }
    Target target = Target.of(type, spelled(key));
    return Optional.of(new Place(key, target, region, repair, log, unasked));
  }

  private boolean isUnknown(String network) {
    UniformResult result = results.get(network);
    return result == null
        || result.status() == Status.UNKNOWN
        || result.coverage().map(Coverage::state).orElse(State.UNKNOWN) == State.UNKNOWN;
  }

  /** What must change so that these logs of one target record all of it. */
  static Repair repair(List<FlowLog> logs) {
    if (AzureView.byLogs(logs) == State.COVERED) {
      return Repair.NOTHING;
    }
    if (logs.stream().anyMatch(AzureInventory::isUndecided)) {
      return Repair.CLOSED;
    }
    if (logs.isEmpty()) {
      return Repair.CREATE;
    }
    return logs.stream().anyMatch(log -> log.state() == LogState.ON)
        ? Repair.CHANGE
        : Repair.SWITCH_ON;
  }

  private static Optional<FlowLog> first(Repair repair, List<FlowLog> logs) {
    LogState wanted = repair == Repair.CHANGE ? LogState.ON : LogState.OFF;
    return logs.stream()
        .filter(log -> log.state() == wanted)
        .min((one, other) -> one.id().orElse("").compareTo(other.id().orElse("")));
  }

  /** Whether it has an id by which it can be written or deleted. */
  static boolean isNamed(FlowLog log) {
    return log.id().filter(AzureTargets::isFlowLogId).isPresent();
  }

  private static boolean isUndecided(FlowLog log) {
    return log.state() == LogState.IN_TRANSITION || log.state() == LogState.UNREADABLE;
  }
}
