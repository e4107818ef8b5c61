package org.flowlogstatus.azure.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.azure.cloud.ReportBlobs;
import org.flowlogstatus.azure.cloud.Subscriptions;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.Comparison;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.SweepLog;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.events.stored.SweptScope;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.organisation.SeenAccounts;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.wire.Deadline;

/**
 * Sweeps the subscription that a queue message names, and reports what changed since the last
 * sweep.
 */
public final class SubscriptionSweep {
  private static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty(), List.of());

  private final Settings settings;
  private final Supplier<Sweep> sweeps;
  private final ReportBlobs blobs;

  public SubscriptionSweep(Settings settings, Supplier<Sweep> sweeps, ReportBlobs blobs) {
    this.settings = settings;
    this.sweeps = sweeps;
    this.blobs = blobs;
  }

  /**
   * The results of the sweep.
   *
   * @param messageId the queue's id of the message, the same at each delivery; empty where unknown
   * @param lastReport the blob at the time of the message
   * @throws DeliverAgain where another try may help
   */
  public Outcome run(
      String text, Optional<String> messageId, Optional<byte[]> lastReport, Log log) {
    Optional<SweepMessage> message = SweepMessage.read(text);
    return message.isPresent()
        ? new Run(message.get(), messageId, lastReport, log).outcome()
        : notOurs(log);
  }

  private static Outcome notOurs(Log log) {
    log.line("The message names no subscription that is swept here; nothing is done.");
    return NOTHING;
  }

  public static String source(String subscriptionId) {
    return "/subscriptions/" + subscriptionId;
  }

  /**
   * The results of a sweep.
   *
   * @param newReport the report to store; empty where the last one stays
   * @param page the same for people, with what changed; empty where the last one stays
   * @param events as CloudEvents, each a message
   */
  public record Outcome(Optional<String> newReport, Optional<String> page, List<String> events) {}

  /** The work for one message. */
  private final class Run {
    private final SweepMessage message;
    private final Optional<String> messageId;
    private final Optional<byte[]> lastReport;
    private final Log log;
    private final String source;

    Run(SweepMessage message, Optional<String> messageId, Optional<byte[]> lastReport, Log log) {
      this.message = message;
      this.messageId = messageId;
      this.lastReport = lastReport;
      this.log = log;
      this.source = source(message.subscriptionId());
    }

    Outcome outcome() {
      Deadline deadline = Deadline.in(settings.sweepDeadline());
      Sweep sweep = sweeps.get();
      try {
        if (sweep.allows(message.subscriptionId(), deadline)) {
          return outcome(sweep, deadline);
        }
        return isLeft() ? gone(sweep, deadline) : notOurs(log);
      } catch (CheckFailure failure) {
        return unswept(sweep, Subscriptions.OPERATION, failure, deadline);
      }
    }

    /** Whether it has a report and is no longer visible. */
    private boolean isLeft() {
      return settings.everySubscription()
          && !settings.excluded().contains(message.subscriptionId())
          && lastReport.filter(text -> !StoredReport.isMarkedAsGone(text)).isPresent();
    }

    /** Reports that it is gone, and marks its report; no other call is made. */
    private Outcome gone(Sweep sweep, Deadline deadline) {
      CheckFailure failure =
          CheckFailure.of(
              Reason.NOT_FOUND,
              "The subscription has a stored report, and is not seen any more with this identity.");
      Report report =
          sweep.failed(message.subscriptionId(), Subscriptions.OPERATION, failure, deadline);
      lines(deadline).ended(report, List.of());
      return new Outcome(
          lastReport.flatMap(text -> StoredReport.markedAsGone(text, report.finishedAt())),
          Optional.empty(),
          List.of(completed(report, stored(lastReport, line -> {})).on(Carrier.STORAGE_QUEUE)));
    }

    private Outcome outcome(Sweep sweep, Deadline deadline) {
      if (message.causedAt().filter(this::isSweptSince).isPresent()) {
        log.line("A sweep that began after the event has stored its report; nothing is done.");
        return NOTHING;
      }
      try {
        return outcome(sweep.run(List.of(message.subscriptionId()), deadline), deadline);
      } catch (CheckFailure failure) {
        return SeenAccounts.hasLeft(
                failure, this::isLeft, () -> sweep.stillSees(message.subscriptionId(), deadline))
            ? gone(sweep, deadline)
            : unswept(sweep, NetworkWatchers.OPERATION, failure, deadline);
      }
    }

    private Outcome unswept(Sweep sweep, String list, CheckFailure failure, Deadline deadline) {
      lines(deadline).throwIfRetryable(Provider.AZURE, failure.inAccount(account()));
      Report report = sweep.failed(message.subscriptionId(), list, failure, deadline);
      lines(deadline).ended(report, List.of());
      Event completed = completed(report, stored(lastReport, line -> {}));
      return new Outcome(
          Optional.empty(), Optional.empty(), List.of(completed.on(Carrier.STORAGE_QUEUE)));
    }

    private Outcome outcome(Report report, Deadline deadline) {
      Optional<StoredReport> last = stored(lookedAtAgain(), log);
      Comparison comparison = Comparison.of(report, last, SweptScope.all());
      if (comparison.isLate()) {
        log.line("A later sweep has stored its report: this one is not stored.");
      }
      lines(deadline).ended(report, comparison.changes());
      List<Event> events =
          new ArrayList<>(
              CloudEvents.changed(comparison.changes(), change -> source, report.finishedAt()));
      events.add(completed(report, last));
      return new Outcome(
          comparison.toStore(),
          comparison.toShow(),
          events.stream().map(event -> event.on(Carrier.STORAGE_QUEUE)).toList());
    }

    private boolean isSweptSince(Instant causedAt) {
      return stored(lastReport, line -> {})
          .filter(stored -> stored.startedAfter(causedAt))
          .isPresent();
    }

    /** The stored report as it is now; where it cannot be read, as it was. */
    private Optional<byte[]> lookedAtAgain() {
      if (!blobs.canBeRead()) {
        return lastReport;
      }
      try {
        return blobs.read(message.spelling(), Deadline.in(settings.deadline()));
      } catch (CheckFailure failure) {
        if (failure.reason() == Reason.PROVIDER_RESPONSE_INVALID) {
          log.line("The stored report cannot be read whole, and counts as none.");
          return Optional.empty();
        }
        DeliverAgain.throwIfRetryable(failure);
        log.line("The stored report cannot be looked at again (" + failure.reason() + ").");
        return lastReport;
      }
    }

    private Optional<StoredReport> stored(Optional<byte[]> text, Log lines) {
      return StoredReport.read(text, Provider.AZURE, account(), lines);
    }

    private Optional<String> account() {
      return Optional.of(message.subscriptionId());
    }

    private SweepLog lines(Deadline deadline) {
      return new SweepLog(deadline, Invocation.event(log.invocationId()), log);
    }

    private Event completed(Report report, Optional<StoredReport> last) {
      String cause =
          messageId.orElseGet(() -> last.map(StoredReport::finishedAt).orElse("the first"));
      String place = blobs.place(message.spelling());
      return CloudEvents.sweepCompleted(cause, source, source, report, Optional.of(place));
    }
  }
}
