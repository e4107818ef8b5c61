package org.flowlogstatus.plan.alibaba;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.Planned;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.alibaba.RegionJoin;
import org.flowlogstatus.sweep.alibaba.RegionLists;

/** A plan of a small region, and what a sweep finds once all its steps are run. */
record PlannedAlibaba(PlanPart part, List<UniformResult> after) implements Planned {
  static PlannedAlibaba of(RegionLists lists, Scope scope) {
    Optional<String> account = Optional.of(SmallAlibaba.ACCOUNT);
    Wish wish = Wish.builder().scope(scope).project("p").logstore("l").build();
    Planning planning = new Planning(Provider.ALIBABA_CLOUD, wish, 90);
    AlibabaPlanner planner = new AlibabaPlanner(lists, account, planning);
    PlanPart part = planner.plan();
    return new PlannedAlibaba(
        part,
        RegionJoin.join(planner.last(), planning.normalizer(), account, planning.problems())
            .results());
  }
}
