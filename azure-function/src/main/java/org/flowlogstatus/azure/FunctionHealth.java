package org.flowlogstatus.azure;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.ReportBlobs;
import org.flowlogstatus.azure.cloud.StorageQueue;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.sweep.Sweep;
import org.flowlogstatus.azure.sweep.SweepRequest;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.Checks;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.health.QueueUse;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.wire.Deadline;

/** What the function lacks, seen from a sweep of what is configured, its queues and its reports. */
final class FunctionHealth {
  static final String SWEEPS = "flow-log-sweeps";
  static final String EVENTS = "flow-log-status-events";

  /** The queue where the Functions host puts a message that failed five times. */
  static final String GIVEN_UP = SWEEPS + "-poison";

  private final Settings settings;
  private final TokenSource tokens;
  private final AllowedSubscriptions allowed;
  private final ReportBlobs blobs;
  private final BiFunction<URI, String, StorageQueue> queues;
  private final Clock clock;

  /**
   * Checks a function.
   *
   * @param queues makes the queue of that name at that service
   */
  FunctionHealth(
      Settings settings,
      TokenSource tokens,
      AllowedSubscriptions allowed,
      ReportBlobs blobs,
      BiFunction<URI, String, StorageQueue> queues,
      Clock clock) {
    this.settings = settings;
    this.tokens = tokens;
    this.allowed = allowed;
    this.blobs = blobs;
    this.queues = queues;
    this.clock = clock;
  }

  Health look(Supplier<Sweep> sweep, Deadline deadline) {
    Checks checks = new Checks().identity(() -> tokens.token(deadline));
    lookAtQueues(checks, deadline);
    List<String> swept = sweptOrNone(deadline);
    if (blobs.canBeRead()) {
      for (String id : swept) {
        checks.report(id, () -> blobs.read(id, deadline), clock);
        checks.events(id, () -> blobs.lastEvent(id, deadline), clock);
      }
    }
    // Last, since it may take what is left of the time.
    if (!swept.isEmpty() || settings.everySubscription()) {
      checks.rights(Provider.AZURE, () -> sweep.get().run(new SweepRequest(swept), deadline));
    }
    return Health.of(Provider.AZURE, checks.made());
  }

  private void lookAtQueues(Checks checks, Deadline deadline) {
    Optional<URI> service = settings.queueService();
    if (service.isPresent()) {
      checks.queues(
          QueueUse.work(settings.schedule()::isOlderThanTwo),
          Optional.of(SWEEPS),
          EVENTS,
          GIVEN_UP,
          name -> {
            StorageQueue queue = queues.apply(service.get(), name);
            return name.equals(GIVEN_UP) ? queue.oldestIfThere(deadline) : queue.oldest(deadline);
          },
          clock);
    }
  }

  /**
   * None where they cannot be listed: the sweep of all then fails in the same way, and reports it.
   */
  private List<String> sweptOrNone(Deadline deadline) {
    try {
      return allowed.swept(deadline, line -> {});
    } catch (CheckFailure failure) {
      return List.of();
    }
  }
}
