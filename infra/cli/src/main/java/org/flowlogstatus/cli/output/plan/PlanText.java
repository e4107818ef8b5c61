package org.flowlogstatus.cli.output.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan in words: first, on one screen, what is wrong, by when, what to do, in which order and
 * what it costs; then each step, and what no step closes.
 */
public final class PlanText {
  private PlanText() {}

  /** The plans, or the problems that stand in their place, in lines of about that width. */
  public static List<String> lines(List<JsonNode> plans, int width) {
    List<String> lines = new ArrayList<>();
    for (JsonNode plan : plans) {
      if (plan.path("steps").isArray()) {
        lines.addAll(new PlanSummary(plan, width).lines());
        lines.addAll(new PlanDetails(plan, width).lines());
      } else {
        lines.add(plan.path("reason").asText("") + ": " + plan.path("detail").asText(""));
      }
      lines.add("");
    }
    return lines;
  }
}
