package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Chooser;
import org.flowlogstatus.plan.choice.Demand;
import org.flowlogstatus.plan.choice.Place;
import org.flowlogstatus.plan.choice.Repair;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.part.UnseenTargets;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Ledger;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.azure.AzureJoin;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.AzureView;

/** Plans one subscription, and proves the plan: joins the estate again as the plan changes it. */
final class AzurePlanner {
  private static final Set<FindingCode> MENDED_BY_WRITING =
      EnumSet.of(
          FindingCode.PARTIAL_CAPTURE,
          FindingCode.PROVISIONING_FAILED,
          FindingCode.STORAGE_MISSING,
          FindingCode.RETENTION_TOO_SHORT,
          FindingCode.ANALYTICS_OFF,
          FindingCode.WORKSPACE_MISSING);

  private final AzureInventory inventory;
  private final AzureWatchers watchers;
  private final AzureWriter writer;
  private final AzureStores stores;
  private final Planning planning;
  private final PartialReport before;
  private final Ledger ledger = new Ledger();

  /** What is written where, by the key of the place. */
  private final Map<String, List<AzureWrite>> writes = new HashMap<>();

  private AzureLists last;

  AzurePlanner(AzureLists lists, AzureStores stores, Planning planning) {
    this.before = AzureJoin.join(lists, planning.normalizer(), planning.problems());
    this.inventory = new AzureInventory(lists, before.results());
    this.watchers = new AzureWatchers(inventory);
    this.writer = new AzureWriter(inventory, watchers, stores, planning);
    this.stores = stores;
    this.planning = planning;
    this.last = lists;
  }

  static PlanPart plan(AzureLists lists, AzureStores stores, Planning planning) {
    return new AzurePlanner(lists, stores, planning).plan();
  }

  /** The estate after all steps. */
  AzureLists last() {
    return last;
  }

  PlanPart plan() {
    if (planning.coversAll()) {
      inventory.results().forEach(this::mendFindings);
    }
    choose().forEach(place -> writes.put(place.key(), List.of(writer.write(place))));
    List<AzureWrite> all = inOrder();
    Set<String> newlyWatched = newlyWatched(all);
    AzureLists written = written(all, newlyWatched);
    AzureDeletions deletions =
        new AzureDeletions(inventory, AzureView.of(written), planning, this::stepsAt);
    Set<String> deleted = deletions.keys();
    last =
        deleted.isEmpty()
            ? written
            : written.withFlowLogs(
                written.flowLogs().where(log -> !isOneOf(deleted, log)), Set.of());
    Map<String, Coverage> after = AzureJoin.coverages(last, before.results());
    new AzureClosings(inventory, after, deletions, planning, ledger, this::stepsAt, watchers)
        .note();
    Optional<Step> grant =
        new UnseenTargets(planning.provider(), inventory.lists().subscriptionId(), ledger)
            .note(before);
    return PlanPart.of(before, after)
        .addAllSteps(grant.stream().collect(Collectors.toList()))
        .addAllSteps(watcherSteps(newlyWatched))
        .addAllSteps(writeSteps(all))
        .addAllSteps(deletions.steps(writer, ledger))
        .unresolved(ledger.unresolved())
        .sheet(planning.wish().sheet() ? new AzureSheet(inventory, after).rows() : List.of())
        .build();
  }

  /** A virtual network's logs are written again where a finding says what is wrong with them. */
  private void mendFindings(UniformResult result) {
    Target target = result.target();
    boolean unknown =
        result.status() == Status.UNKNOWN
            || result.coverage().flatMap(Coverage::reason).isPresent();
    if (target.type() != TargetType.VIRTUAL_NETWORK || unknown) {
      return;
    }
    String region = result.region().orElse("");
    Place place =
        new Place(inventory.keyOf(result), target, region, Repair.NOTHING, Optional.empty(), 0);
    for (FlowLog log : inventory.ownLogs(result)) {
      Set<FindingCode> codes = mendable(result, log, region);
      if (!codes.isEmpty() && AzureInventory.isNamed(log)) {
        AzureWrite write = writer.again(place, log, codes);
        writes.computeIfAbsent(place.key(), key -> new ArrayList<>()).add(write);
        codes.forEach(
            code -> ledger.close(write.stepId(), Closing.of(PlanTarget.of(target), code)));
      }
    }
  }

