package org.flowlogstatus.sweep.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.estate.ArmRow;
import org.flowlogstatus.estate.ArmRows;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.TrafficCoverage;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;

/** Joins the lists of a subscription: a result for every group and every virtual network. */
public final class AzureJoin {
  private final AzureLists lists;
  private final AzureWitness witness;
  private final AzureCovers covers;
  private final Normalizer normalizer;

  private AzureJoin(AzureLists lists, AzureWitness witness, Normalizer normalizer) {
    this.lists = lists;
    this.witness = witness;
    this.covers = lists.covers();
    this.normalizer = normalizer;
  }

  /** The part of the report for this subscription. */
  public static PartialReport join(AzureLists lists, Normalizer normalizer, Problems problems) {
    AzureWitness witness = lists.witness();
    AzureJoin join = new AzureJoin(lists, witness, normalizer);
    AzureListFindings remarks = new AzureListFindings(lists, witness, join.covers.attachments());
    List<ScopedProblem> said = new ArrayList<>(PartialReport.problemsOf(join.allLists(), problems));
    said.addAll(remarks.problems(problems));
    said.addAll(witness.problems(problems));
    return new PartialReport(join.results(), remarks.findings(), said);
  }

  /**
   * How far the targets are covered by these lists, as {@link #join} has it, by their ids.
   *
   * @param targets results of the same estate, with any flow logs
   */
  public static Map<String, Coverage> coverages(AzureLists lists, List<UniformResult> targets) {
    AzureCovers covers = lists.covers();
    Map<String, Coverage> coverages = new HashMap<>();
    for (UniformResult target : targets) {
      Optional<String> region = target.region(); // An unreadable entry has none.
      String id = target.target().id();
      String key = covers.attachments().key(id);
      boolean group = target.target().type() == TargetType.NETWORK_SECURITY_GROUP;
      coverages.put(
          id,
          covered(
              covers,
              region.orElse(""),
              of -> region.isEmpty() ? of.ofOdd(id) : group ? of.ofGroup(key) : of.ofNetwork(key)));
    }
    return coverages;
  }

  private List<UniformResult> results() {
    return Stream.of(
            AzureLists.entries(lists.groupRows()).map(this::group),
            odd(lists.groupRows(), TargetType.NETWORK_SECURITY_GROUP),
            AzureLists.entries(lists.networkRows()).map(this::network),
            odd(lists.networkRows(), TargetType.VIRTUAL_NETWORK))
        .flatMap(results -> results)
        .collect(Collectors.toList());
  }

  private <T> Stream<UniformResult> odd(Listing<ArmRows<T>> list, TargetType type) {
    return AzureLists.odd(list).map(row -> odd(row, type, list.observation()));
  }

  /**
   * The result of an entry of which only the id can be read: it exists, and its verdict is UNKNOWN.
   */
  private UniformResult odd(ArmRow<?> row, TargetType type, Observation observation) {
    String id = row.id().orElseThrow();
    Verdict verdict = Verdict.unknown(Reason.PROVIDER_RESPONSE_INVALID, row.whyUnreadable());
    Subject subject =
        Subject.of(Target.of(type, id), Optional.of(lists.subscriptionId()), Optional.empty());
    return normalizer.covered(
        subject, verdict, covered(covers, "", of -> of.ofOdd(id)), observation);
  }

  private UniformResult group(NetworkSecurityGroup group) {
    String key = covers.attachments().key(group.id());
    Coverage coverage = covered(covers, group.region(), of -> of.ofGroup(key));
    Target target = Target.of(TargetType.NETWORK_SECURITY_GROUP, group.id());
    UniformResult result = result(target, key, group.region(), coverage);
    boolean twice =
        result.status() == Status.ENABLED
            && coverage.afterRetirement().equals(Optional.of(Coverage.State.COVERED));
    return twice ? result.withFinding(loggedTwice()) : result;
  }

  private UniformResult network(VirtualNetwork network) {
    String key = covers.attachments().key(network.id());
    Target target = Target.of(TargetType.VIRTUAL_NETWORK, network.id());
    Coverage coverage = covered(covers, network.region(), of -> of.ofNetwork(key));
    return result(target, key, network.region(), coverage);
  }

  private static Finding loggedTwice() {
    return Finding.of(
        FindingCode.LOGGED_TWICE,
        "All that this group guards is logged by the networks' flow logs too, so that the same"
            + " traffic is paid for twice: delete the group's flow log.");
  }

  private static Coverage covered(
      AzureCovers covers, String region, Function<AzureCoverage, TrafficCoverage> of) {
    AzureCoverage today = covers.today(region);
    AzureCoverage later = covers.afterRetirement(region);
    TrafficCoverage now = of.apply(today);
    return now.coverage(later == today ? now : of.apply(later));
  }

  private UniformResult result(Target target, String key, String region, Coverage coverage) {
    Subject subject = Subject.of(target, Optional.of(lists.subscriptionId()), Optional.of(region));
    Verdict verdict = verdict(target, key, region);
    return normalizer.covered(subject, verdict, coverage, observation(verdict, region));
  }

  /** By its own logs; where a list could not be read, a yes stands and a no does not. */
  private Verdict verdict(Target target, String key, String region) {
    Verdict verdict = Judge.judge(witness.logs().ofNamerKey(key), List.of());
    if (verdict.reason().status() == Status.ENABLED) {
      return verdict;
    }
    Optional<Listing<FlowLogs>> unread = unread(region);
    if (unread.isPresent()) {
      return unread.get().unreadVerdict();
    }
    boolean noWatcher =
        verdict.reason() == Reason.NEVER_CONFIGURED
            && lists.flowLogs(region).isEmpty()
            && !namesOneThatExists(target);
    return noWatcher ? Verdict.of(Reason.NO_NETWORK_WATCHER) : verdict;
  }

  private boolean namesOneThatExists(Target target) {
    return lists.names().stream()
        .filter(name -> name.target().equals(target.id()))
        .anyMatch(name -> witness.logs().named(name).isPresent());
  }

  private Observation observation(Verdict verdict, String region) {
    return unread(region)
        .filter(list -> verdict.reason().status() != Status.ENABLED)
        .map(Listing::observation)
        .or(() -> verdict.logs().stream().findFirst().flatMap(witness::observation))
        .or(() -> lists.flowLogs(region).stream().findFirst().map(Listing::observation))
        .orElse(lists.networkWatchers().observation());
  }

  private Optional<Listing<FlowLogs>> unread(String region) {
    for (Listing<FlowLogs> list : lists.flowLogs(region)) {
      if (!list.isRead()) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  private List<Listing<?>> allLists() {
    List<Listing<?>> all = new ArrayList<>(lists.flowLogLists());
    all.add(lists.groups());
    all.add(lists.networks());
    all.add(lists.interfaces());
    return all;
  }
}
