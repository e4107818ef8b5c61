package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.plan.choice.Place;
import org.flowlogstatus.plan.choice.Repair;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.ShellQuoting;
import org.flowlogstatus.plan.step.Step;

/** Makes the writes for each flow log that a plan creates or repairs. */
final class AzureWriter {
  private final AzureInventory inventory;
  private final AzureWatchers watchers;
  private final AzureStores stores;
  private final Planning planning;

  AzureWriter(
      AzureInventory inventory, AzureWatchers watchers, AzureStores stores, Planning planning) {
    this.inventory = inventory;
    this.watchers = watchers;
    this.stores = stores;
    this.planning = planning;
  }

  AzureWrite write(Place place) {
    return place.log().isPresent() ? again(place, place.log().get(), Set.of()) : anew(place);
  }

  /** A log that exists is written again, so that these findings are closed. */
  AzureWrite again(Place place, FlowLog log, Set<FindingCode> closing) {
    boolean offStays = place.repair() == Repair.NOTHING && log.state() == LogState.OFF;
    boolean analytics =
        closing.contains(FindingCode.ANALYTICS_OFF)
            || closing.contains(FindingCode.WORKSPACE_MISSING);
    String id = log.id().orElse("");
    return AzureWrite.builder()
        .action(
            place.repair() == Repair.SWITCH_ON ? PlanAction.SWITCH_ON : PlanAction.CHANGE_FLOW_LOG)
        .target(place.target())
        .region(place.region())
        .logId(id)
        .oneWatcher(watchers.isFound(place.region(), id))
        .enabled(!offStays)
        .storage(
            log.destination()
                .map(to -> to.id())
                .or(() -> stores.storage(place.region(), List.of())))
        .retention(kept(log))
        .workspace(analytics ? stores.workspaceToAdd(place.region()) : Optional.empty())
        .replacesAny(false)
        .widened(log.capturedPart().isPresent())
        .carried(log.carried())
        .build();
  }

  private AzureWrite anew(Place place) {
    List<FlowLog> replaced = replacedBy(place);
    String watcher = watchers.idIn(place.region());
    return AzureWrite.builder()
        .action(PlanAction.CREATE_FLOW_LOG)
        .target(place.target())
        .region(place.region())
        .logId(watcher + "/flowLogs/" + Naming.flowLog(place.target().id()))
        .oneWatcher(watchers.isOnly(place.region()))
        .enabled(true)
        .storage(stores.storage(place.region(), replaced))
        .retention(longest(replaced))
        .workspace(stores.workspace(place.region(), replaced))
        .replacesAny(!replaced.isEmpty())
        .widened(false)
        .build();
  }

  /** The groups' logs that are on, and that a log of this place takes over from. */
  private List<FlowLog> replacedBy(Place place) {
    Set<String> parts = new LinkedHashSet<>(List.of(place.key()));
    if (place.target().type() == TargetType.VIRTUAL_NETWORK) {
      inventory.subnetsIn(place.key()).forEach(parts::add);
    }
    List.copyOf(parts).forEach(part -> parts.addAll(inventory.view().interfacesIn(part)));
    Set<String> groups = new LinkedHashSet<>();
    parts.forEach(part -> groups.addAll(inventory.view().groupsOn(part)));
    List<FlowLog> replaced = new ArrayList<>();
    for (String group : groups) {
      for (FlowLog log : inventory.view().logsOfNamer(group)) {
        if (log.state() == LogState.ON) {
          replaced.add(log);
        }
      }
    }
    return replaced;
  }

  private Optional<Retention> longest(List<FlowLog> replaced) {
    if (planning.wish().retentionDays().isPresent()) {
      return Optional.of(retention(planning.wishedDays()));
    }
    Optional<Integer> days = planning.wishedDays();
    for (FlowLog log : replaced) {
      if (log.retention().isPresent()) {
        Optional<Integer> its = log.retention().get().days();
        days = days.flatMap(most -> its.map(other -> Math.max(most, other)));
      }
    }
    return Optional.of(retention(days));
  }

  private Optional<Retention> kept(FlowLog log) {
    boolean tooShort =
        log.retention()
            .flatMap(Retention::days)
            .filter(days -> days < planning.minRetentionDays())
            .isPresent();
    return tooShort && planning.coversAll()
        ? Optional.of(retention(planning.wishedDays()))
        : log.retention();
  }

  private static Retention retention(Optional<Integer> days) {
    return days.map(Retention::ofDays).orElseGet(Retention::forEver);
  }

  Step step(AzureWrite write, List<Closing> closes, List<String> after) {
    Step.Builder step = Step.builder();
    step.id(write.stepId())
        .action(write.action())
        .target(PlanTarget.of(write.target()))
        .flowLog(write.logId())
        .closes(closes)
        .after(after)
        .needs(write.needs())
        .addCommands(write.command())
        .resource(write.resource())
        .resourceGroup(ArmPath.of(write.logId()).after("resourceGroups"))
        .accountId(
            ArmPath.of(write.logId())
                .after("subscriptions")
                .orElse(inventory.lists().subscriptionId()))
        .region(write.region());
    if (write.action() == PlanAction.CREATE_FLOW_LOG) {
      step.addAllWarnings(warnings(write));
    }
    return step.build();
  }

  private List<String> warnings(AzureWrite write) {
    return write.replacesAny()
        ? List.of(
            "Until the flow logs that it takes over from are deleted, this traffic is logged, and"
                + " paid for, twice.")
        : List.of();
  }

  /** Deletes the flow log of a group. */
  Step deletion(
      FlowLog log, PlanTarget group, String region, List<Closing> closes, List<String> after) {
    String id = log.id().orElse("");
    return Step.builder()
        .id(deletionId(log))
        .action(PlanAction.DELETE_FLOW_LOG)
        .target(group)
        .flowLog(id)
        .closes(closes)
        .after(after)
        .addCommands(ShellQuoting.command(delete(id, region)))
        .accountId(inventory.lists().subscriptionId())
        .region(region)
        .build();
  }

  static String deletionId(FlowLog log) {
    return Naming.step(PlanAction.DELETE_FLOW_LOG, log.id().orElse(""));
  }

  private List<String> delete(String id, String region) {
    if (!watchers.isFound(region, id)) {
      return List.of("az", "rest", "--method", "delete", "--url", AzureWrite.url(id));
    }
    return List.of(
        "az",
        "network",
        "watcher",
        "flow-log",
        "delete",
        "--subscription",
        ArmPath.of(id).after("subscriptions").orElse(""),
        "--location",
        region,
        "--name",
        ArmPath.of(id).name());
  }
}
