package org.flowlogstatus.sweep.alibaba;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.sweep.TrafficCoverage;

/**
 * Whether the traffic of a region, its VPCs and its vSwitches is logged, by any flow log. A VPC is
 * covered by its own log, else by those of its vSwitches.
 */
final class RegionCoverage {
  private final RegionLists lists;
  private final Optional<String> accountId;
  private final Optional<FlowLogs> logs;
  private final Map<String, List<VSwitch>> vSwitchesOf = new HashMap<>();

  RegionCoverage(RegionLists lists, Optional<String> accountId) {
    this.lists = lists;
    this.accountId = accountId;
    this.logs = lists.flowLogs().value();
    for (VSwitch vSwitch : lists.allVSwitches()) {
      vSwitchesOf.computeIfAbsent(Ids.key(vSwitch.vpcId()), id -> new ArrayList<>()).add(vSwitch);
    }
  }

  TrafficCoverage ofRegion() {
    if (lists.activation() == Activation.NOT_OFFERED) {
      return TrafficCoverage.nothingToCover();
    }
    if (!lists.vpcs().isRead()) {
      return TrafficCoverage.unknown(lists.vpcs().unread().orElse(Reason.INTERNAL_ERROR));
    }
    List<TrafficCoverage> parts =
        lists.allVpcs().stream().map(this::of).collect(Collectors.toList());
    if (lists.vpcs().value().filter(rows -> rows.nameless() > 0).isPresent()) {
      parts.add(TrafficCoverage.unknown(Reason.PROVIDER_RESPONSE_INVALID));
    }
    return TrafficCoverage.ofParts(parts);
  }

  TrafficCoverage of(Vpc vpc) {
    List<FlowLog> own = logsOf(List.of(vpc.id()), vpc.dualStack());
    TrafficCoverage byOwn = byLogs(own, Optional.empty());
    if (lists.activation() == Activation.NOT_OFFERED || byOwn.is(State.COVERED)) {
      return byOwn;
    }
    Optional<Reason> hidden = hiddenIn(vpc);
    if (hidden.isPresent()) {
      return byOwn.is(State.PARTLY_COVERED) ? byOwn : TrafficCoverage.unknown(hidden.get());
    }
    List<VSwitch> vSwitches = vSwitchesOf.getOrDefault(Ids.key(vpc.id()), List.of());
    if (!vSwitches.isEmpty()) {
      return TrafficCoverage.ofParts(vSwitches.stream().map(this::of).collect(Collectors.toList()));
    }
    boolean ownIsOn = own.stream().anyMatch(log -> log.state() == LogState.ON);
    return ownIsOn || logs.isEmpty() ? byOwn : TrafficCoverage.nothingToCover();
  }

  TrafficCoverage of(VSwitch vSwitch) {
    if (vSwitch.unknownDetail().isPresent()) {
      return TrafficCoverage.unknown(Reason.PROVIDER_RESPONSE_INVALID);
    }
    RegionParents parents = RegionParents.of(vSwitch, lists, accountId);
    return byLogs(
        logsOf(List.of(vSwitch.id(), vSwitch.vpcId()), vSwitch.dualStack()), parents.unseen());
  }

  /** The coverage of an ENI, by its own logs and those of its networks. */
  TrafficCoverage ofInterface(String id, RegionParents parents) {
    List<String> targets = new ArrayList<>(List.of(id));
    targets.addAll(parents.ids());
    return byLogs(logsOf(targets, false), parents.unseen());
  }

  /**
   * The flow logs of these targets that were seen, as they count for a target with or without IPv6.
   */
  List<FlowLog> logsOf(List<String> targets, boolean dualStack) {
    List<FlowLog> seen = logs.map(all -> all.of(targets)).orElse(List.of());
    return dualStack ? FlowLog.forDualStack(seen) : seen;
  }

  /** Why a VPC may have more vSwitches than are known. */
  private Optional<Reason> hiddenIn(Vpc vpc) {
    if (vpc.unknownDetail().isPresent()) {
      return Optional.of(Reason.PROVIDER_RESPONSE_INVALID);
    }
    Optional<Rows<VSwitch>> read = lists.vSwitches().value();
    if (read.isEmpty()) {
      return Optional.of(lists.vSwitches().unread().orElse(Reason.INTERNAL_ERROR));
    }
    if (vpc.vSwitchIds().stream().anyMatch(id -> read.get().of(id).isEmpty())) {
      return Optional.of(Reason.PARENT_UNKNOWN);
    }
    return perhapsHolds(vpc, read.get())
        ? Optional.of(Reason.PROVIDER_RESPONSE_INVALID)
        : Optional.empty();
  }

  /** Whether an entry that does not name its VPC may be in this one. */
  private boolean perhapsHolds(Vpc vpc, Rows<VSwitch> read) {
    if (vpc.vSwitchIds().isEmpty()) {
      return read.nameless() > 0
          || read.all().stream().anyMatch(vSwitch -> vSwitch.unknownDetail().isPresent());
    }
    return vpc.vSwitchIds().stream()
        .flatMap(id -> read.of(id).stream())
        .anyMatch(vSwitch -> vSwitch.unknownDetail().isPresent());
  }

  private TrafficCoverage byLogs(List<FlowLog> own, Optional<Reason> unseenAround) {
    boolean contradicted =
        lists.activation().saysNo() && own.stream().anyMatch(log -> log.state() == LogState.ON);
    if (contradicted) {
      return TrafficCoverage.unknown(Reason.PROVIDER_RESPONSE_INVALID);
    }
    if (lists.activation() == Activation.NOT_OFFERED) {
      return TrafficCoverage.nothingToCover();
    }
    Optional<Reason> parents =
        lists.activation() == Activation.NOT_ACTIVATED ? Optional.empty() : unseenAround;
    return TrafficCoverage.by(own, lists.flowLogs().unread().or(() -> parents));
  }
}
