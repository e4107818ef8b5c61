package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.wire.Deadline;

/** Sweeps the regions when the time has come, and tells what changed since the last sweep. */
public final class ScheduledSweep {
  private final Settings settings;
  private final Sweep sweep;

  public ScheduledSweep(Settings settings, Sweep sweep) {
    this.settings = settings;
    this.sweep = sweep;
  }

  /**
   * The CloudEvents; none where the event is not one of the time trigger's.
   *
   * @throws DeliverAgain where another try may help
   */
  public List<String> run(String event, Log log) {
    Optional<String> cause = cause(event);
    if (cause.isEmpty()) {
      log.line("The event is not one of the time trigger's; nothing is done.");
      return List.of();
    }
    CloudEvents events = new CloudEvents(cause.get());
    ReportFile file = ReportFile.of(settings, log);
    RegionSweep regionSweep = new RegionSweep(settings, sweep, events, file);
    Deadline deadline = Deadline.in(settings.sweepDeadline());
    try {
      List<String> regions = sweep.defaultRegions(deadline);
      RegionSweep.Outcome outcome = regionSweep.run(regions, deadline, log);
      List<String> told = new ArrayList<>(outcome.changed());
      told.add(completed(events, regionSweep, regions, outcome.report()));
      file.store();
      return told;
    } catch (CheckFailure failure) {
      if (failure.reason().retryable()) {
        throw new DeliverAgain(failure);
      }
      Report report = sweep.failed(failure, deadline);
      return List.of(completed(events, regionSweep, List.of(), report));
    }
  }

  private static String completed(
      CloudEvents events, RegionSweep regionSweep, List<String> regions, Report report) {
    String region = regions.size() == 1 ? regions.get(0) : "";
    String subject = regions.isEmpty() ? "all regions" : String.join(",", regions);
    return events.sweepCompleted(regionSweep.source(region), subject, report);
  }

  private static Optional<String> cause(String event) {
    List<JsonNode> events = EventJson.read(event);
    if (events.size() != 1) {
      return Optional.empty();
    }
    String trigger = EventJson.text(events.get(0), "triggerName").orElse("");
    return EventJson.text(events.get(0), "triggerTime").map(time -> trigger + "\n" + time);
  }
}
