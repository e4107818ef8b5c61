package org.flowlogstatus.alibaba.sweep;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.Comparison;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.SweepLog;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.events.stored.SweptScope;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.sweep.ListThreads;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.wire.Deadline;

/** Sweeps regions, and compares the result with the report that is stored when the sweep ends. */
public final class RegionSweep {
  private final AccountSweep sweep;
  private final ReportFile file;

  /**
   * A sweep that is compared.
   *
   * @param file that of the account that is swept
   */
  public RegionSweep(AccountSweep sweep, ReportFile file) {
    this.sweep = sweep;
    this.file = file;
  }

  /**
   * Sweeps all regions of the account.
   *
   * @param lists read them
   */
  Outcome all(List<String> regions, Deadline deadline, ListThreads lists, Log log) {
    Invocation invocation = Invocation.timer(log.invocationId());
    return run(regions, SweptScope.allRegions(regions), deadline, lists, invocation, log);
  }

  /**
   * Sweeps some regions; stored results of other regions stay.
   *
   * @param atOnce how many calls may run at once
   */
  public Outcome some(List<String> regions, Deadline deadline, int atOnce, Log log) {
    Invocation invocation = Invocation.event(log.invocationId());
    return run(
        regions,
        SweptScope.someRegions(regions),
        deadline,
        new ListThreads(atOnce),
        invocation,
        log);
  }

  private Outcome run(
      List<String> regions,
      SweptScope scope,
      Deadline deadline,
      ListThreads lists,
      Invocation invocation,
      Log log) {
    Report report = sweep.run(regions, deadline, lists);
    Optional<StoredReport> last =
        StoredReport.read(file.read(), Provider.ALIBABA_CLOUD, sweep.accountId(), log);
    Comparison comparison = Comparison.of(report, last, scope);
    if (comparison.isLate()) {
      log.line("A later sweep has stored its report: this one is not stored.");
    }
    new SweepLog(deadline, invocation, log).ended(report, comparison.changes());
    return new Outcome(report, comparison);
  }

  /** What a sweep has found. */
  public final class Outcome {
    private final Report report;
    private final Comparison comparison;

    Outcome(Report report, Comparison comparison) {
      this.report = report;
      this.comparison = comparison;
    }

    Report report() {
      return report;
    }

    /** What changed since the stored report. */
    public List<Event> changed() {
      return CloudEvents.changed(
          comparison.changes(),
          change -> Source.of(change.region(), sweep.accountId()),
          report.finishedAt());
    }

    /** Stores the report last, since a repeated event would find no change after that. */
    public void store() {
      comparison.toStore().ifPresent(file::store);
    }

    /** Stores the page beside the report, only of a sweep of all regions. */
    void storePage() {
      comparison.toShow().ifPresent(file::storePage);
    }
  }
}
