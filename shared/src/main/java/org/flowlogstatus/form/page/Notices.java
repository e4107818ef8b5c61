package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.List;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FailedRead;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.Problem;

/** What could not be read: at the top, whole, before anything else is said. */
final class Notices {
  private Notices() {}

  static void write(Document document, Html html) throws IOException {
    List<FailedRead> unread = document.unread();
    if (unread.isEmpty() && document.complete()) {
      return;
    }
    html.raw("<section class=\"notice\" aria-labelledby=\"incomplete\">")
        .raw("<h2 id=\"incomplete\">Not complete (<code>complete: false</code>): ")
        .text(unread.size())
        .raw(unread.size() == 1 ? " list or target" : " lists or targets")
        .raw(" could not be read</h2><p>What depends on them is UNKNOWN below.</p><ul>\n");
    for (FailedRead each : unread) {
      Problem problem = each.problem();
      html.raw("<li><b>")
          .text(each.name())
          .raw("</b>: <span class=\"word\">")
          .text(problem.reason())
          .raw("</span>. ")
          .text(problem.detail())
          .raw("<p class=\"next\">")
          .text(Explanations.of(problem.reason()).next())
          .raw("</p></li>\n");
    }
    html.raw("</ul></section>\n");
  }
}
