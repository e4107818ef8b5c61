package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.form.page.dark.DateLine;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.UniformResult;

/** Every result as a row of one table, the worst first. */
final class ResultRows {
  private static final int ROWS_IN_A_BLOCK = 50;

  private final Document document;
  private final Html html;

  ResultRows(Document document, Html html) {
    this.document = document;
    this.html = html;
  }

  void write() throws IOException {
    // Rows stand in blocks, so that those out of sight cost neither style nor layout. The
    // roles are
    // set, since a browser does not treat an element that is styled as a block as a row.
    html.raw("<table class=\"rows\" id=\"rows\" role=\"table\" aria-labelledby=\"all\">")
        .raw("<thead role=\"rowgroup\"><tr role=\"row\">");
    head("outcome", "Outcome");
    head("target", "Target");
    head("reason", "Verdict");
    head("", "Why, and what to do next");
    html.raw("</tr></thead>\n");
    int written = 0;
    Iterator<UniformResult> all = document.results().sorted(Mark.WORST_FIRST).iterator();
    while (all.hasNext()) {
      if (written % ROWS_IN_A_BLOCK == 0) {
        html.raw(written == 0 ? "" : "</tbody>\n").raw("<tbody role=\"rowgroup\">\n");
      }
      row(all.next());
      written++;
    }
    html.raw("</tbody></table>\n");
  }

  private void head(String key, String title) throws IOException {
    html.raw("<th role=\"columnheader\" scope=\"col\" data-sort=\"" + key + "\">")
        .text(title)
        .raw("</th>");
  }

  private void row(UniformResult result) throws IOException {
    Mark mark = Mark.of(result);
    data(result, mark);
    tag(mark, html);
    html.raw("</td><td role=\"cell\"><span class=\"kind\">")
        .text(result.target().type().wireName())
        .raw("</span> ")
        .text(Tally.regionOf(result))
        .raw("<br><span class=\"id\">")
        .text(result.target().id())
        .raw("</span></td><td role=\"cell\">");
    words(result, html);
    html.raw("</td><td role=\"cell\"><p class=\"msg\">").text(result.message()).raw("</p>");
    details(result);
    html.raw("</td></tr>\n");
  }

  private void data(UniformResult result, Mark mark) throws IOException {
    String states =
        result.status()
            + " "
            + result.reason()
            + result.coverage().map(c -> " " + c.state() + dark(c)).orElse("");
    String findings =
        result.findings().stream()
            .map(Finding::code)
            .distinct()
            .map(Enum::name)
            .collect(Collectors.joining(" "));
    attribute("<tr role=\"row\" data-outcome", mark.word());
    attribute(" data-region", Tally.regionOf(result));
    attribute(" data-kind", result.target().type().wireName());
    attribute(" data-cloud", result.provider().wireName());
    attribute(" data-states", states);
    attribute(" data-findings", findings);
    attribute(" data-reason", result.reason());
    attribute(" data-id", Ids.key(result.target().id()));
    html.raw("><td role=\"cell\">");
  }

  private static String dark(Coverage coverage) {
    return coverage.goesDark() ? " GOING_DARK" : "";
  }

  private void attribute(String name, Object value) throws IOException {
    html.raw(name + "=\"").text(value).raw("\"");
  }

  static void tag(Mark mark, Html html) throws IOException {
    html.raw("<span class=\"tag " + mark.word() + "\">").text(mark.word()).raw("</span>");
  }

  /** Status, reason and coverage, in the contract's words. */
  static void words(UniformResult result, Html html) throws IOException {
    html.raw("<span class=\"word\">").text(result.status()).raw(" ").text(result.reason());
    html.raw("</span>");
    if (result.coverage().isPresent()) {
      Coverage coverage = result.coverage().get();
      html.raw("<br><span class=\"word\">").text(coverage.state());
      html.text(coverage.reason().map(reason -> " " + reason).orElse("")).raw("</span>");
      if (coverage.goesDark()) {
        html.raw(
                "<br><span class=\"dark\">from "
                    + DateLine.RETIREMENT
                    + " on: <span class=\"word\">")
            .text(coverage.afterRetirement().map(Enum::name).orElse(""))
            .raw("</span></span>");
      }
    }
  }

  private void details(UniformResult result) throws IOException {
    Optional<Accepted> accepted = document.accepted(result);
    if (accepted.isPresent()) {
      html.raw("<p><b>Accepted until ")
          .text(accepted.get().until())
          .raw("</b>: ")
          .text(accepted.get().why())
          .raw("</p>");
    }
    findings(result.findings(), html);
    for (String next : SharedWords.stepsBesideMessage(result)) {
      html.raw("<p class=\"next\">").text(next).raw("</p>");
    }
  }

  static void findings(List<Finding> findings, Html html) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    html.raw("<ul>");
    for (Finding finding : findings) {
      html.raw("<li><span class=\"word\">")
          .text(finding.code())
          .raw("</span> ")
          .text(finding.severity())
          .raw(": ")
          .text(finding.message())
          .raw("</li>");
    }
    html.raw("</ul>");
  }
}
