package org.flowlogstatus.plan;

import java.util.Optional;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.plan.script.PlanScript;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.template.PlanTemplate;
import org.flowlogstatus.plan.text.PlanCsv;
import org.flowlogstatus.plan.text.PlanJson;

/** A form of a plan. */
enum PlanForm {
  JSON("json", "application/json"),
  SH("sh", "text/x-shellscript; charset=utf-8"),
  TEMPLATE("template", "application/json"),
  CSV("csv", "text/csv; charset=utf-8");

  private final String word;
  private final String contentType;

  PlanForm(String word, String contentType) {
    this.word = word;
    this.contentType = contentType;
  }

  static Optional<PlanForm> named(String word) {
    for (PlanForm form : values()) {
      if (form.word.equals(word)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  Content of(Plan plan) {
    return Content.streamed(contentType, out -> out.write(text(plan)))
        .with("Flow-Log-Complete", String.valueOf(plan.complete()))
        .with("Flow-Log-Problems", String.valueOf(plan.problems().size()));
  }

  private String text(Plan plan) {
    switch (this) {
      case SH:
        return PlanScript.of(plan);
      case TEMPLATE:
        return PlanTemplate.of(plan);
      case CSV:
        return PlanCsv.of(plan);
      default:
        return PlanJson.of(plan);
    }
  }
}
