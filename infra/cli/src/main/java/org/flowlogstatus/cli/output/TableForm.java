package org.flowlogstatus.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FailedRead;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.form.Utf8Text;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.LogFinding;

/**
 * Writes a document for a person at a terminal: what could not be read first, then each target in a
 * row, the gaps before the rest, and below what is to be done about them, each advice once.
 */
final class TableForm implements FormWriter {
  private static final List<String> HEADS =
      List.of("OUTCOME", "STATUS", "REASON", "COVERAGE", "TARGET");

  private final int width;
  private final Paint paint;

  TableForm(int width, boolean colour) {
    this.width = width;
    this.paint = colour ? Paint.colours() : Paint.none();
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    Utf8Text.write(out, text -> lines(document, text));
  }

  private void lines(Document document, Writer out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (FailedRead unread : document.unread()) {
      lines.addAll(Columns.broken("NOT READ " + unread.name() + ": " + words(unread), width));
    }
    for (Part part : document.parts()) {
      part.report()
          .ifPresent(
              report -> lines.addAll(Columns.broken(Summary.of(report, part.complete()), width)));
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(table(document));
    for (Part part : document.parts()) {
      part.findings().forEach(finding -> lines.addAll(Columns.broken(words(finding), width)));
    }
    lines.addAll(new Advice(width).of(document));
    out.write(lines.stream().map(paint::line).collect(Collectors.joining(System.lineSeparator())));
  }

  private List<String> table(Document document) {
    Columns columns = new Columns(width, HEADS);
    List<UniformResult> results =
        document
            .results()
            .sorted(Comparator.comparingInt(TableForm::urgency))
            .collect(Collectors.toList());
    for (UniformResult result : results) {
      columns.add(
          List.of(
              Advice.outcome(result),
              result.status().name(),
              result.reason().name(),
              result.coverage().map(Coverage::state).map(Enum::name).orElse("-"),
              where(result)),
          notes(result, document.accepted(result)));
    }
    return results.isEmpty() ? List.of() : columns.lines();
  }

  /** The id alone on Azure, where it says all; with the region before it on Alibaba Cloud. */
  private static String where(UniformResult result) {
    String id = result.target().id();
    boolean known = id.startsWith("/") || result.region().filter(id::equals).isPresent();
    return known ? id : result.region().map(region -> region + " ").orElse("") + id;
  }

  /** What stands below the row of a target: its findings, and why it could not be seen. */
  private static List<String> notes(UniformResult result, Optional<Accepted> accepted) {
    List<String> notes = new ArrayList<>();
    accepted.ifPresent(gap -> notes.add("Accepted until " + gap.until() + ": " + gap.why()));
    String findings =
        result.findings().stream()
            .map(Finding::code)
            .map(Enum::name)
            .collect(Collectors.joining(" "));
    if (!findings.isEmpty()) {
      notes.add(findings);
    }
    if (Outcome.isGap(result)) {
      notes.add(result.message());
    }
    return notes;
  }

  private static int urgency(UniformResult result) {
    return switch (Outcome.of(result)) {
      case FAIL -> 0;
      case UNKNOWN -> 1;
      case PASS -> Outcome.isGap(result) ? 2 : 3;
    };
  }

  private static String words(FailedRead unread) {
    return unread.problem().reason() + ": " + unread.problem().detail();
  }

  private static String words(LogFinding finding) {
    return finding.finding().code()
        + " "
        + finding.flowLog().or(finding::target).orElse("an entry without an id")
        + ": "
        + finding.finding().message();
  }
}
