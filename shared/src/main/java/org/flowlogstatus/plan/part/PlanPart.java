package org.flowlogstatus.plan.part;

import java.util.List;
import org.flowlogstatus.plan.step.SheetRow;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.step.Unresolved;
import org.flowlogstatus.sweep.PartialReport;
import org.immutables.value.Value;

/** The plan of one subscription or region, with what it was and what it comes to. */
@Value.Immutable
public interface PlanPart {
  List<Step> steps();

  List<Unresolved> unresolved();

  /** Empty where it was not asked for. */
  List<SheetRow> sheet();

  PartialReport before();

  PartialReport after();

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutablePlanPart.Builder {}
}
