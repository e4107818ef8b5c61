package org.flowlogstatus.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;

/** The part of a report that comes from one subscription or region. */
public final class PartialReport {
  private final List<UniformResult> results;
  private final List<LogFinding> findings;
  private final List<ScopedProblem> problems;

  public PartialReport(
      List<UniformResult> results, List<LogFinding> findings, List<ScopedProblem> problems) {
    this.results = List.copyOf(results);
    this.findings = List.copyOf(findings);
    this.problems = List.copyOf(problems);
  }

  /** A part that has only a list that could not be read. */
  public static PartialReport nothingBut(Listing<?> failed, Problems problems) {
    return new PartialReport(List.of(), List.of(), problemsOf(List.of(failed), problems));
  }

  /** The report on several subscriptions or regions. */
  public static Report report(
      Provider provider,
      Optional<String> accountId,
      Instant startedAt,
      Instant finishedAt,
      List<PartialReport> parts,
      CallCounter calls) {
    Report.Builder report = Report.builder();
    report
        .provider(provider)
        .accountId(accountId)
        .startedAt(startedAt)
        .finishedAt(finishedAt)
        .callsByOperation(calls.byOperation())
        .callsThrottled(calls.throttledCalls());
    for (PartialReport part : parts) {
      report
          .addAllResults(part.results)
          .addAllFindings(part.findings)
          .addAllProblems(part.problems);
    }
    return report.build();
  }

  public List<UniformResult> results() {
    return results;
  }

  /** How far each target is covered, by its id. */
  public Map<String, Coverage> coverages() {
    Map<String, Coverage> coverages = new HashMap<>();
    for (UniformResult result : results) {
      if (result.coverage().isPresent()) {
        coverages.put(result.target().id(), result.coverage().get());
      }
    }
    return coverages;
  }

  public List<LogFinding> findings() {
    return findings;
  }

  public List<ScopedProblem> problems() {
    return problems;
  }

  public static List<ScopedProblem> problemsOf(
      Collection<? extends Listing<?>> lists, Problems problems) {
    List<ScopedProblem> scoped = new ArrayList<>();
    for (Listing<?> list : lists) {
      if (list.failure().isPresent()) {
        CheckFailure failure = list.failure().get();
        scoped.add(ScopedProblem.of(list.scope(), problems.of(failure, list.scope().owner())));
      }
    }
    return scoped;
  }
}
