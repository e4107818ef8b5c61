package org.flowlogstatus.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.report.Report;

/** The reports on several accounts as one. */
public final class ManyReports {
  private ManyReports() {}

  /**
   * One report, which names no account.
   *
   * @param reports one at least
   * @param others calls that were made for all of them
   */
  public static Report merged(
      List<Report> reports, Instant startedAt, Instant finishedAt, CallCounter others) {
    Map<String, Long> calls = others.byOperation();
    long throttled = others.throttledCalls();
    Report.Builder merged = Report.builder();
    merged
        .provider(reports.get(0).provider())
        .accountId(Optional.empty())
        .startedAt(startedAt)
        .finishedAt(finishedAt);
    for (Report report : reports) {
      report.callsByOperation().forEach((name, count) -> calls.merge(name, count, Long::sum));
      throttled += report.callsThrottled();
      merged
          .addAllResults(report.results())
          .addAllFindings(report.findings())
          .addAllProblems(report.problems());
    }
    return merged.callsByOperation(calls).callsThrottled(throttled).build();
  }

  /** The same report, with calls that were made before it. */
  public static Report withCalls(Report report, CallCounter others) {
    if (others.total() == 0) {
      return report;
    }
    Map<String, Long> calls = new TreeMap<>(report.callsByOperation());
    others.byOperation().forEach((name, count) -> calls.merge(name, count, Long::sum));
    Report.Builder counted = Report.builder();
    return counted
        .from(report)
        .callsByOperation(calls)
        .callsThrottled(report.callsThrottled() + others.throttledCalls())
        .build();
  }
}
