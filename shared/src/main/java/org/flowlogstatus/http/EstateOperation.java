package org.flowlogstatus.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.form.Form;
import org.flowlogstatus.form.Utf8Text;
import org.flowlogstatus.form.export.EstateCsv;
import org.flowlogstatus.form.page.PageFrame;
import org.flowlogstatus.form.page.estate.EstatePage;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.json.contract.EstateJson;
import org.flowlogstatus.report.Estate;
import org.flowlogstatus.wire.Deadline;

/** The operation that says what the stored reports say together. */
public final class EstateOperation {
  /** Where it is asked for, without a platform's prefix. */
  public static final String PATH = "/flow-log-status/estate";

  private static final Set<Form> FORMS = Set.of(Form.JSON, Form.CSV, Form.HTML);

  private EstateOperation() {}

  /**
   * The operation.
   *
   * @param limit how long it may take
   */
  public static Operation<Form> of(Duration limit, Reading reading) {
    return Operation.of(
            Set.of(PATH),
            Set.of(FormChoice.FORMAT),
            limit,
            EstateOperation::form,
            (form, deadline) -> content(reading.read(deadline), form))
        .narrowedBy("format=csv", List.of());
  }

  private static Optional<Form> form(Parameters given) {
    Optional<Form> named = given.get(FormChoice.FORMAT).flatMap(Form::named);
    if (given.has(FormChoice.FORMAT) && named.filter(FORMS::contains).isEmpty()) {
      given.violate(FormChoice.FORMAT, "is not a form of this answer; give json, csv or html.");
      return Optional.empty();
    }
    Form form = FormChoice.read(given);
    return Optional.of(FORMS.contains(form) ? form : Form.JSON);
  }

  private static Content content(Estate estate, Form form) {
    Content content =
        Content.streamed(
                form.contentType(),
                out -> {
                  if (form == Form.CSV) {
                    Utf8Text.write(out, text -> EstateCsv.write(estate, text));
                  } else if (form == Form.HTML) {
                    Utf8Text.write(out, text -> EstatePage.write(estate, text));
                  } else {
                    EstateJson.write(estate, out);
                  }
                })
            .with(FormContent.COMPLETE, String.valueOf(estate.complete()))
            .with(FormContent.PROBLEMS, String.valueOf(estate.problems().size()));
    return form == Form.HTML ? content.with(FormContent.POLICY, PageFrame.policyHeader()) : content;
  }

  /** Reads the stored reports. */
  @FunctionalInterface
  public interface Reading {
    Estate read(Deadline deadline) throws CheckFailure;
  }
}
