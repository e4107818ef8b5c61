package org.flowlogstatus.local.bench.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table of text: the first column to the left, all others to the right. */
public final class TextTable {
  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String title, String... heads) {
    this.title = title;
    rows.add(List.of(heads));
  }

  /** A row; numbers are shown with one decimal, or two where they are small. */
  public TextTable row(Object... cells) {
    rows.add(Arrays.stream(cells).map(TextTable::shown).toList());
    return this;
  }

  public void print(PrintStream out) {
    out.println();
    out.println(title);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(column == 0 ? "" : "  ").append(padded(row.get(column), column));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private String padded(String cell, int column) {
    String blanks = " ".repeat(width(column) - cell.length());
    return column == 0 ? cell + blanks : blanks + cell;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String shown(Object cell) {
    if (cell instanceof Double number) {
      return String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.2f" : "%.1f", number);
    }
    return String.valueOf(cell);
  }
}
