package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.events.SweepTold;
import org.flowlogstatus.events.WholeAnswer;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.telemetry.Lines;
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
    ReportFile file = ReportFile.of(settings, log);
    Deadline deadline = Deadline.in(settings.sweepDeadline());
    try {
      List<String> regions = sweep.defaultRegions(deadline);
      RegionSweep regionSweep = new RegionSweep(settings, sweep, file);
      RegionSweep.Outcome outcome = regionSweep.all(regions, deadline, log);
      List<String> answer = answer(cause.get(), regions, outcome.changed(), outcome.report(), file);
      outcome.storePage();
      outcome.store();
      return answer;
    } catch (CheckFailure failure) {
      Invocation invocation = Invocation.timer(log.invocationId());
      if (failure.reason().retryable()) {
        CheckFailure known = failure.inAccount(settings.accountId());
        Lines.tryAgain(Lines.SWEEP, Provider.ALIBABA_CLOUD, known, Optional.empty())
            .write(deadline, invocation, log);
        throw new DeliverAgain(failure);
      }
      Report report = sweep.failed(failure, deadline);
      SweepTold.of(report, List.of(), deadline, invocation, log);
      return answer(cause.get(), List.of(), List.of(), report, file);
    }
  }

  private List<String> answer(
      String cause, List<String> regions, List<Event> changed, Report report, ReportFile file) {
    String source = Source.of(regions, settings);
    String subject = Source.subject(regions);
    Event completed = CloudEvents.sweepCompleted(cause, source, subject, report, file.place());
    return new WholeAnswer(Carrier.FUNCTION_DESTINATION, source, subject, file::storeBeside)
        .of(List.of(), changed, List.of(completed));
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
