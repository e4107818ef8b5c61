package org.flowlogstatus.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.lookup.Lookup;
import org.flowlogstatus.azure.lookup.LookupRequest;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.sweep.SubscriptionSweep;
import org.flowlogstatus.azure.sweep.SweepMessage;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.InvalidRequest;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Observations;

/** Checks the target that an event of Event Grid is about. */
public final class FlowLogChanged {
  private final Settings settings;
  private final CloudApi cloud;
  private final Lookup lookup;
  private final Normalizer normalizer;
  private final Clock clock;

  public FlowLogChanged(
      Settings settings, CloudApi cloud, Lookup lookup, Normalizer normalizer, Clock clock) {
    this.settings = settings;
    this.cloud = cloud;
    this.lookup = lookup;
    this.normalizer = normalizer;
    this.clock = clock;
  }

  /**
   * What the event leads to; nothing where it is malformed, or not ours.
   *
   * @throws DeliverAgain where another try may help
   */
  public Outcome run(String event, Log log) {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    List<JsonNode> delivered = EventJson.read(event);
    if (delivered.isEmpty()) {
      log.line("The event is not JSON of an event; nothing is done.");
    }
    for (JsonNode one : delivered) {
      Optional<ResourceEvent> about =
          ResourceEvent.read(one).filter(found -> settings.allows(found.subscriptionId()));
      if (about.isPresent()) {
        handle(about.get(), outcome, log);
      } else {
        log.line("The event is not about a flow log or what one is for; nothing is done.");
      }
    }
    return outcome;
  }

  /** What was deleted cannot be asked any more, so its subscription is swept. */
  private void handle(ResourceEvent event, Outcome outcome, Log log) {
    Optional<String> target =
        event.deleted() ? Optional.empty() : targetId(event, Deadline.in(settings.deadline()), log);
    Optional<LookupRequest> request = target.flatMap(LookupRequest::about);
    if (request.isPresent()) {
      UniformResult result = checked(request.get());
      String source = SubscriptionSweep.source(event.subscriptionId());
      outcome.events().add(new CloudEvents(event.cause()).checked(source, result));
    } else {
      outcome.sweeps().add(SweepMessage.of(event.subscriptionId()));
    }
  }

  private Optional<String> targetId(ResourceEvent event, Deadline deadline, Log log) {
    if (event.kind() == ResourceEvent.Kind.TARGET) {
      return Optional.of(event.resourceId());
    }
    try {
      return Optional.of(cloud.flowLogTarget(event.resourceId(), deadline));
    } catch (CheckFailure failure) {
      if (failure.reason().retryable()) {
        throw new DeliverAgain(failure);
      }
      log.line(
          "The flow log's target is not to be had (" + failure.reason() + "); a sweep follows.");
      return Optional.empty();
    }
  }

  private UniformResult checked(LookupRequest request) {
    Deadline deadline = Deadline.in(settings.deadline());
    try {
      return lookup.check(request, deadline);
    } catch (InvalidRequest e) {
      throw new IllegalStateException("a request that names no watcher cannot be invalid", e);
    } catch (CheckFailure failure) {
      if (failure.reason().retryable()) {
        throw new DeliverAgain(failure);
      }
      return unknown(request, failure, deadline);
    }
  }

  private UniformResult unknown(LookupRequest request, CheckFailure failure, Deadline deadline) {
    Subject subject =
        Subject.of(request.target(), Optional.of(request.id().subscriptionId()), Optional.empty());
    return normalizer.failed(
        subject, failure, Observations.of(failure, CloudApi.RESOURCE, clock, deadline));
  }

  /**
   * What an event leads to.
   *
   * @param events as CloudEvents
   * @param sweeps messages for the queue of sweeps
   */
  public record Outcome(List<String> events, List<String> sweeps) {}
}
