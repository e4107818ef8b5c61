package org.flowlogstatus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan in words, for a person at a terminal: what is to be done, in order, and why. */
public final class PlanText {
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private PlanText(int width) {
    this.width = width;
  }

  /**
   * The words.
   *
   * @param width in columns; only a command may be longer, for it is there to be copied
   */
  public static String of(List<JsonNode> plans, int width) {
    PlanText text = new PlanText(width);
    for (JsonNode plan : plans) {
      if (plan.path("steps").isArray()) {
        text.plan(plan);
      } else {
        text.say(plan.path("reason").asText("") + ": " + plan.path("detail").asText(""));
      }
      text.say("");
    }
    return String.join(System.lineSeparator(), text.lines);
  }

  private void say(String line) {
    lines.addAll(Columns.folded(line, width));
  }

  private void plan(JsonNode plan) {
    JsonNode totals = plan.path("totals");
    say(
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
      say("NOT COMPLETE: what could not be read is not planned for; see --format json.");
    }
    int number = 1;
    for (JsonNode step : plan.path("steps")) {
      step(step, number++);
    }
    for (JsonNode open : plan.path("unresolved")) {
      say(
          "No step closes "
              + open.path("code").asText("")
              + " of "
              + open.path("target").path("id").asText("")
              + ": "
              + open.path("why").asText(""));
    }
    say("It changes nothing by itself: --format sh writes a script, --format template a template.");
  }

  private void step(JsonNode step, int number) {
    say(
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
      say("   closes: " + String.join(", ", closes.stream().distinct().toList()));
    }
    step.path("needs").forEach(need -> say("   needs: --" + option(need.asText(""))));
    step.path("warnings").forEach(warning -> say("   mind: " + warning.asText("")));
    step.path("commands").forEach(command -> lines.add("   " + command.asText("")));
  }

  /** The parameter's name as an option: {@code storageId} is {@code storage-id}. */
  private static String option(String parameter) {
    return parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
