package org.flowlogstatus.form.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Control;
import org.flowlogstatus.explain.Controls;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.form.Utf8Text;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.UniformResult;

/** Writes CSV (RFC 4180): a header row, then a row for each result. */
public final class CsvForm implements FormWriter {
  private static final List<String> COLUMNS =
      List.of(
          "provider",
          "accountId",
          "region",
          "targetType",
          "targetId",
          "status",
          "reason",
          "coverage",
          "afterRetirement",
          "flowLogs",
          "destination",
          "retentionDays",
          "findings",
          "severity",
          "controls",
          "message");

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    Utf8Text.write(out, text -> rows(document, text));
  }

  private static void rows(Document document, Writer out) throws IOException {
    boolean acceptance = document.acceptance().isPresent();
    List<String> header = new ArrayList<>(COLUMNS);
    if (acceptance) {
      header.add("accepted");
    }
    CsvRows.write(header, out);
    for (Iterator<UniformResult> all = document.results().iterator(); all.hasNext(); ) {
      UniformResult result = all.next();
      List<String> cells = cells(result);
      if (acceptance) {
        cells.add(document.accepted(result).map(gap -> gap.until() + " " + gap.why()).orElse(""));
      }
      CsvRows.write(cells, out);
    }
  }

  private static List<String> cells(UniformResult result) {
    Optional<Coverage> coverage = result.coverage();
    List<String> cells = new ArrayList<>();
    cells.add(result.provider().wireName());
    cells.add(result.accountId().orElse(""));
    cells.add(result.region().orElse(""));
    cells.add(result.target().type().wireName());
    cells.add(result.target().id());
    cells.add(result.status().name());
    cells.add(result.reason().name());
    cells.add(coverage.map(c -> c.state().name()).orElse(""));
    cells.add(coverage.flatMap(Coverage::afterRetirement).map(Enum::name).orElse(""));
    cells.add(String.join(" ", result.flowLogs().orElse(List.of())));
    cells.add(result.destination().map(Destination::id).orElse(""));
    cells.add(SharedWords.retentionDays(result));
    cells.add(
        result.findings().stream().map(f -> f.code().name()).collect(Collectors.joining(" ")));
    cells.add(SharedWords.worst(result).map(Enum::name).orElse(""));
    cells.add(Controls.of(result).stream().map(Control::name).collect(Collectors.joining(" ")));
    cells.add(result.message());
    return cells;
  }
}
