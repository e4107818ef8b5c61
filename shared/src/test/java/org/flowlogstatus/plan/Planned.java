package org.flowlogstatus.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.step.Unresolved;

/** The plan of a small estate, with what it was made from. */
public interface Planned {
  PlanPart part();

  default List<UniformResult> before() {
    return part().before().results();
  }

  default List<Step> steps() {
    return part().steps();
  }

  default List<Unresolved> unresolved() {
    return part().unresolved();
  }

  /** What it closes and what it leaves: the id of a target and a code of its, as one text each. */
  default Set<String> said() {
    Set<String> said = new HashSet<>();
    steps().forEach(step -> step.closes().forEach(c -> said.add(c.target().id() + c.code())));
    unresolved().forEach(left -> said.add(left.target().id() + left.code()));
    return said;
  }
}
