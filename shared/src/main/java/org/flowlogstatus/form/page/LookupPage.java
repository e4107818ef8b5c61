package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Control;
import org.flowlogstatus.explain.Controls;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.Analytics;
import org.flowlogstatus.model.Format;
import org.flowlogstatus.model.UniformResult;

/** The page about one result: the verdict, what to do, and every field of it. */
final class LookupPage {
  private static final String NOT_SAID = "not said";

  private LookupPage() {}

  static void write(Document document, UniformResult result, Html html) throws IOException {
    Mark mark = Mark.of(result);
    PageFrame.begin(result.status() + ": " + result.target().id(), html);
    html.raw("<header><h1>");
    ResultRows.tag(mark, html);
    html.raw(" Flow logs of a ")
        .text(result.target().type().displayName())
        .raw("</h1><p class=\"id\">")
        .text(result.target().id())
        .raw("</p>")
        .element("p class=\"dim\"", PageForm.seen(result))
        .raw("</header>\n<main>\n<section class=\"card\"><h2>");
    ResultRows.words(result, html);
    html.raw("</h2>").element("p", result.message());
    if (document.accepted(result).isPresent()) {
      Accepted accepted = document.accepted(result).get();
      html.element("p", "Accepted until " + accepted.until() + ": " + accepted.why());
    }
    ResultRows.findings(result.findings(), html);
    for (String next : SharedWords.stepsBesideMessage(result)) {
      html.element("p class=\"next\"", next);
    }
    html.raw("</section>\n");
    facts(result, html);
    html.raw("</main>\n");
    PageForm.footer(html);
    PageFrame.end(html);
  }

  private static void facts(UniformResult result, Html html) throws IOException {
    html.raw("<h2>Facts</h2><dl class=\"facts\">\n");
    fact("Cloud", result.provider().displayName(), html);
    fact("Account", result.accountId().orElse(NOT_SAID), html);
    fact("Region", result.region().orElse(NOT_SAID), html);
    fact("Flow logs", result.flowLogs().map(LookupPage::listed).orElse(NOT_SAID), html);
    fact("Destination", result.destination().map(d -> d.id()).orElse(NOT_SAID), html);
    fact("Kept for", kept(result), html);
    fact("Format", result.format().map(LookupPage::format).orElse(NOT_SAID), html);
    fact("Traffic analytics", result.analytics().map(LookupPage::analytics).orElse(NOT_SAID), html);
    fact(
        "Controls",
        Controls.of(result).stream()
            .map(control -> name(control, result))
            .collect(Collectors.joining(", ")),
        html);
    fact("Asked by", result.observation().operation(), html);
    fact("Request id", result.observation().requestId().orElse(NOT_SAID), html);
    html.raw("</dl>\n");
  }

  private static void fact(String name, String value, Html html) throws IOException {
    html.element("dt", name).element("dd", value).raw("\n");
  }

  private static String name(Control control, UniformResult result) {
    return control.name() + " " + control.outcome(result).wireName();
  }

  private static String listed(Iterable<String> ids) {
    String listed = String.join(", ", ids);
    return listed.isEmpty() ? "none" : listed;
  }

  private static String kept(UniformResult result) {
    String days = SharedWords.retentionDays(result);
    if (days.isEmpty()) {
      return NOT_SAID;
    }
    return days.equals("unlimited") ? "ever" : days + " days";
  }

  private static String format(Format format) {
    return format.type().orElse("")
        + format.version().map(version -> " version " + version).orElse("");
  }

  private static String analytics(Analytics analytics) {
    String state = analytics.enabled().map(on -> on ? "on" : "off").orElse(NOT_SAID);
    return state
        + analytics.workspaceId().map(id -> ", workspace " + id).orElse("")
        + analytics.intervalMinutes().map(each -> ", every " + each + " minutes").orElse("");
  }
}
