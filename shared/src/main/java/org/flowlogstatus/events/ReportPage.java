package org.flowlogstatus.events;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.events.stored.StoredResult;
import org.flowlogstatus.form.Changed;
import org.flowlogstatus.form.Changes;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.form.page.PageForm;
import org.flowlogstatus.report.Report;

/** The page that a scheduled sweep leaves beside its report, with what changed since the last. */
final class ReportPage {
  private ReportPage() {}

  static String of(Report report, Optional<StoredReport> last, List<Change> changes) {
    Document document =
        Document.builder()
            .addParts(Part.of(report))
            .changes(last.map(stored -> Changes.of(stored.finishedAt(), changed(changes))))
            .build();
    StringWriter page = new StringWriter();
    try {
      PageForm.page(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  private static List<Changed> changed(List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                Changed.of(
                    change.targetId(),
                    change.before().map(StoredResult::verdict),
                    change.after().map(StoredResult::verdict)))
        .collect(Collectors.toList());
  }
}
