package org.flowlogstatus.alibaba;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.flowlogstatus.alibaba.cloud.MessageQueue;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.ReportFile;
import org.flowlogstatus.alibaba.sweep.Sweep;
import org.flowlogstatus.alibaba.sweep.SweepRequest;
import org.flowlogstatus.health.Checks;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.health.QueueUse;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.wire.Deadline;

/** What the function lacks, seen from a sweep of what is configured, its queues and its reports. */
final class FunctionHealth {
  static final String EVENTS = "flow-log-status-events";

  /** The queue where Function Compute puts a run that failed after every try. */
  static final String GIVEN_UP = "flow-log-status-failures";

  private final Settings settings;
  private final RoleCredentials credentials;
  private final BiFunction<URI, String, MessageQueue> queues;
  private final Clock clock;

  /**
   * Checks a function.
   *
   * @param queues makes the queue of that name at that service
   */
  FunctionHealth(
      Settings settings,
      RoleCredentials credentials,
      BiFunction<URI, String, MessageQueue> queues,
      Clock clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.queues = queues;
    this.clock = clock;
  }

  Health look(Supplier<Sweep> sweep, Deadline deadline) {
    Checks checks = new Checks().identity(credentials::required);
    lookAtQueues(checks, deadline);
    if (settings.reportDir().isPresent()) {
      ReportFile file = ReportFile.toRead(settings, settings.accountId());
      String account = settings.accountId().orElse("of the account");
      checks.report(account, file::required, clock);
      checks.events(account, file::lastEvent, clock);
    }
    // Last, since it may take what is left of the time.
    checks.rights(
        Provider.ALIBABA_CLOUD, () -> sweep.get().run(SweepRequest.toTry(settings), deadline));
    return Health.of(Provider.ALIBABA_CLOUD, checks.made());
  }

  private void lookAtQueues(Checks checks, Deadline deadline) {
    Optional<URI> service = settings.queueEndpoint();
    if (service.isPresent()) {
      checks.queues(
          QueueUse.work(settings.schedule()::isOlderThanTwo),
          settings.queue(),
          EVENTS,
          GIVEN_UP,
          name -> queues.apply(service.get(), name).oldest(deadline),
          clock);
    }
  }
}
