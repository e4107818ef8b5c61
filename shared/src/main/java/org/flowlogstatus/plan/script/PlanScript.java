package org.flowlogstatus.plan.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.ShellQuoting;
import org.flowlogstatus.plan.step.Step;

/**
 * Writes a plan as a script for bash, which runs the steps' commands unchanged and in order: none
 * without {@code --yes}, none while a parameter is missing, none a second time, and none before the
 * flow logs that it needs are on.
 */
public final class PlanScript {
  private PlanScript() {}

  public static String of(Plan plan) {
    Map<String, Step> byId = new HashMap<>();
    plan.steps().forEach(step -> byId.put(step.id(), step));
    StringBuilder script = new StringBuilder();
    head(plan, script);
    for (Step step : plan.steps()) {
      step(step, byId, script);
    }
    script.append("say 'All steps are done.'\n");
    return script.toString();
  }

  private static void head(Plan plan, StringBuilder script) {
    line(script, "#!/usr/bin/env bash");
    line(script, "# Flow logs: " + summary(plan));
    line(
        script,
        "# Shows its steps; runs them with --yes. Stops at the first error. Run it again to");
    line(
        script,
        "# go on where it stopped: what is done is noted in the file that DONE_FILE names.");
    line(script, "set -euo pipefail");
    line(script, "steps=(" + quoted(described(plan)) + ")");
    line(script, "needs=(" + quoted(needs(plan)) + ")");
    line(script, "done_file=${DONE_FILE:-flowlog-plan-" + fingerprint(plan) + ".done}");
    script.append(ScriptParts.PRELUDE);
  }

  private static String summary(Plan plan) {
    return plan.steps().size()
        + " steps, goal "
        + plan.goal().word()
        + ", scope "
        + plan.scope().word()
        + ", computed at "
        + JsonText.timestamp(plan.computedAt());
  }

  private static List<String> described(Plan plan) {
    return plan.steps().stream().map(PlanScript::described).collect(Collectors.toList());
  }

  private static String described(Step step) {
    return step.action() + " " + printable(step.target().id()) + " (" + step.id() + ")";
  }

  private static List<String> needs(Plan plan) {
    List<String> needs = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (!step.needs().isEmpty()) {
        needs.add(step.id() + " needs " + String.join(", ", step.needs()));
      }
    }
    return needs;
  }

  /** The file is named by the steps, so that another plan has another file. */
  private static String fingerprint(Plan plan) {
    String all =
        plan.steps().stream()
            .map(step -> step.id() + " " + step.commands())
            .collect(Collectors.joining("\n"));
    return Naming.hash(all);
  }

  private static void step(Step step, Map<String, Step> byId, StringBuilder script) {
    script.append('\n');
    line(script, "# " + described(step));
    step.warnings().forEach(warning -> line(script, "# Mind: " + printable(warning)));
    List<String> logged = loggedBefore(step, byId);
    int number = 0;
    for (String command : step.commands()) {
      number++;
      line(script, "if begin " + step.id() + " " + number + "; then");
      if (number == 1 && !logged.isEmpty()) {
        line(script, "await " + quoted(logged));
      }
      line(script, command);
      line(script, "finish " + step.id() + " " + number);
      line(script, "fi");
    }
  }

  /** The targets whose flow logs must be on before it, as {@code flowlog check} says. */
  private static List<String> loggedBefore(Step step, Map<String, Step> byId) {
    Set<String> targets = new LinkedHashSet<>();
    for (String id : step.after()) {
      Step before = byId.get(id);
      if (before != null && makesLog(before.action())) {
        targets.add(before.target().id());
      }
    }
    return List.copyOf(targets);
  }

  private static boolean makesLog(PlanAction action) {
    return action == PlanAction.CREATE_FLOW_LOG
        || action == PlanAction.SWITCH_ON
        || action == PlanAction.CHANGE_FLOW_LOG
        || action == PlanAction.REPLACE_FLOW_LOG;
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(ShellQuoting::quoted).collect(Collectors.joining(" "));
  }

  /** One line of a comment or of a message, whatever the names in it hold. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static void line(StringBuilder script, String text) {
    script.append(text).append('\n');
  }
}
