package org.flowlogstatus.telemetry;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.report.Totals;

/** The line about a sweep. */
public final class SweepLines {
  /**
   * The most lists that could not be read in a line, with the number of all. Log Service counts
   * only the first 2,048 bytes of a line.
   */
  private static final int MOST_NAMED = 10;

  private SweepLines() {}

  public static LogLine of(Report report) {
    Totals totals = Totals.of(report.results());
    return new LogLine(Lines.SWEEP)
        .with("cloud.provider", report.provider().wireName())
        .with("cloud.account.id", report.accountId())
        .with("flow_log.complete", report.complete())
        .with("flow_log.targets", totals.targets())
        .with("flow_log.enabled", totals.of(Status.ENABLED))
        .with("flow_log.disabled", totals.of(Status.DISABLED))
        .with("flow_log.unknown", totals.of(Status.UNKNOWN))
        .with("flow_log.covered", totals.of(Coverage.State.COVERED))
        .with("flow_log.partly_covered", totals.of(Coverage.State.PARTLY_COVERED))
        .with("flow_log.not_covered", totals.of(Coverage.State.NOT_COVERED))
        .with("flow_log.coverage_unknown", totals.of(Coverage.State.UNKNOWN))
        .with("flow_log.going_dark", totals.goingDark())
        .with("flow_log.problems", report.problems().size())
        .with("flow_log.not_read", notRead(report))
        .with(
            "flow_log.duration_ms",
            Duration.between(report.startedAt(), report.finishedAt()).toMillis())
        .with("flow_log.calls", total(report))
        .with("flow_log.calls_throttled", report.callsThrottled())
        .with("flow_log.calls_by_operation", operations(report));
  }

  private static List<String> notRead(Report report) {
    return report.problems().stream()
        .limit(MOST_NAMED)
        .map(SweepLines::words)
        .collect(Collectors.toList());
  }

  private static String words(ScopedProblem problem) {
    ListScope scope = problem.scope();
    String where = scope.subscriptionId().or(scope::region).orElse("");
    return (scope.list() + " " + where).trim() + ": " + problem.problem().reason();
  }

  private static long total(Report report) {
    return report.callsByOperation().values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<String> operations(Report report) {
    return report.callsByOperation().entrySet().stream()
        .map(calls -> calls.getKey() + "=" + calls.getValue())
        .collect(Collectors.toList());
  }
}
