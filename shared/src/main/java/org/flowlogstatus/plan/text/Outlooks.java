package org.flowlogstatus.plan.text;

import org.flowlogstatus.form.Outlook;
import org.flowlogstatus.form.Todo;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.step.Unresolved;

/** The part of a plan that a page shows. */
public final class Outlooks {
  private Outlooks() {}

  public static Outlook of(Plan plan) {
    Outlook.Builder outlook = Outlook.builder();
    outlook
        .goingDarkBefore(plan.totals().goingDarkBefore())
        .goingDarkAfter(plan.totals().goingDarkAfter());
    plan.steps().forEach(step -> outlook.addSteps(todo(step)));
    plan.unresolved().forEach(left -> outlook.addUnresolved(line(left)));
    return outlook.build();
  }

  private static Todo todo(Step step) {
    return Todo.of(
        step.action().name(),
        step.target().type(),
        step.target().id(),
        step.needs(),
        step.warnings(),
        step.commands());
  }

  private static String line(Unresolved left) {
    return left.code() + " of " + left.target().id() + ": " + left.why();
  }
}
