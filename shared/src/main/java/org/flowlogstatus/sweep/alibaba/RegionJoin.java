package org.flowlogstatus.sweep.alibaba;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.TrafficCoverage;
import org.flowlogstatus.verdict.Judge;
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

  private RegionJoin(RegionLists lists, Normalizer normalizer, Optional<String> accountId) {
    this.lists = lists;
    this.coverage = new RegionCoverage(lists, accountId);
    this.normalizer = normalizer;
    this.accountId = accountId;
  }

  /** The part of the report for this region. */
  public static PartialReport join(
      RegionLists lists, Normalizer normalizer, Optional<String> accountId, Problems problems) {
    RegionJoin join = new RegionJoin(lists, normalizer, accountId);
    RegionListFindings remarks = new RegionListFindings(lists);
    return new PartialReport(join.results(remarks), remarks.findings(), remarks.problems(problems));
  }

  /** The ids of the interfaces that have flow logs of which none is on: ECS is asked about them. */
  public static List<String> interfacesToAskAbout(FlowLogs logs) {
    return interfacesWithLogs(logs).stream()
        .filter(id -> !Judge.isOn(logs.of(List.of(id))))
        .collect(Collectors.toList());
  }

  private List<UniformResult> results(RegionListFindings remarks) {
    List<UniformResult> results = new ArrayList<>();
    results.add(region(remarks));
    lists.allVpcs().stream().map(this::vpc).forEach(results::add);
    lists.allVSwitches().stream().map(this::vSwitch).forEach(results::add);
    lists.flowLogs().value().map(RegionJoin::interfacesWithLogs).orElse(List.of()).stream()
        .map(this::networkInterface)
        .forEach(results::add);
    return results;
  }

  private UniformResult region(RegionListFindings remarks) {
    Verdict verdict =
        lists
            .activated()
            .value()
            .map(Judge::judgeRegion)
            .orElseGet(lists.activated()::unreadVerdict);
    Target target = Target.of(TargetType.REGION, lists.regionId());
    TrafficCoverage cover = coverage.ofRegion();
    UniformResult result = result(target, verdict, cover, lists.activated().observation());
    return remarks.nothingLogged(cover).map(result::withFinding).orElse(result);
  }

  private UniformResult vpc(Vpc vpc) {
    Target target = Target.of(TargetType.VPC, vpc.id());
    return listed(target, odd(vpc).orElseGet(() -> verdict(vpc)), coverage.of(vpc));
  }

  private Verdict verdict(Vpc vpc) {
    return Judge.judge(
        lists.activation(), coverage.logsOf(List.of(vpc.id()), vpc.dualStack()), List.of());
  }

  private UniformResult vSwitch(VSwitch vSwitch) {
    Target target = Target.of(TargetType.VSWITCH, vSwitch.id());
    Verdict verdict =
        odd(vSwitch)
            .orElseGet(
                () ->
                    within(
                        vSwitch.id(),
                        RegionParents.of(vSwitch, lists, accountId),
                        vSwitch.dualStack()));
    return listed(target, verdict, coverage.of(vSwitch));
  }

  private UniformResult networkInterface(String id) {
    String spelled = lists.networkInterface(id).map(Rows.Row::id).orElse(id);
    Target target = Target.of(TargetType.NETWORK_INTERFACE, spelled);
    boolean ownIsOn = Judge.isOn(coverage.logsOf(List.of(id), false));
    RegionParents parents = ownIsOn ? RegionParents.NONE : RegionParents.of(id, lists, accountId);
    return listed(target, within(id, parents, false), coverage.ofInterface(id, parents));
  }

  private Verdict within(String id, RegionParents parents, boolean dualStack) {
    List<FlowLog> own = coverage.logsOf(List.of(id), dualStack);
    List<FlowLog> outer = coverage.logsOf(parents.ids(), dualStack);
    return parents.unseen().isEmpty()
        ? Judge.judge(lists.activation(), own, outer)
        : Judge.judgeUnseen(lists.activation(), own, outer, parents.unseen().get(), parents.why());
  }

  /** An entry of which only the id can be read is UNKNOWN. */
  private Optional<Verdict> odd(Rows.Row row) {
    return lists.activation().saysNo()
        ? Optional.empty()
        : row.unknownDetail()
            .map(unknownDetail -> Verdict.unknown(Reason.PROVIDER_RESPONSE_INVALID, unknownDetail));
  }

  private UniformResult listed(Target target, Verdict verdict, TrafficCoverage cover) {
    boolean settled = lists.flowLogs().isRead() || lists.activation().saysNo();
    Verdict said = settled ? verdict : lists.flowLogs().unreadVerdict();
    return result(target, said, cover, deciding(said));
  }

  private Observation deciding(Verdict verdict) {
    boolean byStatus =
        verdict.reason() == Reason.SERVICE_NOT_ACTIVATED || verdict.reason() == Reason.NOT_OFFERED;
    return byStatus ? lists.activated().observation() : lists.flowLogs().observation();
  }

  private UniformResult result(
      Target target, Verdict verdict, TrafficCoverage cover, Observation observation) {
    Subject subject = Subject.of(target, accountId, Optional.of(lists.regionId()));
    return normalizer.covered(subject, verdict, cover.coverage(), observation);
  }

  /** Each once, in the spelling of its first flow log. */
  private static List<String> interfacesWithLogs(FlowLogs logs) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (FlowLog log : logs.all()) {
      if (log.targetType().filter(TargetType.NETWORK_INTERFACE::equals).isPresent()) {
        ids.putIfAbsent(Ids.key(log.targetId()), log.targetId());
      }
    }
    return new ArrayList<>(ids.values());
  }
}
