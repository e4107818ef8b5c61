package org.flowlogstatus.form.page.estate;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.form.page.PageForm;
import org.flowlogstatus.form.page.PageFrame;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.report.Estate;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.report.StoredAccount;
import org.flowlogstatus.report.StoredAccount.State;
import org.flowlogstatus.report.Totals;

/**
 * The estate as a page: what is unknown today on top, then the subscriptions or accounts, the worst
 * first, each with its last change.
 */
public final class EstatePage {
  private static final List<String> HEADS =
      List.of(
          "State",
          "Subscription or account",
          "Report",
          "Not logged",
          "In part",
          "Unknown",
          "Logged",
          "Going dark",
          "Last change");

  private final Estate estate;
  private final Html html;

  private EstatePage(Estate estate, Html html) {
    this.estate = estate;
    this.html = html;
  }

  public static void write(Estate estate, Writer out) throws IOException {
    new EstatePage(estate, new Html(out)).write();
  }

  private void write() throws IOException {
    String title = "Flow logs: " + estate.provider().displayName() + ", all stored reports";
    PageFrame.begin(title, html);
    html.raw("<header>").element("h1", title);
    html.element(
        "p class=\"dim\"",
        "As stored at "
            + JsonText.timestamp(estate.computedAt())
            + " (UTC), "
            + estate.accounts().size()
            + " subscriptions or accounts, "
            + (estate.complete() ? "complete" : "NOT complete"));
    html.raw("</header>\n<main>\n");
    notice();
    tiles();
    table();
    html.raw("</main>\n");
    PageForm.footer(html);
    PageFrame.end(html);
  }

  private void notice() throws IOException {
    if (estate.complete()) {
      return;
    }
    html.raw("<section class=\"notice\" aria-labelledby=\"incomplete\">")
        .element("h2 id=\"incomplete\"", "Not complete (complete: false)")
        .raw("<ul>\n");
    for (State state : State.values()) {
      long count = estate.accounts().stream().filter(one -> one.state() == state).count();
      if (state != State.FRESH && count > 0) {
        html.raw("<li><b>").text(count).raw("</b> <span class=\"word\">").text(state);
        html.raw("</span>: ").text(meaning(state)).raw("</li>\n");
      }
    }
    long partly =
        estate.accounts().stream()
            .filter(one -> one.state() == State.FRESH && !one.complete().orElse(false))
            .count();
    if (partly > 0) {
      html.raw("<li><b>").text(partly).raw("</b> fresh, but not every list could be read</li>\n");
    }
    for (ScopedProblem problem : estate.problems()) {
      problem(problem);
    }
    html.raw("</ul></section>\n");
  }

  private void problem(ScopedProblem problem) throws IOException {
    ListScope scope = problem.scope();
    html.raw("<li><b>")
        .text(scope.list() + scope.owner().map(id -> " (" + id + ")").orElse(""))
        .raw("</b>: <span class=\"word\">")
        .text(problem.problem().reason())
        .raw("</span>. ")
        .text(problem.problem().detail())
        .raw("<p class=\"next\">")
        .text(Explanations.of(problem.problem().reason()).next())
        .raw("</p></li>\n");
  }

  private static String meaning(State state) {
    switch (state) {
      case DAMAGED:
        return "the stored report cannot be read; the next sweep replaces it";
      case MISSING:
        return "no report was ever stored; look whether the sweep runs";
      case STALE:
        return "the report is older than two schedules; look why the sweep does not end";
      default:
        return "not there any more; the report stays until somebody deletes it";
    }
  }

  private void tiles() throws IOException {
    Totals totals = estate.totals();
    html.raw("<ul class=\"tiles\">");
    tile("fail", totals.of(Coverage.State.NOT_COVERED), "targets not logged");
    tile("fail", totals.of(Coverage.State.PARTLY_COVERED), "logged in part");
    tile("unknown", unknown(totals), "could not be seen");
    tile("pass", totals.of(Coverage.State.COVERED), "logged");
    tile("unknown", totals.goingDark(), "going dark on 2027-09-30");
    html.raw("</ul>\n");
  }

  private void tile(String kind, int count, String what) throws IOException {
    html.raw("<li class=\"" + (count > 0 ? kind : "none") + "\"><b class=\"num\">")
        .text(count)
        .raw("</b>")
        .text(what)
        .raw("</li>");
  }

  private void table() throws IOException {
    html.raw("<h2>Outdated reports first, then those with the most gaps</h2>\n")
        .raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"plain\"><thead><tr>");
    for (String head : HEADS) {
      html.element("th scope=\"col\"", head);
    }
    html.raw("</tr></thead><tbody>\n");
    for (StoredAccount account : estate.accounts()) {
      row(account);
    }
    html.raw("</tbody></table></div>\n");
  }

  private void row(StoredAccount account) throws IOException {
    Optional<Totals> totals = account.totals();
    html.raw("<tr><td><span class=\"tag " + mark(account) + "\">")
        .text(account.state())
        .raw("</span></td>")
        .element("th scope=\"row\" class=\"id\"", account.accountId())
        .element("td", report(account));
    count(totals.map(all -> all.of(Coverage.State.NOT_COVERED)));
    count(totals.map(all -> all.of(Coverage.State.PARTLY_COVERED)));
    count(totals.map(EstatePage::unknown));
    count(totals.map(all -> all.of(Coverage.State.COVERED)));
    count(totals.map(Totals::goingDark));
    html.element("td", change(account)).raw("</tr>\n");
  }

  private void count(Optional<Integer> count) throws IOException {
    html.element("td class=\"num\"", count.map(String::valueOf).orElse("-"));
  }

  private static String mark(StoredAccount account) {
    if (account.state() != State.FRESH) {
      return account.state() == State.GONE ? "warning" : "unknown";
    }
    return Estate.gaps(account) > 0 ? "fail" : "pass";
  }

  private static int unknown(Totals totals) {
    return Math.max(totals.of(Coverage.State.UNKNOWN), totals.of(Status.UNKNOWN));
  }

  private static String report(StoredAccount account) {
    return account
        .finishedAt()
        .map(
            at ->
                words(account.age().orElse(Duration.ZERO))
                    + " old ("
                    + JsonText.timestamp(at)
                    + ")"
                    + (account.complete().orElse(false) ? "" : ", not complete"))
        .orElse("none that can be read");
  }

  private String change(StoredAccount account) {
    Optional<Instant> at = account.lastChangeAt();
    return at.isEmpty()
        ? "none was reported"
        : account.lastChangeTargets().orElse(0)
            + " targets, "
            + words(Duration.between(at.get(), estate.computedAt()))
            + " ago";
  }

  private static String words(Duration age) {
    if (age.toDays() > 1) {
      return age.toDays() + " days";
    }
    return age.toHours() > 1 ? age.toHours() + " hours" : Math.max(0, age.toMinutes()) + " minutes";
  }
}
