package org.flowlogstatus.plan.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.PlanTotals;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.report.Totals;
import org.flowlogstatus.sweep.PartialReport;

/** Puts the plans of several subscriptions or regions into one. */
public final class AssembledPlan {
  /** In this order they can be run: what others rest on first, and deletions last. */
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
    Totals before = totals(parts.stream().map(PlanPart::before));
    Totals after = totals(parts.stream().map(PlanPart::after));
    return PlanTotals.builder()
        .steps(steps)
        .targetsFixed(parts.stream().mapToInt(AssembledPlan::fixed).sum())
        .coveredBefore(before.of(State.COVERED))
        .coveredAfter(parts.stream().mapToInt(AssembledPlan::coveredAfter).sum())
        .goingDarkBefore(before.goingDark())
        .goingDarkAfter(after.goingDark())
        .build();
  }

  private static Totals totals(Stream<PartialReport> joined) {
    Totals all = new Totals();
    joined.forEach(one -> all.add(Totals.of(one.results())));
    return all;
  }

  private static int coveredAfter(PlanPart part) {
    int covered = 0;
    for (UniformResult result : part.after().results()) {
      covered += last(result) == State.COVERED ? 1 : 0;
    }
    return covered;
  }

  /** Those covered better than today, and those that would have gone dark and do not. */
  private static int fixed(PlanPart part) {
    Map<String, UniformResult> then = new HashMap<>();
    part.after().results().forEach(result -> then.put(result.target().id(), result));
    int fixed = 0;
    for (UniformResult result : part.before().results()) {
      UniformResult last = then.get(result.target().id());
      if (last != null
          && result.coverage().isPresent()
          && isFixed(result.coverage().get(), last(last))) {
        fixed++;
      }
    }
    return fixed;
  }

  private static boolean isFixed(Coverage today, State last) {
    boolean known = isExtent(today.state()) && isExtent(last);
    boolean better = known && last.compareTo(today.state()) < 0;
    boolean saved = known && today.goesDark() && last.compareTo(today.state()) <= 0;
    return better || saved;
  }

  private static boolean isExtent(State state) {
    return state != State.UNKNOWN && state != State.NOTHING_TO_COVER;
  }

  private static State last(UniformResult result) {
    return result
        .coverage()
        .map(coverage -> coverage.afterRetirement().orElse(coverage.state()))
        .orElse(State.UNKNOWN);
  }
}
