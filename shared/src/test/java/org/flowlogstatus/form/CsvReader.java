package org.flowlogstatus.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV as RFC 4180 has it, and takes nothing else; written without a look at the writer. */
final class CsvReader {
  private final String text;
  private int at;

  private CsvReader(String text) {
    this.text = text;
  }

  /** The rows after the header, each by column. */
  static List<Map<String, String>> read(String text) {
    CsvReader reader = new CsvReader(text);
    List<String> header = reader.row();
    List<Map<String, String>> rows = new ArrayList<>();
    while (reader.at < text.length()) {
      List<String> cells = reader.row();
      if (cells.size() != header.size()) {
        throw new IllegalArgumentException("a row of " + cells.size() + " cells");
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>(List.of(cell()));
    while (text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    if (!text.startsWith("\r\n", at)) {
      throw new IllegalArgumentException("no CRLF at " + at);
    }
    at += 2;
    return cells;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    if (text.charAt(at) != '"') {
      while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
        if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
          throw new IllegalArgumentException("a quote or line feed in a bare cell at " + at);
        }
        cell.append(text.charAt(at++));
      }
      return cell.toString();
    }
    at++;
    while (true) {
      if (text.startsWith("\"\"", at)) {
        cell.append('"');
        at += 2;
      } else if (text.charAt(at) == '"') {
        at++;
        return cell.toString();
      } else {
        cell.append(text.charAt(at++));
      }
    }
  }
}
