package org.flowlogstatus.plan.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.PlanTotals;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.sweep.PartialReport;

/** Puts the plans of several subscriptions or regions into one. */
public final class AssembledPlan {
  /** The order in which they can be run: what others need first, and deletions last. */
  private static final List<PlanAction> ORDER =
      List.of(
          PlanAction.GRANT_RIGHT,
          PlanAction.CREATE_NETWORK_WATCHER,
          PlanAction.ACTIVATE_SERVICE,
          PlanAction.CHANGE_FLOW_LOG,
          PlanAction.REPLACE_FLOW_LOG,
          PlanAction.SWITCH_ON,
          PlanAction.CREATE_FLOW_LOG,
          PlanAction.DELETE_FLOW_LOG);

  private AssembledPlan() {}

  public static Plan of(
      Planning planning,
      List<PlanPart> parts,
      List<PartialReport> unswept,
      Optional<String> accountId,
      Instant computedAt) {
    List<PlanPart> all = new ArrayList<>(parts);
    unswept.forEach(one -> all.add(UnseenTargets.part(planning, one)));
    List<Step> steps =
        all.stream()
            .flatMap(part -> part.steps().stream())
            .sorted(Comparator.comparingInt(step -> ORDER.indexOf(step.action())))
            .collect(Collectors.toList());
    return Plan.builder()
        .provider(planning.provider())
        .accountId(accountId)
        .computedAt(computedAt)
        .goal(planning.wish().goal())
        .scope(planning.wish().scope())
        .span(all.size())
        .totals(totals(all, steps.size()))
        .steps(steps)
        .addAllUnresolved(
            all.stream().flatMap(part -> part.unresolved().stream()).collect(Collectors.toList()))
        .addAllProblems(
            all.stream()
                .flatMap(part -> part.before().problems().stream())
                .collect(Collectors.toList()))
        .addAllSheet(
            all.stream().flatMap(part -> part.sheet().stream()).collect(Collectors.toList()))
        .build();
  }

  private static PlanTotals totals(List<PlanPart> parts, int steps) {
    return PlanTotals.builder()
        .steps(steps)
        .targetsFixed(sum(parts, PlanTotals::targetsFixed))
        .coveredBefore(sum(parts, PlanTotals::coveredBefore))
        .coveredAfter(sum(parts, PlanTotals::coveredAfter))
        .goingDarkBefore(sum(parts, PlanTotals::goingDarkBefore))
        .goingDarkAfter(sum(parts, PlanTotals::goingDarkAfter))
        .build();
  }

  private static int sum(List<PlanPart> parts, ToIntFunction<PlanTotals> count) {
    return parts.stream().map(PlanPart::totals).mapToInt(count).sum();
  }
}
