package org.flowlogstatus.plan.text;

import java.util.List;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.SheetRow;

/** Writes the sheet of a plan as CSV: RFC 4180, with a header row. */
public final class PlanCsv {
  private static final List<String> COLUMNS =
      List.of(
          "subscriptionId",
          "region",
          "networkSecurityGroup",
          "flowLogs",
          "subnets",
          "networkInterfaces",
          "networks",
          "takesOver",
          "darkFrom");

  private PlanCsv() {}

  public static String of(Plan plan) {
    StringBuilder csv = new StringBuilder();
    row(COLUMNS, csv);
    for (SheetRow sheet : plan.sheet()) {
      row(
          List.of(
              sheet.accountId(),
              sheet.region(),
              sheet.group(),
              String.join(" ", sheet.flowLogs()),
              String.join(" ", sheet.subnets()),
              String.join(" ", sheet.networkInterfaces()),
              String.join(" ", sheet.networks()),
              String.join(" ", sheet.takesOver()),
              sheet.darkFrom()),
          csv);
    }
    return csv.toString();
  }

  private static void row(List<String> cells, StringBuilder csv) {
    for (int i = 0; i < cells.size(); i++) {
      csv.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    csv.append("\r\n");
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
