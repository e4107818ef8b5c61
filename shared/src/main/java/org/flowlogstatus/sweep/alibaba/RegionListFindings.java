package org.flowlogstatus.sweep.alibaba;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.sweep.GoneTargets;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.NotUnderstood;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.TrafficCoverage;
import org.flowlogstatus.verdict.HiddenParent;

/** What a region's lists say besides the results: what is gone, not understood, or not read. */
final class RegionListFindings {
  private static final String NAMELESS =
      "An entry of the list has no id, so that nobody can say what it is.";

  private final RegionLists lists;
  private final Optional<Set<String>> vpcKeys;
  private final Optional<Set<String>> vSwitchKeys;

  RegionListFindings(RegionLists lists) {
    this.lists = lists;
    this.vpcKeys = whole(lists.vpcs()).map(all -> keys(Stream.concat(ids(all), namedVpcs())));
    this.vSwitchKeys =
        whole(lists.vSwitches()).map(all -> keys(Stream.concat(ids(all), namedVSwitches())));
  }

  /** Findings on flow logs and on entries that belong to no result. */
  List<LogFinding> findings() {
    List<LogFinding> findings = new ArrayList<>(GoneTargets.of(allLogs(), this::existing));
    allLogs().stream()
        .filter(RegionListFindings::isOdd)
        .map(NotUnderstood::of)
        .forEach(findings::add);
    Stream.of(lists.allVpcs(), lists.allVSwitches(), lists.allInterfaces())
        .flatMap(List::stream)
        .filter(row -> row.unknownDetail().isPresent())
        .map(row -> NotUnderstood.of(row.id(), row.unknownDetail().orElse("")))
        .forEach(findings::add);
    return findings;
  }

  /** A problem for each list that could not be read, or not completely. */
  List<ScopedProblem> problems(Problems problems) {
    List<Listing<?>> failed =
        lists.all().stream().filter(this::isProblem).collect(Collectors.toList());
    List<ScopedProblem> scoped = new ArrayList<>(PartialReport.problemsOf(failed, problems));
    if (allLogs().stream().anyMatch(log -> log.id().isEmpty())) {
      scoped.add(nameless(lists.flowLogs(), problems));
    }
    if (lists.vpcs().value().filter(rows -> rows.nameless() > 0).isPresent()) {
      scoped.add(nameless(lists.vpcs(), problems));
    }
    if (lists.vSwitches().value().filter(rows -> rows.nameless() > 0).isPresent()) {
      scoped.add(nameless(lists.vSwitches(), problems));
    }
    return scoped;
  }

  /**
   * Reported only where it is certain; an active log whose target cannot be looked up is not.
   *
   * @param region the coverage of the region
   */
  Optional<Finding> nothingLogged(TrafficCoverage region) {
    boolean somethingToLog =
        lists.activation() == Activation.ACTIVATED
            && !lists.allVpcs().isEmpty()
            && !region.is(State.NOTHING_TO_COVER);
    boolean logged =
        !lists.flowLogs().isRead()
            || allLogs().stream()
                .filter(log -> log.state() == LogState.ON || log.state() == LogState.UNREADABLE)
                .anyMatch(log -> !isGone(log));
    return somethingToLog && !logged ? Optional.of(nothingLogged()) : Optional.empty();
  }

  /**
   * A refusal of ECS is reported for each interface, and a region without the feature has no logs.
   */
  private boolean isProblem(Listing<?> list) {
    Optional<CheckFailure> failure = list.failure();
    if (failure.isEmpty()) {
      return false;
    }
    boolean refusedByEcs =
        lists.interfaces().contains(list) && HiddenParent.isRefusal(failure.get().reason());
    boolean notOffered =
        list == lists.flowLogs()
            && lists.activation() == Activation.NOT_OFFERED
            && failure.get().errorCode().filter(Activation::isNotOffered).isPresent();
    return !refusedByEcs && !notOffered;
  }

  private static ScopedProblem nameless(Listing<?> list, Problems problems) {
    return ScopedProblem.of(list.scope(), problems.of(CheckFailure.invalidAnswer(NAMELESS)));
  }

  private static boolean isOdd(FlowLog log) {
    return log.state() == LogState.UNREADABLE || log.targetType().isEmpty();
  }

  private boolean isGone(FlowLog log) {
    return existing(log).filter(keys -> !keys.contains(Ids.key(log.targetId()))).isPresent();
  }

  private Optional<Set<String>> existing(FlowLog log) {
    if (log.targetType().filter(TargetType.VPC::equals).isPresent()) {
      return vpcKeys;
    }
    return log.targetType().filter(TargetType.VSWITCH::equals).isPresent()
        ? vSwitchKeys
        : Optional.empty();
  }

  /** The VPCs that another entry names: they exist, although no list has them. */
  private Stream<String> namedVpcs() {
    return Stream.concat(
        lists.allVSwitches().stream().map(VSwitch::vpcId),
        lists.allInterfaces().stream().map(Eni::vpcId));
  }

  private Stream<String> namedVSwitches() {
    return Stream.concat(
        lists.allVpcs().stream().map(Vpc::vSwitchIds).flatMap(List::stream),
        lists.allInterfaces().stream().map(Eni::vSwitchId));
  }

  private static <T extends Rows.Row> Optional<Rows<T>> whole(Listing<Rows<T>> list) {
    return list.value().filter(rows -> rows.nameless() == 0);
  }

  private static Stream<String> ids(Rows<?> rows) {
    return rows.all().stream().map(Rows.Row::id);
  }

  private static Set<String> keys(Stream<String> ids) {
    return ids.map(Ids::key).collect(Collectors.toSet());
  }

  private Collection<FlowLog> allLogs() {
    return lists.flowLogs().value().map(logs -> logs.all()).orElse(List.of());
  }

  private static Finding nothingLogged() {
    return Finding.of(
        FindingCode.NOTHING_LOGGED,
        "The flow log feature is activated here, but no active flow log has a target that exists:"
            + " create a flow log for each VPC.");
  }
}
