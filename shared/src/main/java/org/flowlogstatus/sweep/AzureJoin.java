package org.flowlogstatus.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.estate.Ids;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.FlowLogs;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;

/** Joins the lists of a subscription: a result for every group and every virtual network. */
public final class AzureJoin {
  private final AzureLists lists;
  private final AzureAttachments attachments;
  private final Normalizer normalizer;
  private final Map<String, AzureCoverage> coverageByRegion = new HashMap<>();
  private final Map<String, AzureCoverage> coverageAfterRetirement = new HashMap<>();

  private AzureJoin(AzureLists lists, Normalizer normalizer) {
    this.lists = lists;
    this.attachments = new AzureAttachments(lists);
    this.normalizer = normalizer;
  }

  /** What the lists come to. */
  public static PartialReport join(AzureLists lists, Normalizer normalizer, Problems problems) {
    AzureJoin join = new AzureJoin(lists, normalizer);
    return new PartialReport(
        join.results(), join.goneTargets(), PartialReport.problemsOf(join.allLists(), problems));
  }

  private List<UniformResult> results() {
    Stream<UniformResult> groups =
        lists.groups().value().stream()
            .flatMap(List::stream)
            .map(
                group ->
                    result(
                        Target.of(TargetType.NETWORK_SECURITY_GROUP, group.id()),
                        group.region(),
                        covered(group.region(), coverage -> coverage.of(group))));
    Stream<UniformResult> networks =
        lists.networks().value().stream()
            .flatMap(List::stream)
            .map(
                network ->
                    result(
                        Target.of(TargetType.VIRTUAL_NETWORK, network.id()),
                        network.region(),
                        covered(network.region(), coverage -> coverage.of(network))));
    return Stream.concat(groups, networks).collect(Collectors.toList());
  }

  private AzureCoverage coverage(String region) {
    return coverageByRegion.computeIfAbsent(
        region, name -> AzureCoverage.today(lists, attachments, name));
  }

  private Coverage covered(String region, Function<AzureCoverage, TrafficCoverage> of) {
    TrafficCoverage today = of.apply(coverage(region));
    return today.coverage(of.apply(coverageAfterRetirement(region)));
  }

  private AzureCoverage coverageAfterRetirement(String region) {
    return coverageAfterRetirement.computeIfAbsent(
        region, name -> coverage(name).afterRetirement());
  }

  private UniformResult result(Target target, String region, Coverage coverage) {
    Subject subject = Subject.of(target, Optional.of(lists.subscriptionId()), Optional.of(region));
    List<Listing<FlowLogs>> logLists = lists.flowLogs(region);
    Verdict verdict = verdict(target, region, logLists);
    return normalizer.covered(subject, verdict, coverage, observation(logLists));
  }

  private Verdict verdict(Target target, String region, List<Listing<FlowLogs>> logLists) {
    if (logLists.isEmpty()) {
      return Verdict.of(Reason.NO_NETWORK_WATCHER);
    }
    Optional<Listing<FlowLogs>> unread = unread(logLists);
    return unread.isPresent()
        ? unread.get().unreadVerdict()
        : Judge.judge(ownLogs(target, region), List.of());
  }

  private List<FlowLog> ownLogs(Target target, String region) {
    return coverage(region).logsOf(List.of(target.id()));
  }

  private Observation observation(List<Listing<FlowLogs>> logLists) {
    return unread(logLists)
        .or(() -> logLists.stream().findFirst())
        .map(Listing::observation)
        .orElse(lists.networkWatchers().observation());
  }

  private static Optional<Listing<FlowLogs>> unread(List<Listing<FlowLogs>> logLists) {
    return logLists.stream().filter(list -> !list.isRead()).findFirst();
  }

  private List<LogFinding> goneTargets() {
    Optional<Set<String>> groups = keys(lists.groups(), NetworkSecurityGroup::id);
    Optional<Set<String>> networks = keys(lists.networks(), VirtualNetwork::id);
    Optional<Set<String>> subnets = lists.networks().value().map(AzureJoin::subnetKeys);
    Optional<Set<String>> interfaces = keys(lists.interfaces(), NetworkInterface::id);
    return GoneTargets.of(
        flowLogsHere(),
        log -> {
          switch (log.targetType().orElse(TargetType.VIRTUAL_NETWORK)) {
            case NETWORK_SECURITY_GROUP:
              return groups;
            case SUBNET:
              return subnets;
            case NETWORK_INTERFACE:
              return interfaces;
            default:
              return networks;
          }
        });
  }

  /** The flow logs whose target would be in the lists, did it exist. */
  private List<FlowLog> flowLogsHere() {
    String here = "/subscriptions/" + Ids.key(lists.subscriptionId()) + "/";
    return lists.flowLogsByRegion().values().stream()
        .flatMap(Collection::stream)
        .flatMap(list -> list.value().stream())
        .flatMap(logs -> logs.all().stream())
        .filter(log -> Ids.key(log.targetId()).startsWith(here))
        .filter(log -> Ids.key(log.targetId()).contains("/providers/microsoft.network/"))
        .collect(Collectors.toList());
  }

  private static <T> Optional<Set<String>> keys(Listing<List<T>> list, Function<T, String> id) {
    return list.value().map(all -> all.stream().map(id).map(Ids::key).collect(Collectors.toSet()));
  }

  private static Set<String> subnetKeys(List<VirtualNetwork> networks) {
    return networks.stream()
        .flatMap(network -> network.subnets().stream())
        .map(subnet -> Ids.key(subnet.id()))
        .collect(Collectors.toSet());
  }

  private List<Listing<?>> allLists() {
    List<Listing<?>> all = new ArrayList<>();
    lists.flowLogsByRegion().values().forEach(all::addAll);
    all.add(lists.groups());
    all.add(lists.networks());
    all.add(lists.interfaces());
    return all;
  }
}
