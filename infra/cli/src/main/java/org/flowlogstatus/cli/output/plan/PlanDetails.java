package org.flowlogstatus.cli.output.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowlogstatus.cli.output.Columns;

/** Each step of a plan, and what none closes; ids stand whole, to be copied. */
final class PlanDetails {
  private static final String INDENT = "   ";

  private final JsonNode plan;
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  PlanDetails(JsonNode plan, int width) {
    this.plan = plan;
    this.width = width;
  }

  List<String> lines() {
    steps();
    unresolved();
    lines.add("");
    lines.add("flowlog changes nothing by itself. The commands of each step: --format json or sh;");
    lines.add(
        "as an ARM or ROS template: --format template; what a word means: flowlog explain CODE.");
    return lines;
  }

  private void steps() {
    if (!plan.path("steps").isEmpty()) {
      lines.add("");
      lines.add("STEPS");
    }
    for (JsonNode step : plan.path("steps")) {
      int number = numbers.size() + 1;
      numbers.put(step.path("id").asText(""), number);
      lines.add(
          number + ". " + Sentences.action(step) + " " + Sentences.target(step.path("target")));
      say(step.path("target").path("id").asText(""));
      Set<String> why = new LinkedHashSet<>();
      step.path("closes").forEach(closing -> why.add(closing.path("code").asText("")));
      if (!why.isEmpty()) {
        say("closes: " + String.join(", ", why));
      }
      after(step);
      step.path("needs").forEach(need -> say("needs: " + PlanSummary.option(need)));
      step.path("warnings").forEach(warning -> say("mind: " + warning.asText("")));
    }
  }

  private void after(JsonNode step) {
    List<String> after = new ArrayList<>();
    for (JsonNode id : step.path("after")) {
      after.add(String.valueOf(numbers.getOrDefault(id.asText(""), 0)));
    }
    if (!after.isEmpty()) {
      say("only after: step " + String.join(", ", after));
    }
  }

  /** Those with the same reason stand together. */
  private void unresolved() {
    if (plan.path("unresolved").isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("CLOSED BY NO STEP");
    Map<String, List<String>> targets = new LinkedHashMap<>();
    for (JsonNode left : plan.path("unresolved")) {
      String why = left.path("code").asText("") + ": " + left.path("why").asText("");
      targets
          .computeIfAbsent(why, none -> new ArrayList<>())
          .add(left.path("target").path("id").asText(""));
    }
    targets.forEach(
        (why, ids) -> {
          Columns.broken(why, width).forEach(lines::add);
          ids.forEach(this::say);
        });
  }

  private void say(String text) {
    Columns.broken(text, Math.max(40, width - INDENT.length()))
        .forEach(line -> lines.add(INDENT + line));
  }
}
