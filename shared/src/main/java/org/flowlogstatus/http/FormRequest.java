package org.flowlogstatus.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Form;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.json.contract.ResultJson;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.telemetry.Lines;
import org.flowlogstatus.telemetry.SweepLines;
import org.flowlogstatus.wire.Deadline;

/**
 * A request, and the form in which its answer is asked for.
 *
 * @param <R> the request without the form
 */
public final class FormRequest<R> {
  private final R request;
  private final Form form;
  private final boolean onlyGaps;

  private FormRequest(R request, Form form, boolean onlyGaps) {
    this.request = request;
    this.form = form;
    this.onlyGaps = onlyGaps;
  }

  /**
   * The operation that answers with a result, in any form.
   *
   * @param paths where it is asked
   * @param parameters their names, without those of the form
   * @param limit how long it may take
   */
  public static <R> Operation<FormRequest<R>> lookup(
      Set<String> paths,
      Set<String> parameters,
      Duration limit,
      Operation.Reader<R> reader,
      Check<R, UniformResult> check) {
    LookupInForm<R> lookup = new LookupInForm<>(reader, check);
    return Operation.of(paths, with(parameters, Set.of(FormChoice.FORMAT)), limit, lookup, lookup)
        .loggedAs(Lines.CHECK);
  }

  /**
   * The operation that answers with a report, in any form, and with all or only gaps.
   *
   * @param paths where it is asked
   * @param parameters their names, without those of the form; all of them narrow the answer
   * @param limit how long it may take
   */
  public static <R> Operation<FormRequest<R>> sweep(
      Set<String> paths,
      Set<String> parameters,
      Duration limit,
      Operation.Reader<R> reader,
      Check<R, Report> check) {
    return sweep(
        paths,
        parameters,
        limit,
        reader,
        check,
        (request, deadline) -> Document.of(Part.of(check.check(request, deadline)), false));
  }

  /**
   * The same, where a page tells more than the report.
   *
   * @param page what the page is written from
   */
  public static <R> Operation<FormRequest<R>> sweep(
      Set<String> paths,
      Set<String> parameters,
      Duration limit,
      Operation.Reader<R> reader,
      Check<R, Report> check,
      Check<R, Document> page) {
    return Operation.of(
            paths,
            with(parameters, Set.of(FormChoice.FORMAT, FormChoice.ONLY)),
            limit,
            (Parameters given) -> read(given, reader, FormChoice.readOnlyGaps(given)),
            (asked, deadline) ->
                asked.form == Form.HTML
                    ? content(page.check(asked.request, deadline), asked.onlyGaps)
                    : content(check.check(asked.request, deadline), asked.form, asked.onlyGaps))
        .narrowedBy("only=gaps", parameters)
        .loggedAs(Lines.SWEEP);
  }

  private static <R> Optional<FormRequest<R>> read(
      Parameters given, Operation.Reader<R> reader, boolean onlyGaps) {
    Form form = FormChoice.read(given);
    Optional<R> request = reader.read(given);
    return request.isPresent()
        ? Optional.of(new FormRequest<>(request.get(), form, onlyGaps))
        : Optional.empty();
  }

  /** JSON is written without any of the writers: it is what a cold start has to wait for. */
  private static Content content(UniformResult result, Form form) {
    Content content =
        form == Form.JSON
            ? Content.json(ResultJson.of(result))
                .with(FormContent.COMPLETE, "true")
                .with(FormContent.PROBLEMS, "0")
            : FormContent.of(result, form);
    return content.logged(Lines.of(result));
  }

  private static Content content(Report report, Form form, boolean onlyGaps) {
    return FormContent.of(report, form, onlyGaps).logged(SweepLines.of(report));
  }

  private static Content content(Document page, boolean onlyGaps) {
    Document.Builder document = Document.builder();
    Content content = FormContent.of(document.from(page).onlyGaps(onlyGaps).build(), Form.HTML);
    return page.parts()
        .get(0)
        .report()
        .map(report -> content.logged(SweepLines.of(report)))
        .orElse(content);
  }

  private static Set<String> with(Set<String> parameters, Set<String> more) {
    Set<String> all = new TreeSet<>(parameters);
    all.addAll(more);
    return all;
  }

  /**
   * Asks the cloud.
   *
   * @param <R> what is asked
   * @param <A> what comes out
   */
  @FunctionalInterface
  public interface Check<R, A> {
    /** Throws {@link InvalidRequest} where only the cloud can tell that the request is wrong. */
    A check(R request, Deadline deadline) throws CheckFailure, InvalidRequest;
  }

  private static final class LookupInForm<R>
      implements Operation.Reader<FormRequest<R>>, Operation.Answer<FormRequest<R>> {
    private final Operation.Reader<R> reader;
    private final Check<R, UniformResult> check;

    LookupInForm(Operation.Reader<R> reader, Check<R, UniformResult> check) {
      this.reader = reader;
      this.check = check;
    }

    @Override
    public Optional<FormRequest<R>> read(Parameters given) {
      return FormRequest.read(given, reader, false);
    }

    @Override
    public Content to(FormRequest<R> asked, Deadline deadline) throws CheckFailure, InvalidRequest {
      return content(check.check(asked.request, deadline), asked.form);
    }
  }
}
