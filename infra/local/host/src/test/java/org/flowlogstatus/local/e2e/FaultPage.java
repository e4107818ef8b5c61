package org.flowlogstatus.local.e2e;

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
      return said().equals(fault.told());
    }

    /** The reason of a problem; of a verdict, whether it is the true one. */
    String said() {
      if (answer.status() != 200) {
        return answer.reason();
      }
      return answer.json().path("status").asText().equals("ENABLED")
          ? WireFault.Told.VERDICT
          : "a wrong verdict";
    }

    @Override
    public String toString() {
      return question + ", " + fault + " -> " + fault.told() + ", but " + answer;
    }
  }

  private FaultPage() {}

  static void write(Path page, List<Cell> cells) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# What a fault on the way comes to\n\n")
        .append("Made by `infra/local/faults`; do not edit. Each answer of an embedded cloud goes")
        .append(" over a bare socket, where it meets a fault; rows are the calls of a lookup.\n")
        .append("A cell is what the lookup said. `✗` marks what is not as it must be.\n");
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
      text.append("| `").append(question.operation()).append("` | ").append(row).append(" |\n");
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
