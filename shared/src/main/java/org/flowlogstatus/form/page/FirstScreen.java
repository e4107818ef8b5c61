package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.form.page.dark.DateLine;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.UniformResult;

/**
 * What a reader sees without scrolling: the counts, the worst targets, and the coverage as bars.
 */
final class FirstScreen {
  private static final int WORST = 3;

  private final Document document;
  private final Tally tally;
  private final Html html;

  FirstScreen(Document document, Tally tally, Html html) {
    this.document = document;
    this.tally = tally;
    this.html = html;
  }

  void write() throws IOException {
    html.raw("<ul class=\"tiles\">");
    tile(Mark.FAIL, "not logged, or not all of it");
    tile(Mark.UNKNOWN, "could not be seen");
    tile(Mark.WARNING, "logged, with a warning");
    tile(Mark.PASS, "fine");
    if (tally.retirement) {
      String mark = tally.goingDark > 0 ? "unknown" : "pass";
      html.raw("<li class=\"" + mark + "\"><b class=\"num\">")
          .text(tally.goingDark)
          .raw("</b>going dark on " + DateLine.RETIREMENT + "</li>");
    }
    html.raw("</ul>\n<div class=\"first\"><section class=\"card\" aria-labelledby=\"worst\">");
    worst();
    html.raw("</section>\n<section class=\"card\" aria-labelledby=\"pictures\">")
        .raw("<h2 id=\"pictures\">Is the traffic logged?</h2>\n");
    if (tally.today.isEmpty()) {
      html.raw("<p>Nothing was counted.</p>");
    } else {
      new CoverageBars(tally, html).write();
    }
    if (tally.targets > 0) {
      html.raw("<h2 id=\"where\">Where are the gaps?</h2>\n");
      new Matrix(tally, html).write();
    }
    html.raw("</section></div>\n");
  }

  private void tile(Mark mark, String what) throws IOException {
    int count = tally.of(mark);
    html.raw("<li class=\"" + (count > 0 ? mark.word() : "none") + "\"><b class=\"num\">")
        .text(count)
        .raw("</b>")
        .text(what)
        .raw("</li>");
  }

  private void worst() throws IOException {
    List<UniformResult> worst =
        document.parts().stream()
            .flatMap(part -> part.results().stream())
            .filter(result -> document.accepted(result).isEmpty())
            .filter(result -> Mark.of(result) != Mark.PASS)
            .sorted(Mark.WORST_FIRST)
            .limit(WORST)
            .collect(Collectors.toList());
    html.raw("<h2 id=\"worst\">Start here</h2>");
    if (worst.isEmpty()) {
      html.raw(
          tally.targets == 0 ? "<p>There are no targets.</p>" : "<p>No gap, and no warning.</p>");
      return;
    }
    html.raw("<ol class=\"worst\">");
    for (UniformResult result : worst) {
      String id = result.target().id();
      html.raw("<li>");
      ResultRows.tag(Mark.of(result), html);
      html.raw(" <b>")
          .text(id.substring(id.lastIndexOf('/') + 1))
          .raw("</b> <span class=\"kind\">")
          .text(result.target().type().wireName())
          .raw("</span> in ")
          .text(Tally.regionOf(result))
          .raw("<br><span class=\"word\">")
          .text(codes(result))
          .raw("</span>");
      List<String> steps = SharedWords.nextSteps(result);
      if (!steps.isEmpty()) {
        html.raw("<p class=\"next\">").text(steps.get(0)).raw("</p>");
      }
      html.raw("<p class=\"id dim\">").text(id).raw("</p></li>\n");
    }
    html.raw("</ol>");
  }

  /** All that is said of a result in the contract's words, in one line. */
  private static String codes(UniformResult result) {
    List<String> codes = new ArrayList<>();
    codes.add(result.status() + " " + result.reason());
    result.coverage().map(Coverage::state).map(Enum::name).ifPresent(codes::add);
    result.findings().stream().map(Finding::code).map(Enum::name).forEach(codes::add);
    return String.join(" · ", codes);
  }
}
