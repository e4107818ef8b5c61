package org.flowlogstatus.form.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.form.Utf8Text;
import org.flowlogstatus.form.page.dark.DarkPart;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;

/** Writes the page: one file, nothing loaded from elsewhere, readable without its script. */
public final class PageForm implements FormWriter {
  @Override
  public void write(Document document, OutputStream out) throws IOException {
    Utf8Text.write(out, text -> page(document, text));
  }

  /** The same, as text. */
  public static void page(Document document, Writer out) throws IOException {
    Html html = new Html(out);
    if (isOneResult(document)) {
      LookupPage.write(document, document.parts().get(0).results().get(0), html);
      return;
    }
    Tally tally = Tally.of(document);
    String title = title(document);
    PageFrame.begin(title, html);
    html.raw("<a class=\"skip\" href=\"#all\">To the list</a>\n<header>")
        .element("h1", title)
        .element("p class=\"dim\"", when(document));
    html.raw("</header>\n<main>\n");
    Notices.write(document, html);
    new FirstScreen(document, tally, html).write();
    dark(document, tally, html);
    if (document.changes().isPresent()) {
      html.raw("<h2>Changes</h2>");
      Extras.changes(document.changes().get(), html);
    }
    list(document, tally, html);
    Extras.logFindings(document, html);
    ControlTable.write(document, html);
    html.raw("</main>\n");
    footer(html);
    PageFrame.end(html);
  }

  /** The last words of every page. */
  public static void footer(Html html) throws IOException {
    html.raw(
            "<footer><p>Nothing but a clear yes of the cloud is ENABLED, nothing but a clear no is")
        .raw(" DISABLED, and what could not be seen is UNKNOWN.</p></footer>\n");
  }

  /** Only where something goes dark on that day. */
  private static void dark(Document document, Tally tally, Html html) throws IOException {
    Optional<Instant> seen =
        document.parts().stream()
            .flatMap(part -> part.report().stream())
            .map(Report::finishedAt)
            .findFirst();
    boolean ofAzure = tally.retirement || document.outlook().isPresent();
    if (ofAzure && seen.isPresent()) {
      new DarkPart(document.outlook(), tally.goingDark, false, html).write(seen.get());
    }
  }

  private static boolean isOneResult(Document document) {
    return document.parts().size() == 1
        && document.parts().get(0).report().isEmpty()
        && document.parts().get(0).results().size() == 1;
  }

  private static void list(Document document, Tally tally, Html html) throws IOException {
    html.raw("<h2 id=\"all\" tabindex=\"-1\">")
        .raw(document.onlyGaps() ? "Gaps, unknowns and warnings" : "All targets, the worst first")
        .raw("</h2>\n");
    if (document.onlyGaps()) {
      html.raw(
          "<p class=\"dim\">What passes without a warning is left out here and counted above.</p>\n");
    }
    if (document.results().findAny().isEmpty()) {
      html.raw("<p>Nothing to show.</p>\n");
      return;
    }
    new Filter(tally, html).write();
    new ResultRows(document, html).write();
  }

  private static String title(Document document) {
    String who =
        document.parts().stream().map(PageForm::who).distinct().collect(Collectors.joining("; "));
    return "Flow logs: " + who;
  }

  private static String who(Part part) {
    if (part.report().isPresent()) {
      Report report = part.report().get();
      return report.provider().displayName() + report.accountId().map(id -> " " + id).orElse("");
    }
    return part.results().stream()
        .map(result -> result.target().id())
        .findFirst()
        .orElseGet(() -> part.unread().stream().map(u -> u.name()).findFirst().orElse("nothing"));
  }

  private static String when(Document document) {
    return document.parts().stream()
        .map(PageForm::when)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String when(Part part) {
    if (part.report().isPresent()) {
      Report report = part.report().get();
      return "As seen from "
          + JsonText.timestamp(report.startedAt())
          + " to "
          + JsonText.timestamp(report.finishedAt())
          + " (UTC), "
          + report.results().size()
          + " targets, "
          + (report.complete() ? "complete" : "NOT complete");
    }
    return part.results().stream().map(PageForm::seen).findFirst().orElse("");
  }

  static String seen(UniformResult result) {
    return "As seen at " + JsonText.timestamp(result.observation().observedAt()) + " (UTC)";
  }
}
