package org.flowlogstatus.plan.alibaba;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Demand;
import org.flowlogstatus.plan.choice.Place;
import org.flowlogstatus.plan.choice.Repair;
import org.flowlogstatus.plan.choice.Wanted;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.sweep.alibaba.RegionLists;

/** A region as it was read: what is in what, and where flow logs are and can be. */
final class AlibabaInventory {
  private final RegionLists lists;
  private final Map<String, UniformResult> results = new LinkedHashMap<>();
  private final Map<String, String> vpcOf = new HashMap<>();
  private final Set<String> ipv6 = new HashSet<>();

  AlibabaInventory(RegionLists lists, Collection<UniformResult> results) {
    this.lists = lists;
    results.forEach(result -> this.results.put(Ids.key(result.target().id()), result));
    for (VSwitch vSwitch : lists.allVSwitches()) {
      vpcOf.put(Ids.key(vSwitch.id()), Ids.key(vSwitch.vpcId()));
      if (vSwitch.dualStack()) {
        ipv6.add(Ids.key(vSwitch.id()));
      }
    }
    for (Vpc vpc : lists.allVpcs()) {
      if (vpc.dualStack()) {
        ipv6.add(Ids.key(vpc.id()));
      }
    }
  }

  RegionLists lists() {
    return lists;
  }

  Collection<UniformResult> results() {
    return results.values();
  }

  FlowLogs logs() {
    return lists.flowLogs().value().orElseGet(() -> FlowLogs.of(List.<FlowLog>of()));
  }

  /** A target's own flow logs, as they were read. */
  List<FlowLog> ownLogs(String key) {
    return logs().of(List.of(key));
  }

  boolean hasIpv6(String key) {
    return ipv6.contains(key);
  }

  /** The places whose log is also one of this target. */
  Set<String> placesOf(UniformResult result) {
    String key = Ids.key(result.target().id());
    Set<String> places = new LinkedHashSet<>();
    if (result.target().type() == TargetType.REGION) {
      places.addAll(results.keySet());
      return places;
    }
    places.add(key);
    places.addAll(parents(key));
    vpcOf.forEach(
        (vSwitch, vpc) -> {
          if (vpc.equals(key)) {
            places.add(vSwitch);
          }
        });
    return places;
  }

  /** The vSwitch and the VPC of a target, where they are known. */
  List<String> parents(String key) {
    List<String> parents = new ArrayList<>();
    Optional.ofNullable(vpcOf.get(key)).ifPresent(parents::add);
    return parents;
  }

  /** Whether it is something in a network. */
  boolean isPart(String key) {
    return results.containsKey(key) && results.get(key).target().type() != TargetType.VPC;
  }

  /**
   * What must be covered and is not, each with the places that can cover it. A VPC asks for
   * everything in it, also for unknown parts: its own log would cover them.
   */
  List<Demand> demands() {
    Map<String, List<String>> inside = inside();
    Map<String, Demand> demands = new LinkedHashMap<>();
    for (UniformResult result : results.values()) {
      String key = Ids.key(result.target().id());
      if (result.target().type() == TargetType.REGION || Wanted.of(result, Goal.COVER).isEmpty()) {
        continue;
      }
      List<String> parts = inside.getOrDefault(key, List.of());
      if (parts.isEmpty() && !isLocked(key)) {
        demands.put(key, demand(key));
      }
      parts.stream()
          .filter(part -> !isCovered(part) && !isLocked(part))
          .forEach(part -> demands.put(part, demand(part)));
    }
    return List.copyOf(demands.values());
  }

  private Map<String, List<String>> inside() {
    Map<String, List<String>> inside = new HashMap<>();
    vpcOf.forEach(
        (vSwitch, vpc) -> inside.computeIfAbsent(vpc, key -> new ArrayList<>()).add(vSwitch));
    return inside;
  }

  /**
   * Whether a log of it or of its networks is locked for an overdue payment: when the bill is paid,
   * that log works again, and a second one would record and cost the same twice.
   */
  private boolean isLocked(String key) {
    List<String> around = new ArrayList<>(parents(key));
    around.add(key);
    return logs().of(around).stream()
        .anyMatch(log -> log.state() == LogState.ON && log.financiallyLocked());
  }

  private boolean isCovered(String key) {
    return Optional.ofNullable(results.get(key))
        .flatMap(UniformResult::coverage)
        .filter(coverage -> coverage.state() == State.COVERED)
        .isPresent();
  }

  private Demand demand(String key) {
    List<String> parents = parents(key);
    if (parents.isEmpty()) {
      return Demand.in(key, List.of());
    }
    List<String> inside = new ArrayList<>(List.of(key));
    inside.addAll(parents.subList(0, parents.size() - 1));
    return Demand.in(parents.get(parents.size() - 1), inside);
  }

  /** Whether a vSwitch or interface in the VPC has a flow log that is on. */
  boolean isLoggedInParts(String vpc) {
    return results.values().stream()
        .map(result -> Ids.key(result.target().id()))
        .filter(key -> parents(key).contains(vpc))
        .anyMatch(key -> ownLogs(key).stream().anyMatch(log -> log.state() == LogState.ON));
  }

  Map<String, Place> places(Set<String> asked) {
    Map<String, Place> places = new HashMap<>();
    Map<String, Integer> unaskedIn = new HashMap<>();
    vpcOf.forEach(
        (vSwitch, vpc) -> unaskedIn.merge(vpc, asked.contains(vSwitch) ? 0 : 1, Integer::sum));
    results.forEach(
        (key, result) -> {
          Target target = result.target();
          if (target.type() != TargetType.REGION && !isUnknown(result)) {
            int own = target.type() == TargetType.VPC || asked.contains(key) ? 0 : 1;
            put(key, target, own + unaskedIn.getOrDefault(key, 0), places);
          }
        });
    return places;
  }

  private void put(String key, Target target, int unasked, Map<String, Place> places) {
    AlibabaRepairs repairs = repairs(key);
    Repair repair = repairs.repair();
    boolean newInterface = target.type() == TargetType.NETWORK_INTERFACE && repair == Repair.CREATE;
    if (repair != Repair.NOTHING && repair != Repair.CLOSED && !newInterface) {
      places.put(key, new Place(key, target, lists.regionId(), repair, repairs.log(), unasked));
    }
  }

  AlibabaRepairs repairs(String key) {
    return new AlibabaRepairs(ownLogs(key), hasIpv6(key));
  }

  static boolean isUnknown(UniformResult result) {
    return result.status() == Status.UNKNOWN
        || result.coverage().map(Coverage::state).orElse(State.UNKNOWN) == State.UNKNOWN;
  }
}
