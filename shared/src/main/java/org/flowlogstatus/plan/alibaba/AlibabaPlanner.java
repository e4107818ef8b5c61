package org.flowlogstatus.plan.alibaba;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
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
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.ShellQuoting;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.alibaba.RegionJoin;
import org.flowlogstatus.sweep.alibaba.RegionLists;

/** Plans one region, and proves the plan: joins the region again as the plan changes it. */
final class AlibabaPlanner {
  private static final Set<FindingCode> MENDED_BY_WRITING =
      EnumSet.of(
          FindingCode.PARTIAL_CAPTURE, FindingCode.STORAGE_MISSING, FindingCode.DELIVERY_FAILED);

  private final AlibabaInventory inventory;
  private final AlibabaStores stores;
  private final Planning planning;
  private final Optional<String> account;
  private final String accountId;
  private final PartialReport before;
  private final Ledger ledger = new Ledger();
  private final Map<String, List<AlibabaWrite>> writes = new TreeMap<>();
  private RegionLists last;

  AlibabaPlanner(RegionLists lists, Optional<String> account, Planning planning) {
    this.before = RegionJoin.join(lists, planning.normalizer(), account, planning.problems());
    this.inventory = new AlibabaInventory(lists, before.results());
    this.stores = new AlibabaStores(planning.wish(), inventory.logs().all());
    this.planning = planning;
    this.account = account;
    this.accountId = account.orElse("");
    this.last = lists;
  }

  static PlanPart plan(RegionLists lists, Optional<String> account, Planning planning) {
    return new AlibabaPlanner(lists, account, planning).plan();
  }

  /** The region after all steps. */
  RegionLists last() {
    return last;
  }

  PlanPart plan() {
    if (!planning.coversAll()) {
      // Goal keep is about the logs of network security groups, which this cloud does not have.
      return PlanPart.of(before, before.coverages()).build();
    }
    inventory.results().forEach(this::mendFindings);
    choose().forEach(place -> writes.put(place.key(), List.of(write(place))));
    last = inventory.lists().withFlowLogs(written(), !writes.isEmpty());
    PartialReport after =
        RegionJoin.join(last, planning.normalizer(), account, planning.problems());
    note(after);
    Optional<Step> grant = new UnseenTargets(planning.provider(), accountId, ledger).note(before);
    return PlanPart.of(before, after.coverages())
        .addAllSteps(grant.stream().collect(Collectors.toList()))
        .addAllSteps(activation())
        .addAllSteps(writeSteps())
        .unresolved(ledger.unresolved())
        .build();
  }

  /** A log is changed or replaced where a finding says what is wrong with it. */
  private void mendFindings(UniformResult result) {
    if (AlibabaInventory.isUnknown(result)) {
      return;
    }
    String key = Ids.key(result.target().id());
    AlibabaRepairs repairs = inventory.repairs(key);
    for (FlowLog log : inventory.ownLogs(key)) {
      Repair repair = repairs.of(log);
      boolean writable = repair == Repair.REPLACE || repair == Repair.CHANGE;
      if (log.state() == LogState.ON && writable && !codes(result, log).isEmpty()) {
        AlibabaWrite write =
            write(
                new Place(
                    key,
                    result.target(),
                    inventory.lists().regionId(),
                    repair,
                    Optional.of(log),
                    0));
        writes.computeIfAbsent(key, place -> new ArrayList<>()).add(write);
      }
    }
  }

  private Set<FindingCode> codes(UniformResult result, FlowLog log) {
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    List<FlowLog> both = List.of(log, log.forDualStack());
    planning.findings().of(both).forEach(finding -> codes.add(finding.code()));
    codes.retainAll(result.findings().stream().map(Finding::code).collect(Collectors.toSet()));
    codes.retainAll(MENDED_BY_WRITING);
    return codes;
  }

  private Collection<Place> choose() {
    List<Demand> demands = inventory.demands();
    Set<String> asked = new LinkedHashSet<>();
    demands.forEach(demand -> asked.addAll(demand.places()));
    asked.removeIf(key -> !inventory.isPart(key));
    List<Demand> open =
        demands.stream()
            .filter(demand -> demand.places().stream().noneMatch(writes::containsKey))
            .collect(Collectors.toList());
    Map<String, Place> places = inventory.places(asked);
    return new Chooser(key -> Optional.ofNullable(places.get(key)), asked, planning.wish().scope())
        .choose(open, vpc -> !inventory.isLoggedInParts(vpc));
  }

  private AlibabaWrite write(Place place) {
    return AlibabaWrite.builder()
        .action(action(place.repair()))
        .target(place.target())
        .region(place.region())
        .log(place.log())
        .project(stores.project())
        .logstore(stores.logstore())
        .dualStack(inventory.hasIpv6(place.key()))
        .build();
  }

  private static PlanAction action(Repair repair) {
    switch (repair) {
      case SWITCH_ON:
        return PlanAction.SWITCH_ON;
      case CHANGE:
        return PlanAction.CHANGE_FLOW_LOG;
      case REPLACE:
        return PlanAction.REPLACE_FLOW_LOG;
      default:
        return PlanAction.CREATE_FLOW_LOG;
    }
  }

