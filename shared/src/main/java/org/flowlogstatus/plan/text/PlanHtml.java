package org.flowlogstatus.plan.text;

import java.io.IOException;
import java.io.Writer;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.form.page.PlanPage;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.report.Report;

/** Writes a plan as a page. */
public final class PlanHtml {
  private PlanHtml() {}

  public static void write(Plan plan, Writer out) throws IOException {
    Report.Builder unread = Report.builder();
    unread
        .provider(plan.provider())
        .accountId(plan.accountId())
        .startedAt(plan.computedAt())
        .finishedAt(plan.computedAt())
        .callsThrottled(0)
        .addAllProblems(plan.problems());
    Document document = Document.of(Part.of(unread.build()), false);
    String who = plan.provider().displayName() + plan.accountId().map(id -> " " + id).orElse("");
    PlanPage.write(who, plan.computedAt(), Outlooks.of(plan), document, out);
  }
}
