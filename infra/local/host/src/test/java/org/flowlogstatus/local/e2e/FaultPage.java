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

  /** What was said while this fault happened to the call of this row, and what must be said. */
  record Cell(WireFault fault, String row, String expected, String said, FunctionAnswer answer) {

    boolean isAsExpected() {
      return said.equals(expected);
    }

    @Override
    public String toString() {
      return row + ", " + fault + " -> " + expected + ", but " + said + ": " + answer;
    }
  }

  private FaultPage() {}

  static void write(Path page, List<Cell> cells) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# What a fault on the way comes to\n\n")
        .append("Made by `infra/local/faults`; do not edit. Each answer of an embedded cloud goes")
        .append(" over a bare socket, where it meets a fault; rows are the calls of a lookup,\n")
        .append("the lists of a sweep, the token of the managed identity, the role of another")
        .append(" account, and the stored reports of an estate.\n")
        .append(
            "A cell is what was said, of a sweep or an estate by its problem. `✗` marks what is not as it must be.\n");
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
    for (String row : cells.stream().map(Cell::row).distinct().toList()) {
      String reported =
          faults.stream().map(fault -> cell(fault, row, cells)).collect(Collectors.joining(" | "));
      text.append("| ").append(row).append(" | ").append(reported).append(" |\n");
    }
  }

  private static String cell(WireFault fault, String row, List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.fault() == fault && cell.row().equals(row))
        .map(cell -> (cell.isAsExpected() ? "" : "✗ ") + cell.said())
        .findFirst()
        .orElse("–");
  }
}
