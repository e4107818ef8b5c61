package org.flowlogstatus.plan.azure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Ledger;
import org.flowlogstatus.plan.step.PlanTarget;

/** Notes which steps close which reasons and findings, from the results after the steps. */
final class AzureClosings {
  private final AzureInventory inventory;
  private final Map<String, Coverage> after;
  private final AzureDeletions deletions;
  private final Planning planning;
  private final Ledger ledger;
  private final Function<Collection<String>, Collection<String>> stepsAt;
  private final AzureWatchers watchers;

  AzureClosings(
      AzureInventory inventory,
      Map<String, Coverage> after,
      AzureDeletions deletions,
      Planning planning,
      Ledger ledger,
      Function<Collection<String>, Collection<String>> stepsAt,
      AzureWatchers watchers) {
    this.inventory = inventory;
    this.after = after;
    this.deletions = deletions;
    this.planning = planning;
    this.ledger = ledger;
    this.stepsAt = stepsAt;
    this.watchers = watchers;
  }

  void note() {
    deletions.note(ledger);
    for (UniformResult result : inventory.results()) {
      Optional<Coverage> then = Optional.ofNullable(after.get(result.target().id()));
      noteReason(result, then);
      result.findings().forEach(finding -> noteFinding(result, finding));
      noteDark(result, then);
    }
  }

  private void noteReason(UniformResult result, Optional<Coverage> then) {
    if (result.status() != Status.DISABLED || staysCovered(result.coverage())) {
      return;
    }
    PlanTarget target = PlanTarget.of(result.target());
    if (staysCovered(then)) {
      Closing closing = Closing.of(target, result.reason());
      ledger.close(stepsAt.apply(placesOf(result)), closing);
      if (result.reason() == Reason.NO_NETWORK_WATCHER) {
        ledger.close(watchers.stepId(result.region().orElse("")), closing);
      }
    } else if (planning.coversAll()) {
      ledger.leave(target, result.reason(), whyNot(then));
    }
  }

  private void noteFinding(UniformResult result, Finding finding) {
    boolean aboutGroups =
        finding.code() == FindingCode.NSG_FLOW_LOGS_RETIRING
            || finding.code() == FindingCode.LOGGED_TWICE;
    if (planning.coversAll() || aboutGroups) {
      ledger.leave(PlanTarget.of(result.target()), finding.code(), whyLeft(result, finding));
    }
  }

  /** A target that still goes dark is reported, whatever the goal. */
  private void noteDark(UniformResult result, Optional<Coverage> then) {
    boolean wasToBeKept = result.coverage().filter(Coverage::goesDark).isPresent();
    boolean lost =
        wasToBeKept
            && afterOf(then).compareTo(result.coverage().map(Coverage::state).orElseThrow()) > 0;
    if (lost) {
      Enum<?> code =
          result.target().type() == TargetType.NETWORK_SECURITY_GROUP
              ? FindingCode.NSG_FLOW_LOGS_RETIRING
              : result.reason();
      ledger.leave(
          PlanTarget.of(result.target()),
          code,
          "It goes dark on 2027-09-30, and no step of this scope keeps it: plan with another scope,"
              + " or look at what is unknown in it.");
    }
  }

  private Set<String> placesOf(UniformResult result) {
    Set<String> places = new LinkedHashSet<>(4);
    places.add(inventory.keyOf(result));
    inventory.subnetsOf(result).forEach(subnet -> inventory.addPlacesAround(subnet, places));
    inventory.interfacesOf(result).forEach(one -> inventory.addPlacesAround(one, places));
    return places;
  }

  private static boolean staysCovered(Optional<Coverage> coverage) {
    return coverage.filter(now -> now.state() == State.COVERED).isPresent()
        && afterOf(coverage) == State.COVERED;
  }

  private static State afterOf(Optional<Coverage> coverage) {
    return coverage.flatMap(Coverage::afterRetirement).orElse(State.UNKNOWN);
  }

  private static String whyNot(Optional<Coverage> then) {
    switch (afterOf(then)) {
      case NOTHING_TO_COVER:
        return "There is nothing to log: it holds or guards nothing.";
      case UNKNOWN:
        return "What hangs on it could not all be seen, and what is unknown is not planned for.";
      default:
        return "No step that this scope allows covers all of it: plan with another scope, or look"
            + " at what is unknown in it.";
    }
  }

  private static String whyLeft(UniformResult result, Finding finding) {
    if (result.coverage().flatMap(Coverage::reason).isPresent()) {
      return "What hangs on it could not all be seen, and what is unknown is not planned for.";
    }
    switch (finding.code()) {
      case NSG_FLOW_LOGS_RETIRING:
      case LOGGED_TWICE:
        return "Its flow log is not deleted, since not all that it logs is known to be logged by"
            + " others then.";
      case ANALYTICS_OFF:
      case WORKSPACE_MISSING:
        return "No workspace is known in the region: give workspaceId, where records are to be"
            + " queried.";
      case RETENTION_TOO_SHORT:
        return "The retentionDays that were asked for are fewer than those that are wanted.";
      default:
        return result.target().type() == TargetType.NETWORK_SECURITY_GROUP
            ? "The flow log of a group is not changed any more, and this one cannot be deleted yet."
            : "No step closes it: " + finding.message();
    }
  }
}
