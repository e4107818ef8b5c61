package org.flowlogstatus.plan.part;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.plan.step.PlanTotals;
import org.flowlogstatus.plan.step.SheetRow;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.step.Unresolved;
import org.flowlogstatus.sweep.PartialReport;
import org.immutables.value.Value;

/** The plan of one subscription or region, with its coverage before and after. */
@Value.Immutable
public interface PlanPart {
  List<Step> steps();

  List<Unresolved> unresolved();

  /** Empty where it was not asked for. */
  List<SheetRow> sheet();

  PartialReport before();

  /** Its totals without its steps, which are counted with all others. */
  PlanTotals totals();

  /**
   * A part without steps yet.
   *
   * @param after how far each target is covered once all steps are run, by its id
   */
  static Builder of(PartialReport before, Map<String, Coverage> after) {
    Builder part = new Builder();
    part.before(before).totals(PlanTotals.of(before.results(), after));
    return part;
  }

  /** Collects the parts. */
  final class Builder extends ImmutablePlanPart.Builder {}
}
