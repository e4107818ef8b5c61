package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.Comparison;
import org.flowlogstatus.events.StoredReport;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.wire.Deadline;

/** Sweeps regions, compares with the last report, and stages what is now known. */
public final class RegionSweep {
  private final Settings settings;
  private final Sweep sweep;
  private final CloudEvents events;
  private final ReportFile file;

  public RegionSweep(Settings settings, Sweep sweep, CloudEvents events, ReportFile file) {
    this.settings = settings;
    this.sweep = sweep;
    this.events = events;
    this.file = file;
  }

  /** The report, and the events of what changed. */
  public Outcome run(List<String> regions, Deadline deadline, Log log) {
    Optional<StoredReport> last = StoredReport.read(file.read(), log);
    Report report = sweep.run(regions, deadline);
    Comparison comparison = Comparison.of(report, last, isIn(regions));
    List<String> changed =
        events.changed(
            comparison.changes(), change -> source(change.region()), report.finishedAt());
    file.stage(comparison.toStore());
    return new Outcome(report, changed);
  }

  /** The source of events about a region; about several, where it is empty. */
  public String source(String regionId) {
    return "acs:vpc:" + regionId + ":" + settings.accountId().orElse("");
  }

  private static Predicate<JsonNode> isIn(List<String> regions) {
    Set<String> swept = new HashSet<>(regions);
    return result -> swept.contains(result.path("region").asText(""));
  }

  /** What a sweep leaves behind. */
  public static final class Outcome {
    private final Report report;
    private final List<String> changed;

    Outcome(Report report, List<String> changed) {
      this.report = report;
      this.changed = changed;
    }

    Report report() {
      return report;
    }

    /** As CloudEvents. */
    public List<String> changed() {
      return changed;
    }
  }
}
