package org.flowlogstatus.plan;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.plan.wish.WishReader;
import org.flowlogstatus.wire.Deadline;

/**
 * A request for a plan over HTTP.
 *
 * @param <R> what is to be swept
 */
public final class PlanRequest<R> {
  private static final String FORMAT = "format";
  private static final Set<String> OF_AZURE =
      Set.of("goal", "scope", "storageId", "workspaceId", "retentionDays");
  private static final Set<String> OF_ALIBABA_CLOUD =
      Set.of("goal", "scope", "project", "logstore");

  private final R swept;
  private final Wish wish;
  private final PlanForm form;

  private PlanRequest(R swept, Wish wish, PlanForm form) {
    this.swept = swept;
    this.wish = wish;
    this.form = form;
  }

  /**
   * The plan over HTTP.
   *
   * @param parameters the names of a sweep's parameters
   * @param reader reads those
   * @param span how many subscriptions or regions a request names; 0 where it names none
   */
  public static <R> Operation<PlanRequest<R>> operation(
      Provider provider,
      Set<String> paths,
      Set<String> parameters,
      Duration limit,
      Operation.Reader<R> reader,
      ToIntFunction<R> span,
      Planner<R> planner) {
    Set<String> names = new HashSet<>(parameters);
    names.addAll(provider == Provider.AZURE ? OF_AZURE : OF_ALIBABA_CLOUD);
    names.add(FORMAT);
    return Operation.<PlanRequest<R>>of(
            paths,
            names,
            limit,
            given -> read(given, reader),
            (request, deadline) -> request.answer(span, planner, deadline))
        .narrowedBy("format=sh", parameters);
  }

  private static <R> Optional<PlanRequest<R>> read(Parameters given, Operation.Reader<R> reader) {
    String word = given.get(FORMAT).orElse("json");
    Optional<PlanForm> form = PlanForm.named(word);
    if (form.isEmpty()) {
      given.violate(FORMAT, "is none of " + PlanForm.NAMES + ".");
    }
    Wish wish = WishReader.read(given, form.equals(Optional.of(PlanForm.CSV)));
    return reader
        .read(given)
        .map(swept -> new PlanRequest<>(swept, wish, form.orElse(PlanForm.JSON)));
  }

  private Content answer(ToIntFunction<R> span, Planner<R> planner, Deadline deadline)
      throws CheckFailure, InvalidRequest {
    requireOne(span.applyAsInt(swept));
    Plan plan = planner.plan(swept, wish, deadline);
    requireOne(plan.span());
    return form.of(plan);
  }

  private void requireOne(int span) throws InvalidRequest {
    if (form == PlanForm.TEMPLATE && span > 1) {
      throw InvalidRequest.violation(
          FORMAT, "template is for one subscription or one region; name one.");
    }
  }

  /** Sweeps and plans. */
  @FunctionalInterface
  public interface Planner<R> {
    Plan plan(R swept, Wish wish, Deadline deadline) throws CheckFailure, InvalidRequest;
  }
}