  private FlowLogs written() {
    Set<String> gone = new LinkedHashSet<>();
    List<FlowLog> all = new ArrayList<>();
    for (List<AlibabaWrite> some : writes.values()) {
      for (AlibabaWrite write : some) {
        write.logId().map(Ids::key).ifPresent(gone::add);
        all.add(write.written());
      }
    }
    for (FlowLog log : inventory.logs().all()) {
      if (log.id().map(Ids::key).filter(gone::contains).isEmpty()) {
        all.add(log);
      }
    }
    return FlowLogs.of(all);
  }

  private void note(PartialReport after) {
    Map<String, UniformResult> then = new HashMap<>();
    after.results().forEach(result -> then.put(Ids.key(result.target().id()), result));
    for (UniformResult result : inventory.results()) {
      UniformResult last = then.getOrDefault(Ids.key(result.target().id()), result);
      noteReason(result, last);
      result.findings().forEach(finding -> noteFinding(result, finding, last));
    }
  }

  private void noteReason(UniformResult result, UniformResult last) {
    if (result.status() != Status.DISABLED || isCovered(result)) {
      return;
    }
    PlanTarget target = PlanTarget.of(result.target());
    Closing closing = Closing.of(target, result.reason());
    if (last.status() == Status.ENABLED || isCovered(last)) {
      if (result.target().type() != TargetType.REGION) {
        ledger.close(stepsAt(inventory.placesOf(result)), closing);
      }
      if (result.reason() == Reason.SERVICE_NOT_ACTIVATED) {
        ledger.close(activationId(), closing);
      }
    }
    ledger.leave(target, result.reason(), whyNot(last));
  }

  private void noteFinding(UniformResult result, Finding finding, UniformResult last) {
    PlanTarget target = PlanTarget.of(result.target());
    Closing closing = Closing.of(target, finding.code());
    boolean gone = last.findings().stream().noneMatch(left -> left.code() == finding.code());
    if (gone) {
      ledger.close(stepsAt(inventory.placesOf(result)), closing);
    }
    ledger.leave(target, finding.code(), whyLeft(finding));
  }

  private List<String> stepsAt(Collection<String> places) {
    return places.stream()
        .flatMap(place -> writes.getOrDefault(place, List.of()).stream())
        .map(AlibabaWrite::stepId)
        .distinct()
        .collect(Collectors.toList());
  }

  private boolean activates() {
    return inventory.lists().isNotActivated() && !writes.isEmpty();
  }

  private String activationId() {
    return Naming.step(PlanAction.ACTIVATE_SERVICE, inventory.lists().regionId());
  }

  private List<Step> activation() {
    if (!activates()) {
      return List.of();
    }
    String region = inventory.lists().regionId();
    return List.of(
        Step.builder()
            .id(activationId())
            .action(PlanAction.ACTIVATE_SERVICE)
            .target(PlanTarget.region(region))
            .accountId(accountId)
            .region(region)
            .closes(ledger.closedBy(activationId()))
            .addWarnings("Activating flow logs in a region cannot be undone.")
            .addCommands(
                ShellQuoting.command(
                    List.of("aliyun", "vpc", "OpenFlowLogService", "--RegionId", region)))
            .build());
  }

  private List<Step> writeSteps() {
    List<Step> steps = new ArrayList<>();
    List<String> after = activates() ? List.of(activationId()) : List.of();
    writes.values().forEach(some -> some.forEach(write -> steps.add(step(write, after))));
    return steps;
  }

  private Step step(AlibabaWrite write, List<String> after) {
    Step.Builder step = Step.builder();
    step.id(write.stepId())
        .action(write.action())
        .target(PlanTarget.of(write.target()))
        .flowLog(write.logId())
        .closes(ledger.closedBy(write.stepId()))
        .after(after)
        .needs(write.needs())
        .commands(write.commands())
        .resource(write.resource())
        .accountId(accountId)
        .region(write.region());
    if (write.action() == PlanAction.REPLACE_FLOW_LOG) {
      step.addWarnings(
          "Nothing is logged here between the deletion and the creation: what is wrong with this"
              + " flow log cannot be changed.");
    }
    return step.build();
  }

  private static boolean isCovered(UniformResult result) {
    return result.coverage().map(Coverage::state).filter(State.COVERED::equals).isPresent();
  }

  private static String whyNot(UniformResult last) {
    switch (last.coverage().map(Coverage::state).orElse(State.UNKNOWN)) {
      case NOTHING_TO_COVER:
        return "There is nothing to log in it.";
      case UNKNOWN:
        return "What is in it could not all be seen, and what is unknown is not planned for.";
      default:
        return "No step that this scope allows covers all of it: plan with another scope, or look"
            + " at what is unknown in it.";
    }
  }

  private static String whyLeft(Finding finding) {
    return finding.code() == FindingCode.FINANCIALLY_LOCKED
        ? "Pay what is overdue: no flow log works before."
        : "No step closes it, for another flow log of the same target is in the way, or something"
            + " is unknown: "
            + finding.message();
  }
}
