package org.flowlogstatus.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.Ids;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.FlowLogs;
import org.flowlogstatus.verdict.LogState;

/**
 * Whether the traffic of a region, its VPCs and its vSwitches is logged, by whatever flow log. A
 * VPC is covered by its own log, else by those of its vSwitches.
 */
final class RegionCoverage {
  private final RegionLists lists;
  private final Optional<FlowLogs> logs;
  private final Map<String, List<VSwitch>> vSwitchesOf = new HashMap<>();

  RegionCoverage(RegionLists lists) {
    this.lists = lists;
    this.logs = lists.flowLogs().value();
    for (VSwitch vSwitch : lists.vSwitches().value().orElse(List.of())) {
      vSwitchesOf.computeIfAbsent(Ids.key(vSwitch.vpcId()), id -> new ArrayList<>()).add(vSwitch);
    }
  }

  TrafficCoverage ofRegion() {
    if (!lists.vpcs().isRead()) {
      return TrafficCoverage.unknown(lists.vpcs().unread().orElse(Reason.INTERNAL_ERROR));
    }
    return TrafficCoverage.ofParts(
        lists.vpcs().value().orElse(List.of()).stream().map(this::of).collect(Collectors.toList()));
  }

  TrafficCoverage of(Vpc vpc) {
    List<FlowLog> own = logsOf(List.of(vpc.id()));
    TrafficCoverage byOwn = byLogs(own);
    if (byOwn.is(State.COVERED)) {
      return byOwn;
    }
    if (!lists.vSwitches().isRead()) {
      return byOwn.is(State.PARTLY_COVERED)
          ? byOwn
          : TrafficCoverage.unknown(lists.vSwitches().unread().orElse(Reason.INTERNAL_ERROR));
    }
    List<VSwitch> vSwitches = vSwitchesOf.getOrDefault(Ids.key(vpc.id()), List.of());
    if (!vSwitches.isEmpty()) {
      return TrafficCoverage.ofParts(vSwitches.stream().map(this::of).collect(Collectors.toList()));
    }
    boolean ownIsOn = own.stream().anyMatch(log -> log.state() == LogState.ON);
    return ownIsOn || logs.isEmpty() ? byOwn : TrafficCoverage.nothingToCover();
  }

  TrafficCoverage of(VSwitch vSwitch) {
    return byLogs(logsOf(List.of(vSwitch.id(), vSwitch.vpcId())));
  }

  /** An ENI by its own logs; what else logs it nobody says, where anything can. */
  TrafficCoverage ofInterface(String id) {
    TrafficCoverage byOwn = byLogs(logsOf(List.of(id)));
    boolean perhapsByOthers = byOwn.is(State.NOT_COVERED) && !lists.isNotActivated();
    return perhapsByOthers ? TrafficCoverage.unknown(Reason.PARENT_UNKNOWN) : byOwn;
  }

  /** The flow logs of these targets that were seen. */
  List<FlowLog> logsOf(List<String> targets) {
    return logs.map(seen -> seen.of(targets)).orElse(List.of());
  }

  private TrafficCoverage byLogs(List<FlowLog> own) {
    boolean contradicted =
        lists.isNotActivated() && own.stream().anyMatch(log -> log.state() == LogState.ON);
    return contradicted
        ? TrafficCoverage.unknown(Reason.PROVIDER_RESPONSE_INVALID)
        : TrafficCoverage.by(own, lists.flowLogs().unread());
  }
}