  private Set<FindingCode> mendable(UniformResult result, FlowLog log, String region) {
    Set<FindingCode> said =
        result.findings().stream().map(finding -> finding.code()).collect(Collectors.toSet());
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    planning.findings().of(List.of(log)).forEach(finding -> codes.add(finding.code()));
    codes.retainAll(said);
    codes.retainAll(MENDED_BY_WRITING);
    if (stores.workspaceToAdd(region).isEmpty()) {
      codes.remove(FindingCode.ANALYTICS_OFF);
      codes.remove(FindingCode.WORKSPACE_MISSING);
    }
    if (planning.wishedDays().filter(days -> days < planning.minRetentionDays()).isPresent()) {
      codes.remove(FindingCode.RETENTION_TOO_SHORT);
    }
    return codes;
  }

  private Collection<Place> choose() {
    AzureDemands demands = new AzureDemands(inventory, planning.wish().goal());
    List<Demand> open =
        demands.demands().stream()
            .filter(demand -> demand.places().stream().noneMatch(this::isRepaired))
            .collect(Collectors.toList());
    return new Chooser(
            key -> inventory.place(key, demands.asked()),
            demands.allowed(),
            planning.wish().scope())
        .choose(open, demands::networkFits);
  }

  /** Whether a write that happens there anyway already covers the whole place. */
  private boolean isRepaired(String place) {
    return writes.containsKey(place) && !stepsAt(List.of(place)).isEmpty();
  }

  private Collection<String> stepsAt(Collection<String> places) {
    Set<String> steps = new LinkedHashSet<>(2);
    for (String place : places) {
      List<AzureWrite> some = writes.get(place);
      if (some != null) { // Nothing is written at most places.
        for (AzureWrite write : some) {
          if (write.enabled()) {
            steps.add(write.stepId());
          }
        }
      }
    }
    return steps;
  }

  /** The estate after all writes. */
  private AzureLists written(List<AzureWrite> writes, Set<String> newlyWatched) {
    Set<String> replaced = new HashSet<>();
    List<FlowLog> all = new ArrayList<>();
    for (AzureWrite write : writes) {
      replaced.add(Ids.key(write.logId()));
      all.add(write.written());
    }
    all.addAll(inventory.lists().flowLogs().where(log -> !isOneOf(replaced, log)).all());
    return inventory.lists().withFlowLogs(FlowLogs.of(all), newlyWatched);
  }

  private static boolean isOneOf(Set<String> keys, FlowLog log) {
    return log.id().isPresent() && keys.contains(Ids.key(log.id().get()));
  }

  /** All writes, in the order of the places' keys. */
  private List<AzureWrite> inOrder() {
    return new TreeMap<>(writes)
        .values().stream().flatMap(List::stream).collect(Collectors.toList());
  }

  /** The regions that get a network watcher, in order. */
  private Set<String> newlyWatched(List<AzureWrite> writes) {
    Set<String> regions = new TreeSet<>();
    writes.forEach(write -> regions.add(write.region()));
    regions.removeIf(region -> !watchers.isMissing(region));
    return regions;
  }

  private List<Step> watcherSteps(Set<String> newlyWatched) {
    return newlyWatched.stream()
        .map(region -> watchers.creation(region, ledger.closedBy(watchers.stepId(region))))
        .collect(Collectors.toList());
  }

  private List<Step> writeSteps(List<AzureWrite> writes) {
    List<Step> steps = new ArrayList<>();
    for (AzureWrite write : writes) {
      List<String> after =
          watchers.isMissing(write.region()) ? List.of(watchers.stepId(write.region())) : List.of();
      steps.add(writer.step(write, ledger.closedBy(write.stepId()), after));
    }
    return steps;
  }
}
