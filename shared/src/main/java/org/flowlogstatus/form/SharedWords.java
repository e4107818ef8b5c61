package org.flowlogstatus.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Explanation;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.Severity;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.UniformResult;

/** What several forms say of a result, in the same words. */
public final class SharedWords {
  private SharedWords() {}

  /** The severity of the worst finding; empty where there is none. */
  public static Optional<Severity> worst(UniformResult result) {
    return result.findings().stream().map(Finding::severity).max(Comparator.naturalOrder());
  }

  /** {@code 90}, {@code unlimited}, or empty where the cloud did not say. */
  public static String retentionDays(UniformResult result) {
    return result.retention().map(SharedWords::days).orElse("");
  }

  private static String days(Retention retention) {
    return retention.days().map(String::valueOf).orElse("unlimited");
  }

  /** The findings, a sentence each with its code before it. */
  public static List<String> findings(UniformResult result) {
    return result.findings().stream()
        .map(finding -> finding.code() + " (" + finding.severity() + "): " + finding.message())
        .collect(Collectors.toList());
  }

  /**
   * Why a result does not pass and what else needs action, the most urgent first: why the records
   * of a log do not arrive, why the target is not logged, then the other findings. Empty where
   * there is nothing to do.
   */
  public static List<Explanation> toDo(UniformResult result) {
    List<Explanation> all = new ArrayList<>(explained(result, Severity.CRITICAL));
    if (Outcome.of(result) != Outcome.PASS) {
      all.addAll(whyNot(result, !all.isEmpty()));
    }
    all.addAll(explained(result, Severity.WARNING));
    all.addAll(explained(result, Severity.INFO));
    return all.stream().distinct().collect(Collectors.toList());
  }

  /** The next steps of a result, the most urgent first; empty where there is nothing to do. */
  public static List<String> nextSteps(UniformResult result) {
    return toDo(result).stream()
        .map(entry -> entry.nextFor(result.region(), result.accountId()))
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }

  /** The next steps that the message does not name already. */
  public static List<String> stepsBesideMessage(UniformResult result) {
    return nextSteps(result).stream()
        .filter(step -> !result.message().contains(step))
        .collect(Collectors.toUnmodifiableList());
  }

  /** The steps of a plan that can close what is wrong, each once. */
  public static Set<PlanAction> actions(UniformResult result) {
    return toDo(result).stream()
        .flatMap(entry -> entry.actions().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Explanation> explained(UniformResult result, Severity severity) {
    return result.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .map(finding -> Explanations.of(finding.code()))
        .collect(Collectors.toList());
  }

  private static List<Explanation> whyNot(UniformResult result, boolean known) {
    List<Explanation> why = new ArrayList<>();
    if (result.status() != Status.ENABLED) {
      why.add(Explanations.of(result.reason()));
    }
    Optional<Coverage> coverage = result.coverage();
    coverage.flatMap(Coverage::reason).map(Explanations::of).ifPresent(why::add);
    if (why.isEmpty() && !known) {
      coverage.map(Coverage::state).map(Explanations::of).ifPresent(why::add);
    }
    return why;
  }
}
