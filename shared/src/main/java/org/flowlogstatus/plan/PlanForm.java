package org.flowlogstatus.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;
import org.flowlogstatus.form.Utf8Text;
import org.flowlogstatus.form.page.PageFrame;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.plan.script.PlanScript;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.template.PlanTemplate;
import org.flowlogstatus.plan.text.PlanCsv;
import org.flowlogstatus.plan.text.PlanHtml;
import org.flowlogstatus.plan.text.PlanJson;

/** A form of a plan. */
enum PlanForm {
  JSON("json", "application/json"),
  SH("sh", "text/x-shellscript; charset=utf-8"),
  TEMPLATE("template", "application/json"),
  CSV("csv", "text/csv; charset=utf-8"),
  HTML("html", "text/html; charset=utf-8");

  /** For a person who asked for another. */
  static final String NAMES = "json, sh, template, csv and html";

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
    Content content =
        Content.streamed(contentType, out -> write(plan, out))
            .with("Flow-Log-Complete", String.valueOf(plan.complete()))
            .with("Flow-Log-Problems", String.valueOf(plan.problems().size()));
    return this == HTML
        ? content.with("Content-Security-Policy", PageFrame.policyHeader())
        : content;
  }

  private void write(Plan plan, OutputStream out) throws IOException {
    if (this == JSON) {
      JsonText.write(out, json -> PlanJson.write(plan, json));
    } else {
      Utf8Text.write(out, text -> text(plan, text));
    }
  }

  private void text(Plan plan, Writer out) throws IOException {
    switch (this) {
      case SH:
        out.write(PlanScript.of(plan));
        break;
      case TEMPLATE:
        out.write(PlanTemplate.of(plan));
        break;
      case CSV:
        out.write(PlanCsv.of(plan));
        break;
      default:
        PlanHtml.write(plan, out);
    }
  }
}
