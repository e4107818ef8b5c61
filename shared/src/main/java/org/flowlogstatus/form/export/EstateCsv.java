package org.flowlogstatus.form.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.report.Estate;
import org.flowlogstatus.report.StoredAccount;
import org.flowlogstatus.report.Totals;

/** Writes the estate as CSV: a header row, then a row for each subscription or account. */
public final class EstateCsv {
  private static final List<String> COLUMNS =
      List.of(
          "provider",
          "accountId",
          "state",
          "finishedAt",
          "ageSeconds",
          "complete",
          "targets",
          "enabled",
          "disabled",
          "unknown",
          "covered",
          "partlyCovered",
          "notCovered",
          "coverageUnknown",
          "nothingToCover",
          "goingDark",
          "lastChangeAt",
          "lastChangeTargets");

  private EstateCsv() {}

  public static void write(Estate estate, Writer out) throws IOException {
    CsvRows.write(COLUMNS, out);
    for (StoredAccount account : estate.accounts()) {
      List<String> cells = new ArrayList<>();
      cells.add(estate.provider().wireName());
      cells.add(account.accountId());
      cells.add(account.state().name());
      cells.add(time(account.finishedAt()));
      cells.add(account.age().map(age -> String.valueOf(age.toSeconds())).orElse(""));
      cells.add(account.complete().map(String::valueOf).orElse(""));
      cells.addAll(counts(account.totals()));
      cells.add(time(account.lastChangeAt()));
      cells.add(account.lastChangeTargets().map(String::valueOf).orElse(""));
      CsvRows.write(cells, out);
    }
  }

  private static List<String> counts(Optional<Totals> totals) {
    List<String> cells = new ArrayList<>();
    cells.add(totals.map(Totals::targets).map(String::valueOf).orElse(""));
    for (Status status : List.of(Status.ENABLED, Status.DISABLED, Status.UNKNOWN)) {
      cells.add(totals.map(all -> String.valueOf(all.of(status))).orElse(""));
    }
    for (Coverage.State state :
        List.of(
            Coverage.State.COVERED,
            Coverage.State.PARTLY_COVERED,
            Coverage.State.NOT_COVERED,
            Coverage.State.UNKNOWN,
            Coverage.State.NOTHING_TO_COVER)) {
      cells.add(totals.map(all -> String.valueOf(all.of(state))).orElse(""));
    }
    cells.add(totals.map(Totals::goingDark).map(String::valueOf).orElse(""));
    return cells;
  }

  private static String time(Optional<Instant> instant) {
    return instant.map(JsonText::timestamp).orElse("");
  }
}
