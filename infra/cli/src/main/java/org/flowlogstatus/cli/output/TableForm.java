package org.flowlogstatus.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.form.Unread;
import org.flowlogstatus.form.Words;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Totals;

/** Writes a document for a person at a terminal: what could not be read first, then the gaps. */
public final class TableForm implements FormWriter {
  private static final List<String> HEADS =
      List.of("OUTCOME", "STATUS", "COVERAGE", "TARGET", "WHY, AND WHAT TO DO");

  private final int width;
  private final boolean colour;

  TableForm(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  @Override
  public void write(Document document, Writer out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Unread unread : document.unread()) {
      lines.addAll(Columns.broken("NOT READ " + unread.name() + ": " + words(unread), width));
    }
    for (Part part : document.parts()) {
      if (part.report().isPresent()) {
        lines.addAll(Columns.broken(totals(part), width));
      }
    }
    lines.addAll(table(document));
    for (Part part : document.parts()) {
      part.findings()
          .forEach(
              finding ->
                  lines.addAll(
                      Columns.broken(
                          finding.finding().code()
                              + " "
                              + finding.flowLog().orElse("")
                              + ": "
                              + finding.finding().message(),
                          width)));
    }
    out.write(String.join(System.lineSeparator(), painted(lines)));
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
              Outcome.of(result).wireName().toUpperCase(Locale.ROOT),
              result.status() + " " + result.reason(),
              result.coverage().map(Coverage::state).map(Enum::name).orElse("-"),
              result.target().id(),
              why(result, document.accepted(result))));
    }
    return results.isEmpty() ? List.of() : columns.lines();
  }

  private static String why(UniformResult result, Optional<Accepted> accepted) {
    List<String> words = new ArrayList<>();
    accepted.ifPresent(gap -> words.add("Accepted until " + gap.until() + ": " + gap.why()));
    words.add(result.message());
    words.addAll(Words.nextSteps(result));
    return String.join(" ", words);
  }

  private static int urgency(UniformResult result) {
    return switch (Outcome.of(result)) {
      case FAIL -> 0;
      case UNKNOWN -> 1;
      case PASS -> Outcome.isGap(result) ? 2 : 3;
    };
  }

  private static String words(Unread unread) {
    return unread.problem().reason() + ": " + unread.problem().detail();
  }

  private static String totals(Part part) {
    Totals totals = Totals.of(part.results());
    return part.report().map(report -> report.provider().displayName()).orElse("")
        + ": "
        + totals.targets()
        + " targets; covered "
        + totals.of(Coverage.State.COVERED)
        + ", partly "
        + totals.of(Coverage.State.PARTLY_COVERED)
        + ", not covered "
        + totals.of(Coverage.State.NOT_COVERED)
        + ", unknown "
        + totals.of(Coverage.State.UNKNOWN)
        + ", nothing to cover "
        + totals.of(Coverage.State.NOTHING_TO_COVER)
        + "; going dark on 2027-09-30: "
        + totals.goingDark()
        + (part.complete() ? "." : ". NOT COMPLETE: see what was not read.");
  }

  private List<String> painted(List<String> lines) {
    return colour ? lines.stream().map(TableForm::painted).collect(Collectors.toList()) : lines;
  }

  private static String painted(String line) {
    if (line.startsWith("FAIL")) {
      return "\u001b[31m" + line.substring(0, 4) + "\u001b[0m" + line.substring(4);
    }
    if (line.startsWith("UNKNOWN") || line.startsWith("NOT READ")) {
      return "\u001b[33m" + line.substring(0, 7) + "\u001b[0m" + line.substring(7);
    }
    return line.startsWith("PASS")
        ? "\u001b[32m" + line.substring(0, 4) + "\u001b[0m" + line.substring(4)
        : line;
  }
}
