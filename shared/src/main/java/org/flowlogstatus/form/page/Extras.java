package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.form.Changed;
import org.flowlogstatus.form.Changes;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.report.LogFinding;

/** What belongs to no row: what changed, and flow logs that belong to no result. */
final class Extras {
  private Extras() {}

  static void changes(Changes changes, Html html) throws IOException {
    html.raw("<section class=\"card\"><h3>What changed since ").text(changes.since()).raw("</h3>");
    if (changes.all().isEmpty()) {
      html.raw("<p>Nothing.</p></section>\n");
      return;
    }
    html.raw("<ul>");
    for (Changed changed : changes.all()) {
      html.raw("<li><span class=\"id\">")
          .text(changed.target())
          .raw("</span>: <span class=\"word\">")
          .text(changed.before().orElse("new"))
          .raw("</span> → <span class=\"word\">")
          .text(changed.after().orElse("gone"))
          .raw("</span></li>\n");
    }
    html.raw("</ul></section>\n");
  }

  static void logFindings(Document document, Html html) throws IOException {
    List<LogFinding> findings =
        document.parts().stream()
            .flatMap(part -> part.findings().stream())
            .collect(Collectors.toList());
    if (findings.isEmpty()) {
      return;
    }
    html.raw("<h2>Flow logs and entries that belong to no target</h2><ul>\n");
    for (LogFinding each : findings) {
      html.raw("<li><span class=\"id\">")
          .text(each.flowLog().or(each::target).orElse("an entry without an id"))
          .raw("</span>: <span class=\"word\">")
          .text(each.finding().code())
          .raw("</span> ")
          .text(each.finding().severity())
          .raw(": ")
          .text(each.finding().message())
          .raw("<p class=\"next\">")
          .text(Explanations.of(each.finding().code()).next())
          .raw("</p></li>\n");
    }
    html.raw("</ul>\n");
  }
}
