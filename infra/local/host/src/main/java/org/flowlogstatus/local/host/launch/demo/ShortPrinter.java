package org.flowlogstatus.local.host.launch.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Prints for a person who sees it for the first time: a line a call, the first answer of each kind
 * in full, and a table of the first sweep of each cloud.
 */
public final class ShortPrinter implements DemoPrinter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ROWS = 12;
  private static final int MOST_TEXT = 400;

  private final PrintStream out;
  private final Set<String> shown = new HashSet<>();

  public ShortPrinter(PrintStream out) {
    this.out = out;
    out.println(
        "Are the network flow logs on, and if not, why? Both functions on embedded clouds.");
    out.println();
  }

  @Override
  public void call(DemoCall call, int status, String body, boolean isMet) {
    JsonNode answer = parsed(body);
    out.println((isMet ? "ok   " : "NOT  ") + call.heading() + ": " + said(status, answer));
    if (!isMet) {
      out.println("     expected: " + call.expectation().words());
      out.println("     got: " + body.substring(0, Math.min(MOST_TEXT, body.length())));
    }
    String kind = kind(answer);
    if (!kind.isEmpty() && shown.add(kind)) {
      first(answer, body);
    }
  }

  @Override
  public void end(int calls, int unexpected) {
    out.println();
    out.println(calls + " calls, " + (calls - unexpected) + " answered as expected");
    out.println("Where to look next:");
    out.println("  infra/local/run --json         every answer in full");
    out.println("  infra/local/run serve          both functions kept running, on 7071 and 9000");
    out.println("  infra/cli/flowlog sweep --demo the same clouds from the command line");
    out.println("  README.md                      what each word means, and how to deploy");
  }

  /** The first answer of its kind: as it came, or as a table where it is a report. */
  private void first(JsonNode answer, String body) {
    if (!answer.path("results").isArray()) {
      out.println("     " + body);
      return;
    }
    int row = 0;
    for (JsonNode result : answer.path("results")) {
      if (row++ < MOST_ROWS) {
        out.printf(
            "     %-15s %-24s %-22s %s%n",
            result.path("coverage").path("state").asText("-"),
            result.path("status").asText() + " " + result.path("reason").asText(),
            result.path("target").path("type").asText(),
            name(result.path("target").path("id").asText()));
      }
    }
    if (row > MOST_ROWS) {
      out.println("     … and " + (row - MOST_ROWS) + " more");
    }
  }

  private static String said(int status, JsonNode answer) {
    if (answer.path("results").isArray()) {
      JsonNode totals = answer.path("totals");
      return totals.path("targets").asInt()
          + " targets, "
          + totals.path("covered").asInt()
          + " covered, "
          + totals.path("partlyCovered").asInt()
          + " partly, "
          + totals.path("notCovered").asInt()
          + " not, "
          + totals.path("coverageUnknown").asInt()
          + " unknown; "
          + (answer.path("complete").asBoolean() ? "complete" : "not complete")
          + "; "
          + answer.path("calls").path("total").asLong()
          + " calls";
    }
    if (answer.path("reason").isTextual()) {
      JsonNode verdict = answer.path("status");
      return (verdict.isTextual() ? verdict.asText() : "HTTP " + status)
          + " "
          + answer.path("reason").asText();
    }
    return "HTTP " + status + events(answer);
  }

  /** The types of the events that a trigger wrote. */
  private static String events(JsonNode answer) {
    String types =
        StreamSupport.stream(answer.findValues("type").spliterator(), false)
            .map(JsonNode::asText)
            .filter(type -> type.startsWith("org.flowlogstatus."))
            .distinct()
            .collect(Collectors.joining(", "));
    return types.isEmpty() ? "" : ", events " + types;
  }

  private static String kind(JsonNode answer) {
    String provider = answer.path("provider").asText("");
    if (answer.path("results").isArray()) {
      return "report " + provider;
    }
    if (answer.path("target").isObject()) {
      return "result " + provider;
    }
    return answer.path("title").isTextual() ? "problem" : "";
  }

  /** The end of an ARM id says enough in a table. */
  private static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
