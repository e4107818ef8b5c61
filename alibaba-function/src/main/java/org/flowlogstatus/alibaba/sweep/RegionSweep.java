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

/** Sweeps regions, and compares with the report that is stored when the sweep has ended. */
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
   * Sweeps all regions that there are to sweep.
   *
   * @param lists read them
   */
  Outcome all(List<String> regions, Deadline deadline, ListThreads lists, Log log) {
    Invocation invocation = Invocation.timer(log.invocationId());
    return run(regions, SweptScope.allRegions(regions), deadline, lists, invocation, log);
  }

  /**
   * Sweeps some regions; what is stored of others stays.
   *
   * @param atOnce how many calls may be under way at once
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

    /** Stores the report: last of all, since an event that comes again would find no change. */
    public void store() {
      comparison.toStore().ifPresent(file::store);
    }

    /** Stores the page beside the report: of a sweep of all regions, since it shows no others. */
    void storePage() {
      comparison.toShow().ifPresent(file::storePage);
    }
  }
}
