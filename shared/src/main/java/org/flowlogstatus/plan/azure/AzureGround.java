package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.estate.ArmReferences;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.flowlog.AzureTargets;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Mend;
import org.flowlogstatus.plan.choice.Place;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.AzureView;

/** A subscription as it was read: what is in what, and where flow logs are and can be. */
final class AzureGround {
  private final AzureLists lists;
  private final AzureView view;
  private final boolean whole;
  private final Map<String, UniformResult> results = new LinkedHashMap<>();
  private final Map<String, VirtualNetwork> networks = new LinkedHashMap<>();
  private final Map<String, String> subnetIds = new LinkedHashMap<>();
  private final Map<String, VirtualNetwork> networkOfSubnet = new HashMap<>();

  AzureGround(AzureLists lists, Collection<UniformResult> results) {
    this.lists = lists;
    this.view = AzureView.of(lists);
    this.whole = lists.networks().isRead() && lists.interfaces().isRead();
    results.forEach(result -> this.results.put(Ids.key(result.target().id()), result));
    lists.networks().value().stream().flatMap(List::stream).forEach(this::add);
  }

  private void add(VirtualNetwork network) {
    networks.put(Ids.key(network.id()), network);
    for (VirtualNetwork.Subnet subnet : network.subnets()) {
      subnetIds.put(Ids.key(subnet.id()), subnet.id());
      networkOfSubnet.put(Ids.key(subnet.id()), network);
    }
  }

  AzureLists lists() {
    return lists;
  }

  /** Whether all networks and interfaces are known, and so all that hangs on a group. */
  boolean isWhole() {
    return whole;
  }

  AzureView view() {
    return view;
  }

  Collection<UniformResult> results() {
    return results.values();
  }

  Collection<VirtualNetwork> networks() {
    return networks.values();
  }

  Collection<String> subnetsOf(UniformResult result) {
    String key = Ids.key(result.target().id());
    if (result.target().type() == TargetType.NETWORK_SECURITY_GROUP) {
      return view.subnetsOf(key);
    }
    return subnetsIn(key);
  }

  /** The keys of the subnets of a network. */
  List<String> subnetsIn(String network) {
    List<String> subnets = new ArrayList<>();
    Optional.ofNullable(networks.get(network))
        .ifPresent(found -> found.subnets().forEach(subnet -> subnets.add(Ids.key(subnet.id()))));
    return subnets;
  }

  Collection<String> interfacesOf(UniformResult result) {
    return result.target().type() == TargetType.NETWORK_SECURITY_GROUP
        ? view.interfacesOf(Ids.key(result.target().id()))
        : List.of();
  }

  /** The key of the virtual network around a subnet. */
  String networkOf(String subnet) {
    return ArmReferences.virtualNetworkOf(subnet);
  }

  List<String> subnetsOfInterface(String networkInterface) {
    List<String> subnets = new ArrayList<>();
    view.networkInterface(networkInterface)
        .ifPresent(found -> found.subnetIds().forEach(id -> subnets.add(Ids.key(id))));
    return subnets;
  }

  /** The places whose log is also one of this subnet or interface. */
  Set<String> placesAround(String part) {
    Set<String> places = new LinkedHashSet<>(Set.of(part));
    List<String> subnets = subnetsOfInterface(part);
    if (subnetIds.containsKey(part) || subnets.isEmpty()) {
      places.add(networkOf(part));
      places.addAll(view.interfacesIn(part));
    }
    for (String subnet : subnets) {
      places.add(subnet);
      places.add(networkOf(subnet));
    }
    return places;
  }

  /** How an id is spelled that is known by its key. */
  String spelled(String key) {
    return Optional.ofNullable(networks.get(key))
        .map(VirtualNetwork::id)
        .or(() -> Optional.ofNullable(subnetIds.get(key)))
        .or(() -> view.networkInterface(key).map(NetworkInterface::id))
        .or(() -> Optional.ofNullable(results.get(key)).map(result -> result.target().id()))
        .orElse(key);
  }

  List<FlowLog> ownLogs(UniformResult result) {
    return view.logsOfNamer(result.target().id());
  }

  /** Whether a subnet or an interface in the network has a flow log that is on. */
  boolean isLoggedInParts(String network) {
    return networks.containsKey(network)
        && networks.get(network).subnets().stream()
            .map(subnet -> Ids.key(subnet.id()))
            .anyMatch(this::isLogged);
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
   * The places where a flow log can be made or mended, by key.
   *
   * @param asked the keys of the subnets and interfaces that are to be logged
   */
  Map<String, Place> places(Set<String> asked) {
    Map<String, Place> places = new HashMap<>();
    networks.forEach((key, network) -> putNetwork(key, network, asked, places));
    networkOfSubnet.forEach((key, network) -> putSubnet(key, network.region(), asked, places));
    return places;
  }

  private void putNetwork(
      String key, VirtualNetwork network, Set<String> asked, Map<String, Place> places) {
    if (isUnknown(key)) {
      return;
    }
    long unasked =
        network.subnets().stream().filter(subnet -> !asked.contains(Ids.key(subnet.id()))).count();
    put(key, TargetType.VIRTUAL_NETWORK, network.region(), (int) unasked, places);
  }

  private void putSubnet(String key, String region, Set<String> asked, Map<String, Place> places) {
    if (view.ofSubnet(region, key) != State.UNKNOWN) {
      put(key, TargetType.SUBNET, region, asked.contains(key) ? 0 : 1, places);
    }
    for (String networkInterface : view.interfacesIn(key)) {
      int unasked = asked.contains(networkInterface) ? 0 : 1;
      put(networkInterface, TargetType.NETWORK_INTERFACE, region, unasked, places);
    }
  }

  private void put(
      String key, TargetType type, String region, int unasked, Map<String, Place> places) {
    List<FlowLog> logs =
        type == TargetType.VIRTUAL_NETWORK ? view.logsOfNamer(key) : view.logsOf(key);
    Mend mend = mend(logs);
    Optional<FlowLog> log = first(mend, logs);
    boolean open = lists.isRead(region) && mend != Mend.NOTHING && mend != Mend.CLOSED;
    if (open && log.stream().allMatch(AzureGround::isNamed)) {
      Target target = Target.of(type, spelled(key));
      places.put(key, new Place(key, target, region, mend, log, unasked));
    }
  }

  private boolean isUnknown(String network) {
    UniformResult result = results.get(network);
    return result == null
        || result.status() == Status.UNKNOWN
        || result.coverage().map(Coverage::state).orElse(State.UNKNOWN) == State.UNKNOWN;
  }

  /** What it takes that these logs, all of one target, log the whole of it. */
  static Mend mend(List<FlowLog> logs) {
    if (AzureView.byLogs(logs) == State.COVERED) {
      return Mend.NOTHING;
    }
    if (logs.stream().anyMatch(AzureGround::isUndecided)) {
      return Mend.CLOSED;
    }
    if (logs.isEmpty()) {
      return Mend.CREATE;
    }
    return logs.stream().anyMatch(log -> log.state() == LogState.ON) ? Mend.CHANGE : Mend.SWITCH_ON;
  }

  private static Optional<FlowLog> first(Mend mend, List<FlowLog> logs) {
    LogState wanted = mend == Mend.CHANGE ? LogState.ON : LogState.OFF;
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
