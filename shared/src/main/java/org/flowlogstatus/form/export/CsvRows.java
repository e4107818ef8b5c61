package org.flowlogstatus.form.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows of CSV (RFC 4180). */
final class CsvRows {
  /** A spreadsheet takes a cell that begins with one of these for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvRows() {}

  static void write(List<String> cells, Writer out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(guarded(cells.get(i))));
    }
    out.write("\r\n");
  }

  private static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
