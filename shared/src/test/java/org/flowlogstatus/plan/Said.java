package org.flowlogstatus.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.step.Unresolved;

/** What a plan says it closes, and what it says it leaves. */
public final class Said {
  private Said() {}

  /** The id of a target and a code of its, as one text each. */
  public static Set<String> of(List<Step> steps, List<Unresolved> unresolved) {
    Set<String> said = new HashSet<>();
    steps.forEach(step -> step.closes().forEach(c -> said.add(c.target().id() + c.code())));
    unresolved.forEach(left -> said.add(left.target().id() + left.code()));
    return said;
  }
}
