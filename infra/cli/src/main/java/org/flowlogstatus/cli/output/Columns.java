package org.flowlogstatus.cli.output;

import java.util.ArrayList;
import java.util.List;

/** A table of text that fits a width: cells are broken over lines, never cut. */
public final class Columns {
  private static final String GAP = "  ";
  private static final int NARROWEST_TABLE = 72;

  private final int width;
  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  Columns(int width, List<String> heads) {
    this.width = width;
    this.heads = heads;
  }

  void add(List<String> cells) {
    rows.add(cells);
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
    rows.forEach(row -> lines.addAll(line(row, widths)));
    return lines;
  }

  private List<String> blocks() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      for (String cell : row) {
        lines.addAll(broken(cell, width));
      }
      lines.add("");
    }
    return lines;
  }

  /** Every column as wide as its text, except the last two, which share what is left. */
  private int[] widths() {
    int columns = heads.size();
    int[] widths = new int[columns];
    int left = width - GAP.length() * (columns - 1);
    for (int i = 0; i < columns - 2; i++) {
      widths[i] = widest(i);
      left -= widths[i];
    }
    int target = Math.min(widest(columns - 2), Math.max(16, left / 2));
    widths[columns - 2] = target;
    widths[columns - 1] = Math.max(16, left - target);
    return widths;
  }

  private int widest(int column) {
    int widest = heads.get(column).length();
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }

  private static List<String> line(List<String> cells, int[] widths) {
    List<List<String>> broken = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> parts = broken(cells.get(i), widths[i]);
      broken.add(parts);
      height = Math.max(height, parts.size());
    }
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < height; at++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = at < broken.get(i).size() ? broken.get(i).get(at) : "";
        line.append(part).append(" ".repeat(Math.max(0, widths[i] - part.length()))).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
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
}
