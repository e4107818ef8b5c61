package org.flowlogstatus.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.estate.Ids;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.LogState;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;

/**
 * Joins the lists of an Alibaba Cloud region: a result for the region, for every VPC and vSwitch in
 * it, and for every ENI that has a flow log.
 */
public final class RegionJoin {
  private final RegionLists lists;
  private final RegionCoverage coverage;
  private final Normalizer normalizer;
  private final Optional<String> accountId;
  private final Optional<Set<String>> vpcKeys;
  private final Optional<Set<String>> vSwitchKeys;

  private RegionJoin(RegionLists lists, Normalizer normalizer, Optional<String> accountId) {
    this.lists = lists;
    this.coverage = new RegionCoverage(lists);
    this.normalizer = normalizer;
    this.accountId = accountId;
    this.vpcKeys = lists.vpcs().value().map(all -> keys(all.stream().map(Vpc::id)));
    this.vSwitchKeys = lists.vSwitches().value().map(all -> keys(all.stream().map(VSwitch::id)));
  }

  /** What the lists come to. */
  public static PartialReport join(
      RegionLists lists, Normalizer normalizer, Optional<String> accountId, Problems problems) {
    RegionJoin join = new RegionJoin(lists, normalizer, accountId);
    return new PartialReport(
        join.results(), join.goneTargets(), PartialReport.problemsOf(lists.all(), problems));
  }

  private List<UniformResult> results() {
    List<UniformResult> results = new ArrayList<>();
    results.add(region());
    lists.vpcs().value().stream().flatMap(List::stream).map(this::vpc).forEach(results::add);
    lists.vSwitches().value().stream()
        .flatMap(List::stream)
        .map(this::vSwitch)
        .forEach(results::add);
    interfacesWithLogs().map(this::networkInterface).forEach(results::add);
    return results;
  }

  private UniformResult region() {
    Listing<Boolean> status = lists.activated();
    Verdict verdict = status.value().map(Judge::judgeRegion).orElseGet(status::unreadVerdict);
    Target target = Target.of(TargetType.REGION, lists.regionId());
    UniformResult result = result(target, verdict, coverage.ofRegion(), status.observation());
    return nothingLogged() ? result.withFinding(nothingLoggedFinding()) : result;
  }

  private UniformResult vpc(Vpc vpc) {
    Target target = Target.of(TargetType.VPC, vpc.id());
    return listed(target, List.of(), coverage.of(vpc));
  }

  private UniformResult vSwitch(VSwitch vSwitch) {
    Target target = Target.of(TargetType.VSWITCH, vSwitch.id());
    return listed(target, List.of(vSwitch.vpcId()), coverage.of(vSwitch));
  }

  private UniformResult networkInterface(String id) {
    Target target = Target.of(TargetType.NETWORK_INTERFACE, id);
    Verdict verdict =
        Judge.judgeWithoutParents(!lists.isNotActivated(), coverage.logsOf(List.of(id)));
    return result(target, verdict, coverage.ofInterface(id), deciding(verdict));
  }

  private UniformResult listed(Target target, List<String> parents, TrafficCoverage cover) {
    Verdict verdict =
        lists.flowLogs().isRead() || lists.isNotActivated()
            ? Judge.judge(
                !lists.isNotActivated(),
                coverage.logsOf(List.of(target.id())),
                coverage.logsOf(parents))
            : lists.flowLogs().unreadVerdict();
    return result(target, verdict, cover, deciding(verdict));
  }

  private Observation deciding(Verdict verdict) {
    return verdict.reason() == Reason.SERVICE_NOT_ACTIVATED
        ? lists.activated().observation()
        : lists.flowLogs().observation();
  }

  private UniformResult result(
      Target target, Verdict verdict, TrafficCoverage cover, Observation observation) {
    Subject subject = Subject.of(target, accountId, Optional.of(lists.regionId()));
    return normalizer.covered(subject, verdict, cover.coverage(), observation);
  }

  private Stream<String> interfacesWithLogs() {
    return allLogs().stream()
        .filter(log -> log.targetType().filter(TargetType.NETWORK_INTERFACE::equals).isPresent())
        .map(FlowLog::targetId)
        .distinct();
  }

  /**
   * Said only where it is certain: of an active log whose target cannot be looked up, it is not.
   */
  private boolean nothingLogged() {
    boolean activated = lists.activated().value().filter(on -> on).isPresent();
    return activated
        && lists.flowLogs().isRead()
        && allLogs().stream()
            .filter(log -> log.state() == LogState.ON || log.state() == LogState.UNREADABLE)
            .allMatch(this::isGone);
  }

  private boolean isGone(FlowLog log) {
    return existing(log).filter(keys -> !keys.contains(Ids.key(log.targetId()))).isPresent();
  }

  private List<LogFinding> goneTargets() {
    return GoneTargets.of(allLogs(), this::existing);
  }

  private Optional<Set<String>> existing(FlowLog log) {
    if (log.targetType().filter(TargetType.VPC::equals).isPresent()) {
      return vpcKeys;
    }
    return log.targetType().filter(TargetType.VSWITCH::equals).isPresent()
        ? vSwitchKeys
        : Optional.empty();
  }

  private static Set<String> keys(Stream<String> ids) {
    return ids.map(Ids::key).collect(Collectors.toSet());
  }

  private Collection<FlowLog> allLogs() {
    return lists.flowLogs().value().map(logs -> logs.all()).orElse(List.of());
  }

  private Finding nothingLoggedFinding() {
    return Finding.of(
        FindingCode.NOTHING_LOGGED,
        "The flow log feature is activated here, and no active flow log has a target that exists:"
            + " create one for each VPC.");
  }
}
