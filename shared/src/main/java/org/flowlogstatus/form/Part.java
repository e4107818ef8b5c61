package org.flowlogstatus.form;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.Report;
import org.immutables.value.Value;

/** One answer of a document: of a lookup, of a sweep, or the problem in its place. */
@Value.Immutable
public interface Part {
  List<UniformResult> results();

  /** What could not be read. */
  List<FailedRead> unread();

  /** The report that it is; empty for a lookup. */
  Optional<Report> report();

  /** Findings on flow logs that belong to no result. */
  default List<LogFinding> findings() {
    return report().map(Report::findings).orElse(List.of());
  }

  /** Whether everything was read. */
  default boolean complete() {
    return unread().isEmpty() && report().map(Report::complete).orElse(true);
  }

  static Part of(UniformResult result) {
    return ImmutablePart.builder().addResults(result).build();
  }

  static Part of(Report report) {
    return ImmutablePart.builder()
        .results(report.results())
        .unread(FailedRead.lists(report.problems()))
        .report(report)
        .build();
  }

  /**
   * A question that a problem answers.
   *
   * @param asked the target or the scope, as it was asked
   */
  static Part failed(String asked, Problem problem) {
    return ImmutablePart.builder().addUnread(FailedRead.target(asked, problem)).build();
  }
}
