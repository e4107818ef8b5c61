package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Ledger;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.sweep.azure.AzureView;

/** The flow logs of groups that can be deleted when other logs record at least as much. */
final class AzureDeletions {
  private final AzureInventory inventory;
  private final AzureView written;
  private final Planning planning;
  private final Function<Collection<String>, Collection<String>> stepsAt;
  private final Map<FlowLog, UniformResult> groups = new LinkedHashMap<>();

  /**
   * The deletions.
   *
   * @param written the estate after all writes of the plan
   * @param stepsAt the ids of the steps that write at these places
   */
  AzureDeletions(
      AzureInventory inventory,
      AzureView written,
      Planning planning,
      Function<Collection<String>, Collection<String>> stepsAt) {
    this.inventory = inventory;
    this.written = written;
    this.planning = planning;
    this.stepsAt = stepsAt;
    inventory.results().forEach(this::add);
  }

  private void add(UniformResult result) {
    if (result.target().type() != TargetType.NETWORK_SECURITY_GROUP
        || result.status() == Status.UNKNOWN
        || result.coverage().flatMap(Coverage::reason).isPresent()) {
      return;
    }
    for (FlowLog log : inventory.ownLogs(result)) {
      if (isUnwanted(log) && AzureInventory.isNamed(log) && canGo(log, result)) {
        groups.put(log, result);
      }
    }
  }

  private boolean isUnwanted(FlowLog log) {
    boolean failed = log.state() == LogState.OFF && log.provisioningFailed();
    return log.state() == LogState.ON || (failed && planning.coversAll());
  }

  /** Whether each part of the log's target stays covered as far as the log covers it. */
  private boolean canGo(FlowLog log, UniformResult group) {
    State byLog = log.state() == LogState.ON ? AzureView.byLogs(List.of(log)) : State.NOT_COVERED;
    if (byLog == State.NOT_COVERED) {
      return true;
    }
    return inventory.isWhole() && parts(group).stream().allMatch(part -> stays(part, group, byLog));
  }

  private boolean stays(String part, UniformResult group, State byLog) {
    return stateOf(written, part, group).compareTo(byLog) <= 0;
  }

  private State stateOf(AzureView view, String part, UniformResult group) {
    String region = group.region().orElse("");
    String key = inventory.keyOf(group);
    return view.subnetsOf(key).contains(part)
        ? view.ofSubnet(region, part)
        : view.ofInterface(region, key, part);
  }

  private Collection<String> parts(UniformResult group) {
    Set<String> parts = new LinkedHashSet<>(inventory.subnetsOf(group));
    parts.addAll(inventory.interfacesOf(group));
    return parts;
  }

  /** The keys of the flow logs to delete. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    groups.keySet().forEach(log -> keys.add(Ids.key(log.id().orElse(""))));
    return keys;
  }

  /** The steps whose flow logs take over what the group's log covers, and nothing else does. */
  Collection<String> takingOver(FlowLog log) {
    UniformResult group = groups.get(log);
    State byLog = AzureView.byLogs(List.of(log));
    Set<String> places = new LinkedHashSet<>();
    if (group == null || log.state() != LogState.ON || byLog == State.NOT_COVERED) {
      return places;
    }
    for (String part : parts(group)) {
      if (stateOf(inventory.view(), part, group).compareTo(byLog) > 0) {
        inventory.addPlacesAround(part, places);
      }
    }
    return stepsAt.apply(places);
  }

  List<Step> steps(AzureWriter writer, Ledger ledger) {
    List<Step> steps = new ArrayList<>();
    groups.forEach(
        (log, group) ->
            steps.add(
                writer.deletion(
                    log,
                    PlanTarget.of(group.target()),
                    group.region().orElse(""),
                    ledger.closedBy(AzureWriter.deletionId(log)),
                    List.copyOf(takingOver(log)))));
    return steps;
  }

  /** Notes what the deletions close: all findings on a group's logs when none is left. */
  void note(Ledger ledger) {
    groups.forEach(
        (log, group) -> {
          PlanTarget target = PlanTarget.of(group.target());
          group
              .findings()
              .forEach(
                  finding ->
                      ledger.close(
                          AzureWriter.deletionId(log), Closing.of(target, finding.code())));
          ledger.close(takingOver(log), Closing.of(target, FindingCode.NSG_FLOW_LOGS_RETIRING));
        });
  }
}
