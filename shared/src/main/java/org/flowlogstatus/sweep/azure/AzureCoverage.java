package org.flowlogstatus.sweep.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.sweep.TrafficCoverage;

/**
 * Whether the traffic of a region's targets is logged, by any flow log. A subnet is covered by its
 * own log, that of its virtual network, or that of the group on it.
 */
final class AzureCoverage {
  /** A network's row names a subnet of another network, so that its network is unknown. */
  private static final TrafficCoverage OF_A_STRANGER =
      TrafficCoverage.unknown(Reason.PROVIDER_RESPONSE_INVALID);

  private final AzureLists lists;
  private final AzureAttachments attachments;
  private final FlowLogs logs;
  private final Optional<Reason> unreadLogs;
  private final Map<String, TrafficCoverage> subnetCovers = new HashMap<>();

  /**
   * The coverage by these flow logs.
   *
   * @param region that of the targets; where a list of its flow logs was not read, coverage may be
   *     unknown
   */
  AzureCoverage(AzureLists lists, AzureAttachments attachments, FlowLogs logs, String region) {
    this.lists = lists;
    this.attachments = attachments;
    this.logs = logs;
    this.unreadLogs =
        lists.flowLogs(region).stream().flatMap(list -> list.unread().stream()).findFirst();
  }

  /** The flow logs that remain after Azure has deleted those of groups. */
  static FlowLogs staying(FlowLogs logs) {
    return logs.where(
        log -> log.targetType().filter(TargetType.NETWORK_SECURITY_GROUP::equals).isEmpty());
  }

  TrafficCoverage ofNetwork(String key) {
    List<TrafficCoverage> subnets = new ArrayList<>(2);
    for (String subnet : attachments.subnetsOfNetwork(key)) {
      subnets.add(isIn(key, subnet) ? ofSubnet(subnet) : OF_A_STRANGER);
    }
    return ofHolder(key, subnets, Optional.empty());
  }

  private boolean isIn(String network, String subnet) {
    return attachments.networkOf(subnet).equals(network);
  }

  TrafficCoverage ofGroup(String key) {
    List<TrafficCoverage> parts = new ArrayList<>();
    attachments.subnetsOfGroup(key).forEach(subnet -> parts.add(ofSubnet(subnet)));
    attachments.interfacesOfGroup(key).forEach(id -> parts.add(ofInterface(key, id)));
    Optional<Reason> unread = lists.networkRows().unread().or(lists.interfaceRows()::unread);
    return ofHolder(key, parts, unread);
  }

  /** The coverage of an unreadable target: by its own log; without one it is unknown. */
  TrafficCoverage ofOdd(String id) {
    TrafficCoverage byOwn = TrafficCoverage.by(logs.ofNamer(id), unreadLogs);
    return byOwn.is(State.COVERED) || byOwn.is(State.PARTLY_COVERED)
        ? byOwn
        : TrafficCoverage.unknown(Reason.PROVIDER_RESPONSE_INVALID);
  }

  /** By its own log, else by its parts; without either, there is nothing to cover. */
  private TrafficCoverage ofHolder(
      String key, List<TrafficCoverage> parts, Optional<Reason> unseenParts) {
    List<FlowLog> own = logs.ofNamerKey(key);
    TrafficCoverage byOwn = TrafficCoverage.by(own, unreadLogs);
    if (byOwn.is(State.COVERED)) {
      return byOwn;
    }
    if (!parts.isEmpty()) {
      return TrafficCoverage.ofParts(parts);
    }
    boolean ownIsOn = own.stream().anyMatch(log -> log.state() == LogState.ON);
    if (ownIsOn || unreadLogs.isPresent()) {
      return byOwn;
    }
    return unseenParts.map(TrafficCoverage::unknown).orElseGet(TrafficCoverage::nothingToCover);
  }

  TrafficCoverage ofSubnet(String subnet) {
    TrafficCoverage known = subnetCovers.get(subnet);
    if (known == null) {
      Collection<FlowLog> ofInterfaces = logsOfInterfacesIn(subnet);
      // Logs of interfaces may be hidden too; then only a log of all its traffic decides.
      Optional<Reason> unseen =
          unseenAround(subnet)
              .or(lists.interfaceRows()::unread)
              .or(() -> TrafficCoverage.undecided(ofInterfaces));
      known = TrafficCoverage.by(logsOfSubnet(subnet), unseen).orPartlyBy(ofInterfaces);
      subnetCovers.put(subnet, known);
    }
    return known;
  }

  /** Why a subnet may have more flow logs than were seen. */
  private Optional<Reason> unseenAround(String subnet) {
    return unreadLogs.or(
        () ->
            attachments.isListedSubnet(subnet)
                ? Optional.empty()
                : Optional.of(lists.networkRows().unread().orElse(Reason.PARENT_UNKNOWN)));
  }

  private List<FlowLog> logsOfSubnet(String subnet) {
    List<String> targets = new ArrayList<>(3);
    targets.add(subnet);
    targets.add(attachments.networkOf(subnet));
    attachments.groupOnSubnet(subnet).ifPresent(targets::add);
    return logs.ofKeys(targets);
  }

  private List<FlowLog> logsOfInterfacesIn(String subnet) {
    List<String> targets = new ArrayList<>();
    for (String key : attachments.interfacesInSubnet(subnet)) {
      targets.add(key);
      targets.addAll(attachments.groupsOfInterface(key));
    }
    return logs.ofKeys(targets);
  }

  /** An interface with a group on it: by its own log and the group's, else by its subnets'. */
  TrafficCoverage ofInterface(String group, String key) {
    List<FlowLog> logsOnIt = logs.ofKeys(List.of(key, group));
    TrafficCoverage byLogsOnIt = TrafficCoverage.by(logsOnIt, unreadLogs);
    if (byLogsOnIt.is(State.COVERED)) {
      return byLogsOnIt;
    }
    Collection<String> subnets = attachments.subnetsOfInterface(key);
    if (subnets.isEmpty()) {
      return byLogsOnIt.is(State.PARTLY_COVERED)
          ? byLogsOnIt
          : TrafficCoverage.unknown(lists.interfaceRows().unread().orElse(Reason.PARENT_UNKNOWN));
    }
    List<TrafficCoverage> parts = new ArrayList<>(subnets.size());
    for (String subnet : subnets) {
      parts.add(byLogsAround(logsOnIt, subnet));
    }
    return TrafficCoverage.ofParts(parts);
  }

  private TrafficCoverage byLogsAround(List<FlowLog> logsOnIt, String subnet) {
    List<FlowLog> all = new ArrayList<>(logsOnIt);
    all.addAll(logsOfSubnet(subnet));
    return TrafficCoverage.by(all, unseenAround(subnet));
  }
}
