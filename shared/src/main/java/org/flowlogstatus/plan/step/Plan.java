package org.flowlogstatus.plan.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.report.ScopedProblem;
import org.immutables.value.Value;

/** The steps that reach a goal, in an order in which they can be run, and what they leave. */
@Value.Immutable
public interface Plan {
  Provider provider();

  /** Empty for several subscriptions. */
  Optional<String> accountId();

  Instant computedAt();

  Goal goal();

  Scope scope();

  PlanTotals totals();

  List<Step> steps();

  List<Unresolved> unresolved();

  /** The lists that could not be read: what is in them is not planned for. */
  List<ScopedProblem> problems();

  /** How many subscriptions or regions it is of. */
  int span();

  /** What happens to each log of a network security group; empty where that was not requested. */
  List<SheetRow> sheet();

  /** Whether every list was read. */
  default boolean complete() {
    return problems().isEmpty();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutablePlan.Builder {}
}
