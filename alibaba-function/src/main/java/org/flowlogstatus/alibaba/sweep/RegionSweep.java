package org.flowlogstatus.alibaba.sweep;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.Comparison;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.StoredReport;
import org.flowlogstatus.events.SweepTold;
import org.flowlogstatus.events.SweptScope;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.wire.Deadline;

/** Sweeps regions, and compares with the report that is stored when the sweep has ended. */
public final class RegionSweep {
  private final Settings settings;
  private final Sweep sweep;
  private final ReportFile file;

  public RegionSweep(Settings settings, Sweep sweep, ReportFile file) {
    this.settings = settings;
    this.sweep = sweep;
    this.file = file;
  }

  /** Sweeps all regions that there are to sweep. */
  Outcome all(List<String> regions, Deadline deadline, Log log) {
    Invocation invocation = Invocation.timer(log.invocationId());
    return run(regions, SweptScope.allRegions(regions), deadline, invocation, log);
  }

  /** Sweeps some regions; what is stored of others stays. */
  public Outcome some(List<String> regions, Deadline deadline, Log log) {
    Invocation invocation = Invocation.event(log.invocationId());
    return run(regions, SweptScope.someRegions(regions), deadline, invocation, log);
  }

  private Outcome run(
      List<String> regions, SweptScope scope, Deadline deadline, Invocation invocation, Log log) {
    Report report = sweep.run(regions, deadline);
    Optional<StoredReport> last =
        StoredReport.read(file.read(), Provider.ALIBABA_CLOUD, settings.accountId(), log);
    Comparison comparison = Comparison.of(report, last, scope);
    if (comparison.isLate()) {
      log.line("A later sweep has stored its report: this one is not stored.");
    }
    SweepTold.of(report, comparison.changes(), deadline, invocation, log);
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
          change -> Source.of(change.region(), settings),
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
