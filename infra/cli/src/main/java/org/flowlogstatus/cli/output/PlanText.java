package org.flowlogstatus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan in words, for a person at a terminal: what is to be done, in order, and why. */
public final class PlanText {
  private PlanText() {}

  public static String of(List<JsonNode> plans) {
    List<String> lines = new ArrayList<>();
    for (JsonNode plan : plans) {
      if (plan.path("steps").isArray()) {
        plan(plan, lines);
      } else {
        lines.add(plan.path("reason").asText("") + ": " + plan.path("detail").asText(""));
      }
      lines.add("");
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void plan(JsonNode plan, List<String> lines) {
    JsonNode totals = plan.path("totals");
    lines.add(
        "Plan for "
            + plan.path("provider").asText("")
            + " "
            + plan.path("accountId").asText("")
            + ", goal "
            + plan.path("goal").asText("")
            + ": "
            + totals.path("steps").asInt()
            + " steps; covered "
            + totals.path("coveredBefore").asInt()
            + " now, "
            + totals.path("coveredAfter").asInt()
            + " after; going dark on 2027-09-30: "
            + totals.path("goingDarkBefore").asInt()
            + " now, "
            + totals.path("goingDarkAfter").asInt()
            + " after.");
    if (!plan.path("complete").asBoolean()) {
      lines.add("NOT COMPLETE: what could not be read is not planned for; see --format json.");
    }
    int number = 1;
    for (JsonNode step : plan.path("steps")) {
      step(step, number++, lines);
    }
    for (JsonNode open : plan.path("unresolved")) {
      lines.add(
          "No step closes "
              + open.path("code").asText("")
              + " of "
              + open.path("target").path("id").asText("")
              + ": "
              + open.path("why").asText(""));
    }
    lines.add(
        "It changes nothing by itself: --format sh writes a script, --format template a template.");
  }

  private static void step(JsonNode step, int number, List<String> lines) {
    lines.add(
        number
            + ". "
            + step.path("action").asText("")
            + " "
            + step.path("target").path("type").asText("")
            + " "
            + step.path("target").path("id").asText(""));
    List<String> closes = new ArrayList<>();
    step.path("closes").forEach(closing -> closes.add(closing.path("code").asText("")));
    if (!closes.isEmpty()) {
      lines.add("   closes: " + String.join(", ", closes.stream().distinct().toList()));
    }
    step.path("needs").forEach(need -> lines.add("   needs: --" + option(need.asText(""))));
    step.path("warnings").forEach(warning -> lines.add("   mind: " + warning.asText("")));
    step.path("commands").forEach(command -> lines.add("   " + command.asText("")));
  }

  /** The parameter's name as an option: {@code storageId} is {@code storage-id}. */
  private static String option(String parameter) {
    return parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
