package org.flowlogstatus.plan.azure;

import java.util.List;
import java.util.Set;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.Planned;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureJoin;
import org.flowlogstatus.sweep.azure.AzureLists;

/** A plan of a small subscription, and what a sweep finds once all its steps are run. */
record PlannedAzure(PlanPart part, AzureLists last, List<UniformResult> after) implements Planned {
  static PlannedAzure of(AzureLists lists, Goal goal, Scope scope) {
    Wish wish = Wish.builder().goal(goal).scope(scope).build();
    Planning planning = new Planning(Provider.AZURE, wish, 90);
    AzurePlanner planner = new AzurePlanner(lists, new AzureStores(wish, List.of(lists)), planning);
    PlanPart part = planner.plan();
    AzureLists last = planner.last();
    return new PlannedAzure(
        part, last, AzureJoin.join(last, planning.normalizer(), planning.problems()).results());
  }

  /** How many of its steps do one of these. */
  int count(PlanAction... actions) {
    return (int) steps().stream().filter(step -> Set.of(actions).contains(step.action())).count();
  }
}
