package org.flowlogstatus.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text that fits a width: nothing is cut. The last cell of a row is the long one; where
 * it does not fit beside the others it stands below them, and so do the notes on the row.
 */
public final class Columns {
  private static final String GAP = "  ";
  private static final String INDENT = "    ";
  private static final int NARROWEST_TABLE = 72;

  private final int width;
  private final List<String> heads;
  private final List<Row> rows = new ArrayList<>();

  Columns(int width, List<String> heads) {
    this.width = width;
    this.heads = heads;
  }

  /**
   * Adds a row.
   *
   * @param notes what stands below it, a text a line or more
   */
  void add(List<String> cells, List<String> notes) {
    rows.add(new Row(cells, notes));
  }

  /**
   * The lines of the table; where the width is too small for one, a block of lines for each row.
   */
  List<String> lines() {
    return width < NARROWEST_TABLE ? blocks() : table();
  }

  private List<String> table() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>(line(heads, widths));
    for (Row row : rows) {
      lines.addAll(line(row.cells, widths));
      row.notes.forEach(note -> lines.addAll(indented(note)));
    }
    return lines;
  }

  private List<String> blocks() {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.addAll(broken(String.join(" ", row.cells), width));
      row.notes.forEach(note -> lines.addAll(broken(note, width)));
      lines.add("");
    }
    return lines;
  }

  /** Every column as wide as its text, except the last one. */
  private int[] widths() {
    int[] widths = new int[heads.size() - 1];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = heads.get(i).length();
      for (Row row : rows) {
        widths[i] = Math.max(widths[i], row.cells.get(i).length());
      }
    }
    return widths;
  }

  private List<String> line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(widths[i] - cell.length())).append(GAP);
    }
    String last = cells.get(widths.length);
    List<String> lines = new ArrayList<>();
    if (line.length() + last.length() <= width) {
      lines.add(line + last);
    } else {
      lines.addAll(broken(line.toString().stripTrailing(), width));
      lines.addAll(indented(last));
    }
    return lines;
  }

  private List<String> indented(String text) {
    return broken(text, width - INDENT.length()).stream().map(INDENT::concat).toList();
  }

  /** A line in lines no longer than that, each as far from the left as the first. */
  static List<String> folded(String text, int width) {
    int blanks = text.length() - text.stripLeading().length();
    String indent = " ".repeat(Math.min(blanks, width / 4));
    return broken(text.stripLeading(), width - indent.length()).stream()
        .map(indent::concat)
        .toList();
  }

  /** The text in lines no longer than that; a word that is longer is broken where it must be. */
  static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      while (rest.length() > width) {
        int end = Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private record Row(List<String> cells, List<String> notes) {}
}
