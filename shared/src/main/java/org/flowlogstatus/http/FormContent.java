package org.flowlogstatus.http;

import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Form;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.form.page.PageFrame;
import org.flowlogstatus.form.write.Writers;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;

/** A result or a report as the content of a reply. */
final class FormContent {
  /** Whether everything was read: a form of one row per result has no place for what was not. */
  static final String COMPLETE = "Flow-Log-Complete";

  /** How many problems there were. */
  static final String PROBLEMS = "Flow-Log-Problems";

  static final String POLICY = "Content-Security-Policy";

  private FormContent() {}

  static Content of(UniformResult result, Form form) {
    return of(Document.of(Part.of(result), false), form);
  }

  static Content of(Report report, Form form, boolean onlyGaps) {
    return of(Document.of(Part.of(report), onlyGaps), form);
  }

  static Content of(Document document, Form form) {
    Content content =
        Content.streamed(form.contentType(), out -> Writers.of(form).write(document, out))
            .with(COMPLETE, String.valueOf(document.complete()))
            .with(PROBLEMS, String.valueOf(document.unread().size()));
    return form == Form.HTML ? content.with(POLICY, PageFrame.policyHeader()) : content;
  }
}
