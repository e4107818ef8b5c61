package org.flowlogstatus.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what came of each fault in each call, as a page. */
final class FaultPage {

  /** What a lookup answered while this fault befell this call. */
  record Cell(WireFault fault, Question question, FunctionAnswer answer) {

    boolean isAsExpected() {
      return said().equals(told());
    }

    /** A refusal of ECS takes nothing from the verdict but the network around. */
    private String told() {
      boolean ofEcs = question == Question.INTERFACE_BY_ECS;
      return ofEcs && fault.told().equals("ACCESS_DENIED") ? "PARENT_UNKNOWN" : fault.told();
    }

    /** The reason of a problem; of a verdict, whether it is the true one. */
    String said() {
      if (answer.status() != 200) {
        return answer.reason();
      }
      JsonNode json = answer.json();
      if (question.isSweep()) {
        return swept(json);
      }
      if (json.path("reason").asText().equals("PARENT_UNKNOWN")) {
        return "PARENT_UNKNOWN";
      }
      return json.path("status").asText().equals("ENABLED")
          ? WireFault.Told.VERDICT
          : "a wrong verdict";
    }

    /** The reason of its one problem; of a whole sweep, whether it found what there is. */
    private static String swept(JsonNode report) {
      JsonNode problems = report.path("problems");
      if (report.path("complete").asBoolean() == !problems.isEmpty()) {
        return "complete and not";
      }
      if (problems.isEmpty()) {
        return report.path("totals").path("enabled").asInt() > 0
                && report.path("totals").path("unknown").asInt() == 0
            ? WireFault.Told.VERDICT
            : "a wrong report";
      }
      return problems.path(0).path("reason").asText();
    }

    @Override
    public String toString() {
      return question + ", " + fault + " -> " + told() + ", but " + answer;
    }
  }

  private FaultPage() {}

  static void write(Path page, List<Cell> cells) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# What a fault on the way comes to\n\n")
        .append("Made by `infra/local/faults`; do not edit. Each answer of an embedded cloud goes")
        .append(" over a bare socket, where it meets a fault; rows are the calls of a lookup,\n")
        .append("and the lists of a sweep.\n")
        .append(
            "A cell is what was said, of a sweep by its one problem. `✗` marks what is not as it must be.\n");
    List<String> groups =
        Arrays.stream(WireFault.values()).map(WireFault::group).distinct().toList();
    for (String group : groups) {
      table(text, group, cells);
    }
    Files.writeString(page, text.toString(), StandardCharsets.UTF_8);
  }

  private static void table(StringBuilder text, String group, List<Cell> cells) {
    List<WireFault> faults =
        Arrays.stream(WireFault.values()).filter(fault -> fault.group().equals(group)).toList();
    text.append("\n## ").append(group).append("\n\n| call |");
    faults.forEach(fault -> text.append(' ').append(fault.title()).append(" |"));
    text.append("\n|---|").append("---|".repeat(faults.size())).append('\n');
    for (Question question : Question.values()) {
      String row =
          faults.stream()
              .map(fault -> cell(fault, question, cells))
              .collect(Collectors.joining(" | "));
      text.append("| ").append(question.title()).append(" | ").append(row).append(" |\n");
    }
  }

  private static String cell(WireFault fault, Question question, List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.fault() == fault && cell.question() == question)
        .map(cell -> (cell.isAsExpected() ? "" : "✗ ") + cell.said())
        .findFirst()
        .orElse("–");
  }
}
