package org.flowlogstatus.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.Ids;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.FlowLogs;
import org.flowlogstatus.verdict.LogState;

/**
 * Whether the traffic of a region's targets is logged, by whatever flow log. A subnet is covered by
 * its own log, that of its virtual network, or that of the group on it.
 */
final class AzureCoverage {
  private final AzureLists lists;
  private final AzureAttachments attachments;
  private final Optional<FlowLogs> logs;
  private final Optional<Reason> unreadLogs;
  private final Map<String, TrafficCoverage> subnetCovers = new HashMap<>();

  private AzureCoverage(
      AzureLists lists,
      AzureAttachments attachments,
      Optional<FlowLogs> logs,
      Optional<Reason> unreadLogs) {
    this.lists = lists;
    this.attachments = attachments;
    this.logs = logs;
    this.unreadLogs = unreadLogs;
  }

  static AzureCoverage today(AzureLists lists, AzureAttachments attachments, String region) {
    return new AzureCoverage(
        lists, attachments, lists.readFlowLogs(region), lists.unreadFlowLogs(region));
  }

  /** As it is once Azure has deleted the flow logs of groups. */
  AzureCoverage afterRetirement() {
    return new AzureCoverage(
        lists, attachments, logs.map(AzureCoverage::withoutGroups), unreadLogs);
  }

  private static FlowLogs withoutGroups(FlowLogs logs) {
    return FlowLogs.of(
        logs.all().stream()
            .filter(
                log -> log.targetType().filter(TargetType.NETWORK_SECURITY_GROUP::equals).isEmpty())
            .collect(Collectors.toList()));
  }

  TrafficCoverage of(VirtualNetwork network) {
    List<TrafficCoverage> subnets =
        network.subnets().stream()
            .map(subnet -> ofSubnet(Ids.key(subnet.id())))
            .collect(Collectors.toList());
    return ofHolder(network.id(), subnets, Optional.empty());
  }

  TrafficCoverage of(NetworkSecurityGroup group) {
    String key = Ids.key(group.id());
    List<TrafficCoverage> parts = new ArrayList<>();
    attachments.subnetsOfGroup(key).forEach(subnet -> parts.add(ofSubnet(subnet)));
    attachments.interfacesOfGroup(key).forEach(id -> parts.add(ofInterface(key, id)));
    Optional<Reason> unread = lists.networks().unread().or(lists.interfaces()::unread);
    return ofHolder(group.id(), parts, unread);
  }

  /** By its own log, else by what it holds; without either, there is nothing to cover. */
  private TrafficCoverage ofHolder(
      String id, List<TrafficCoverage> parts, Optional<Reason> unseenParts) {
    List<FlowLog> own = logsOf(List.of(id));
    TrafficCoverage byOwn = TrafficCoverage.by(own, unreadLogs);
    if (byOwn.is(State.COVERED)) {
      return byOwn;
    }
    if (!parts.isEmpty()) {
      return TrafficCoverage.ofParts(parts);
    }
    boolean ownIsOn = own.stream().anyMatch(log -> log.state() == LogState.ON);
    if (ownIsOn || logs.isEmpty()) {
      return byOwn;
    }
    return unseenParts.map(TrafficCoverage::unknown).orElseGet(TrafficCoverage::nothingToCover);
  }

  TrafficCoverage ofSubnet(String subnet) {
    TrafficCoverage known = subnetCovers.get(subnet);
    if (known == null) {
      known = bySubnetLogs(subnet).orPartlyBy(logsOfInterfacesIn(subnet));
      subnetCovers.put(subnet, known);
    }
    return known;
  }

  /** Interfaces' logs may be unseen as well: then nothing short of a whole log settles it. */
  private TrafficCoverage bySubnetLogs(String subnet) {
    Optional<Reason> unseen =
        unreadLogs
            .or(() -> unseenGroup(subnet))
            .or(lists.interfaces()::unread)
            .or(() -> TrafficCoverage.undecided(logsOfInterfacesIn(subnet)));
    return TrafficCoverage.by(logsOfSubnet(subnet), unseen);
  }

  /** Why there may be a group on a subnet that nobody names. */
  private Optional<Reason> unseenGroup(String subnet) {
    return attachments.groupOnSubnet(subnet).isPresent()
        ? Optional.empty()
        : lists.networks().unread();
  }

  private List<FlowLog> logsOfSubnet(String subnet) {
    List<String> targets = new ArrayList<>(List.of(subnet, Ids.virtualNetworkOf(subnet)));
    attachments.groupOnSubnet(subnet).ifPresent(targets::add);
    return logsOf(targets);
  }

  private List<FlowLog> logsOfInterfacesIn(String subnet) {
    List<String> targets = new ArrayList<>();
    for (String key : attachments.interfacesInSubnet(subnet)) {
      targets.add(key);
      attachments
          .networkInterface(key)
          .flatMap(NetworkInterface::networkSecurityGroupId)
          .ifPresent(targets::add);
    }
    return logsOf(targets);
  }

  /** An interface with a group on it: by its own log and the group's, else by its subnets'. */
  TrafficCoverage ofInterface(String group, String key) {
    List<FlowLog> logsOnIt = logsOf(List.of(key, group));
    TrafficCoverage byLogsOnIt = TrafficCoverage.by(logsOnIt, unreadLogs);
    if (byLogsOnIt.is(State.COVERED)) {
      return byLogsOnIt;
    }
    Optional<NetworkInterface> networkInterface = attachments.networkInterface(key);
    if (networkInterface.isEmpty()) {
      return byLogsOnIt.is(State.PARTLY_COVERED)
          ? byLogsOnIt
          : TrafficCoverage.unknown(lists.interfaces().unread().orElse(Reason.PARENT_UNKNOWN));
    }
    List<TrafficCoverage> subnets =
        networkInterface.get().subnetIds().stream()
            .map(subnet -> byLogsAround(logsOnIt, Ids.key(subnet)))
            .collect(Collectors.toList());
    return subnets.isEmpty() ? byLogsOnIt : TrafficCoverage.ofParts(subnets);
  }

  private TrafficCoverage byLogsAround(List<FlowLog> logsOnIt, String subnet) {
    List<FlowLog> all = new ArrayList<>(logsOnIt);
    all.addAll(logsOfSubnet(subnet));
    return TrafficCoverage.by(all, unreadLogs.or(() -> unseenGroup(subnet)));
  }

  /** The flow logs of these targets that were seen. */
  List<FlowLog> logsOf(List<String> targets) {
    return logs.map(seen -> seen.of(targets)).orElse(List.of());
  }
}
