package org.flowlogstatus.alibaba.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.FlowLogStatusQuery;
import org.flowlogstatus.alibaba.lookup.Lookup;
import org.flowlogstatus.alibaba.lookup.LookupRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.RegionSweep;
import org.flowlogstatus.alibaba.sweep.ReportFile;
import org.flowlogstatus.alibaba.sweep.Sweep;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Observations;

/** Checks what an event of EventBridge is about. */
public final class FlowLogChanged {
  private final Settings settings;
  private final Lookup lookup;
  private final Sweep sweep;
  private final Normalizer normalizer;
  private final Clock clock;

  public FlowLogChanged(
      Settings settings, Lookup lookup, Sweep sweep, Normalizer normalizer, Clock clock) {
    this.settings = settings;
    this.lookup = lookup;
    this.sweep = sweep;
    this.normalizer = normalizer;
    this.clock = clock;
  }

  /**
   * The CloudEvents that the delivered event, or array of events, leads to; none where it is
   * malformed, or not ours.
   *
   * @throws DeliverAgain where another try may help
   */
  public List<String> run(String event, Log log) {
    List<JsonNode> delivered = EventJson.read(event);
    if (delivered.isEmpty()) {
      log.line("The event is not JSON of an event; nothing is done.");
    }
    ReportFile file = ReportFile.of(settings, log);
    List<String> told = new ArrayList<>();
    for (JsonNode one : delivered) {
      Optional<ResourceEvent> about =
          ResourceEvent.read(one).filter(found -> settings.allows(found.regionId()));
      if (about.isPresent()) {
        told.addAll(handle(about.get(), file, log));
      } else {
        log.line("The event is not about a flow log or what one is for; nothing is done.");
      }
    }
    file.store();
    return told;
  }

  private List<String> handle(ResourceEvent event, ReportFile file, Log log) {
    CloudEvents events = new CloudEvents(event.cause());
    RegionSweep regionSweep = new RegionSweep(settings, sweep, events, file);
    String source = regionSweep.source(event.regionId());
    List<String> told = new ArrayList<>();
    for (Target target : event.targets()) {
      told.add(events.checked(source, checked(target, event.regionId())));
    }
    if (event.targets().isEmpty()) {
      Target region = Target.of(TargetType.REGION, event.regionId());
      told.add(events.checked(source, checked(region, event.regionId())));
      Deadline deadline = Deadline.in(settings.sweepDeadline());
      told.addAll(regionSweep.run(List.of(event.regionId()), deadline, log).changed());
    }
    return told;
  }

  private UniformResult checked(Target target, String regionId) {
    Deadline deadline = Deadline.in(settings.deadline());
    try {
      return lookup.check(LookupRequest.about(target, regionId), deadline);
    } catch (CheckFailure failure) {
      if (failure.reason().retryable()) {
        throw new DeliverAgain(failure);
      }
      Subject subject = Subject.of(target, settings.accountId(), Optional.of(regionId));
      return normalizer.failed(
          subject,
          failure,
          Observations.of(failure, FlowLogStatusQuery.OPERATION, clock, deadline));
    }
  }
}
