package org.flowlogstatus.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.ScopedProblem;

/** What the lists of a subscription or of a region come to. */
public final class Joined {
  private final List<UniformResult> results;
  private final List<LogFinding> findings;
  private final List<ScopedProblem> problems;

  Joined(List<UniformResult> results, List<LogFinding> findings, List<ScopedProblem> problems) {
    this.results = List.copyOf(results);
    this.findings = List.copyOf(findings);
    this.problems = List.copyOf(problems);
  }

  /** Nothing but a list that could not be read. */
  public static Joined nothingBut(Listing<?> failed, Problems problems) {
    return new Joined(List.of(), List.of(), problemsOf(List.of(failed), problems));
  }

  public List<UniformResult> results() {
    return results;
  }

  public List<LogFinding> findings() {
    return findings;
  }

  public List<ScopedProblem> problems() {
    return problems;
  }

  static List<ScopedProblem> problemsOf(Collection<? extends Listing<?>> lists, Problems problems) {
    List<ScopedProblem> scoped = new ArrayList<>();
    for (Listing<?> list : lists) {
      if (list.failure().isPresent()) {
        CheckFailure failure = list.failure().get();
        scoped.add(
            ScopedProblem.of(list.scope(), problems.of(failure, list.scope().subscriptionId())));
      }
    }
    return scoped;
  }
}
