package org.flowlogstatus.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.lookup.Lookup;
import org.flowlogstatus.azure.lookup.LookupRequest;
import org.flowlogstatus.azure.sweep.SubscriptionSweep;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.EventChecks;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.Arrivals;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.wire.Deadline;

/** Checks the target of an Event Grid event, or orders a sweep of its subscription. */
public final class FlowLogChanged {
  private final AllowedSubscriptions allowed;
  private final CloudApi cloud;
  private final Lookup lookup;
  private final EventChecks checks;
  private final Arrivals arrivals;

  public FlowLogChanged(
      AllowedSubscriptions allowed,
      CloudApi cloud,
      Lookup lookup,
      EventChecks checks,
      Arrivals arrivals) {
    this.allowed = allowed;
    this.cloud = cloud;
    this.lookup = lookup;
    this.checks = checks;
    this.arrivals = arrivals;
  }

  /**
   * The results of the event or array of events; none where it is malformed, or not ours.
   *
   * @throws DeliverAgain where another try may help
   */
  public Outcome run(String event, Log log) {
    Batch batch = new Batch(log);
    for (JsonNode one : EventJson.delivered(event, log)) {
      Optional<ResourceEvent> about =
          ResourceEvent.read(one).filter(found -> isOurs(found.subscriptionId()));
      if (about.isPresent()) {
        arrivals.arrived(about.get().subscriptionId(), log);
        batch.handle(about.get());
      } else {
        log.line("The event is not about what decides whether flow logs are on; nothing is done.");
      }
    }
    return batch.outcome();
  }

  private boolean isOurs(String subscriptionId) {
    return checks.isOurs(deadline -> allowed.allows(subscriptionId, deadline));
  }

  private UniformResult checked(LookupRequest request, Log log) {
    Subject subject =
        Subject.of(request.target(), Optional.of(request.id().subscriptionId()), Optional.empty());
    return checks.result(subject, deadline -> checked(request, deadline), log);
  }

  private UniformResult checked(LookupRequest request, Deadline deadline) throws CheckFailure {
    try {
      return lookup.check(request, deadline);
    } catch (InvalidRequest e) {
      throw new IllegalStateException("a request that names no watcher cannot be invalid", e);
    }
  }

  /**
   * The results of an event.
   *
   * @param events as CloudEvents, each a message
   * @param sweeps messages for the queue of sweeps
   */
  public record Outcome(List<String> events, List<String> sweeps) {}

  /** One delivery: what it names twice is checked, and swept, once. */
  private final class Batch {
    private final Log log;
    private final Map<String, String> events = new LinkedHashMap<>();
    private final SweepMessages sweeps = new SweepMessages();

    Batch(Log log) {
      this.log = log;
    }

    void handle(ResourceEvent event) {
      switch (event.leadsTo()) {
        case SWEEP -> sweeps.add(event);
        case CHECK_OF_TARGET -> check(event, event.resource().id());
        case CHECK_OF_FLOW_LOGS_TARGET -> checkFlowLogsTarget(event);
      }
    }

    Outcome outcome() {
      return new Outcome(List.copyOf(events.values()), sweeps.messages());
    }

    private void checkFlowLogsTarget(ResourceEvent event) {
      try {
        Deadline deadline = checks.deadline();
        allowed.require(List.of(event.subscriptionId()), deadline);
        check(event, cloud.flowLogTarget(event.resource().id(), deadline));
      } catch (CheckFailure failure) {
        DeliverAgain.throwIfRetryable(failure);
        log.line(
            "The flow log's target cannot be read (" + failure.reason() + "); a sweep follows.");
        sweeps.add(event);
      }
    }

    private void check(ResourceEvent event, String targetId) {
      Optional<LookupRequest> request = LookupRequest.about(targetId);
      if (request.isEmpty()) {
        sweeps.add(event);
      } else if (isOurs(request.get().id().subscriptionId())) {
        events.computeIfAbsent(Ids.key(targetId), key -> checkedEvent(event, request.get()));
      } else {
        log.line(
            "The flow log is for a target in a subscription that is not configured;"
                + " nothing is done.");
      }
    }

    private String checkedEvent(ResourceEvent event, LookupRequest request) {
      UniformResult result = checked(request, log);
      String source = SubscriptionSweep.source(result.accountId().orElse(event.subscriptionId()));
      return CloudEvents.checked(event.cause(), source, result).on(Carrier.STORAGE_QUEUE);
    }
  }
}
