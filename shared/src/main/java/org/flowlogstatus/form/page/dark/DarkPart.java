package org.flowlogstatus.form.page.dark;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.form.Outlook;
import org.flowlogstatus.form.Todo;
import org.flowlogstatus.form.page.html.Html;

/** What goes dark, and what to do. */
public final class DarkPart {
  /** A page is for reading; the script is for running the steps. */
  private static final int MOST = 25;

  private static final Map<String, String> IN_WORDS =
      Map.of(
          "GRANT_RIGHT", "Rights to grant, to see what could not be seen",
          "CREATE_NETWORK_WATCHER", "Network watchers to create",
          "ACTIVATE_SERVICE", "Regions to activate",
          "CREATE_FLOW_LOG", "Flow logs to create",
          "SWITCH_ON", "Flow logs to switch on",
          "CHANGE_FLOW_LOG", "Flow logs to change",
          "REPLACE_FLOW_LOG", "Flow logs to replace",
          "DELETE_FLOW_LOG", "Flow logs to delete, last of all");

  private final Optional<Outlook> outlook;
  private final int goingDark;
  private final boolean stepsAreOpen;
  private final Html html;

  /**
   * The part.
   *
   * @param stepsAreOpen whether the steps are open at once, because the page is about them alone
   */
  public DarkPart(Optional<Outlook> outlook, int goingDark, boolean stepsAreOpen, Html html) {
    this.outlook = outlook;
    this.goingDark = goingDark;
    this.stepsAreOpen = stepsAreOpen;
    this.html = html;
  }

  /**
   * Writes it.
   *
   * @param seen when the estate was seen, for the line of dates
   */
  public void write(Instant seen) throws IOException {
    html.raw("<section class=\"card\" aria-labelledby=\"dark\">")
        .raw("<h2 id=\"dark\">What goes dark, and what to do</h2>\n");
    DateLine.write(seen, html);
    html.raw("<p><b>").text(goingDark).raw(goingDark == 1 ? " target</b> is" : " targets</b> are");
    html.raw(" logged less from " + DateLine.RETIREMENT + " on, if nothing is done.</p>\n");
    if (outlook.isPresent()) {
      plan(outlook.get());
    } else if (goingDark > 0) {
      html.raw("<p class=\"next\">What replaces these flow logs, and what can go:")
          .raw(" <code>GET …/plan?goal=keep</code>, or <code>flowlog plan --goal keep</code>.")
          .raw("</p>\n");
    }
    html.raw("</section>\n");
  }

  private void plan(Outlook plan) throws IOException {
    if (plan.steps().isEmpty()) {
      html.raw("<p>There is nothing to do.</p>\n");
    } else {
      summary(plan);
      html.raw(stepsAreOpen ? "<details open>" : "<details>")
          .raw("<summary>The steps, in this order</summary><ol class=\"steps\">\n");
      for (Todo step : plan.steps().subList(0, Math.min(MOST, plan.steps().size()))) {
        step(step);
      }
      html.raw("</ol>\n");
      if (plan.steps().size() > MOST) {
        html.raw("<p>And ").text(plan.steps().size() - MOST).raw(" more: see the script.</p>\n");
      }
      html.raw("</details>\n<p class=\"next\">Nothing was changed. As a script that does nothing")
          .raw(" without <code>--yes</code>: the plan with <code>format=sh</code>.</p>\n");
    }
    left(plan.unresolved());
  }

  private void summary(Outlook plan) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    plan.steps().forEach(step -> counts.merge(step.action(), 1, Integer::sum));
    html.raw("<ul>");
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      html.raw("<li>")
          .text(IN_WORDS.getOrDefault(count.getKey(), count.getKey()))
          .raw(": <b>")
          .text(count.getValue())
          .raw("</b></li>");
    }
    html.raw("</ul>\n<p>Then <b>")
        .text(plan.goingDarkAfter())
        .raw("</b> of <b>")
        .text(plan.goingDarkBefore())
        .raw("</b> still go dark.</p>\n");
  }

  private void step(Todo step) throws IOException {
    html.raw("<li><span class=\"word\">")
        .text(step.action())
        .raw("</span> <span class=\"kind\">")
        .text(step.targetType())
        .raw("</span> <span class=\"id\">")
        .text(step.targetId())
        .raw("</span>");
    for (String need : step.needs()) {
      html.raw("<br>It needs <code>").text(need).raw("</code>.");
    }
    for (String warning : step.warnings()) {
      html.raw("<br>").text(warning);
    }
    for (String command : step.commands()) {
      html.raw("<pre tabindex=\"0\"><code>").text(command).raw("</code></pre>");
    }
    html.raw("</li>\n");
  }

  private void left(List<String> unresolved) throws IOException {
    if (unresolved.isEmpty()) {
      return;
    }
    html.raw("<details><summary>What no step closes: ")
        .text(unresolved.size())
        .raw("</summary><ul>\n");
    for (String line : unresolved.subList(0, Math.min(MOST, unresolved.size()))) {
      html.element("li", line).raw("\n");
    }
    html.raw("</ul>");
    if (unresolved.size() > MOST) {
      html.raw("<p>And ").text(unresolved.size() - MOST).raw(" more.</p>");
    }
    html.raw("</details>\n");
  }
}
