package org.flowlogstatus.form.page;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Outlook;
import org.flowlogstatus.form.page.dark.DarkPart;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.json.JsonText;

/** A plan as a page of its own: the part of the page that says what to do. */
public final class PlanPage {
  private PlanPage() {}

  /**
   * Writes it.
   *
   * @param who the cloud, and the account where it is one
   * @param unread a document of nothing but what could not be read
   */
  public static void write(
      String who, Instant computedAt, Outlook outlook, Document unread, Writer out)
      throws IOException {
    Html html = new Html(out);
    String title = "Flow logs, the plan: " + who;
    PageFrame.begin(title, html);
    html.raw("<header>")
        .element("h1", title)
        .element("p class=\"dim\"", "Computed at " + JsonText.timestamp(computedAt) + " (UTC)")
        .raw("</header>\n<main>\n");
    Notices.write(unread, html);
    new DarkPart(Optional.of(outlook), outlook.goingDarkBefore(), true, html).write(computedAt);
    html.raw("</main>\n");
    PageForm.footer(html);
    PageFrame.end(html);
  }
}
