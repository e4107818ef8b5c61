package org.flowlogstatus.azure.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.Comparison;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.StoredReport;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.wire.Deadline;

/** Sweeps the subscription that a queue message names, and tells what changed since the last. */
public final class SubscriptionSweep {
  private final Settings settings;
  private final Supplier<Sweep> sweeps;

  public SubscriptionSweep(Settings settings, Supplier<Sweep> sweeps) {
    this.settings = settings;
    this.sweeps = sweeps;
  }

  /**
   * What the sweep leaves behind.
   *
   * @param messageId the queue's id of the message, the same at each delivery; empty where unknown
   * @throws DeliverAgain where another try may help
   */
  public Outcome run(
      String message, Optional<String> messageId, Optional<String> lastReport, Log log) {
    Optional<String> subscriptionId = SweepMessage.subscriptionId(message).filter(settings::allows);
    if (subscriptionId.isEmpty()) {
      log.line("The message names no subscription that is swept here; nothing is done.");
      return new Outcome(Optional.empty(), List.of());
    }
    CloudEvents events = new CloudEvents(messageId.orElse(message));
    return sweep(subscriptionId.get(), StoredReport.read(lastReport, log), events, log);
  }

  private Outcome sweep(
      String subscriptionId, Optional<StoredReport> last, CloudEvents events, Log log) {
    String source = source(subscriptionId);
    Deadline deadline = Deadline.in(settings.sweepDeadline());
    Sweep sweep = sweeps.get();
    try {
      Report report = sweep.run(List.of(subscriptionId), deadline);
      log.line(swept(source, report));
      Comparison comparison = Comparison.of(report, last, stored -> true);
      List<String> told =
          new ArrayList<>(
              events.changed(comparison.changes(), change -> source, report.finishedAt()));
      told.add(events.sweepCompleted(source, source, report));
      return new Outcome(Optional.of(comparison.toStore()), told);
    } catch (CheckFailure failure) {
      if (failure.reason().retryable()) {
        throw new DeliverAgain(failure);
      }
      Report report = sweep.failed(subscriptionId, failure, deadline);
      return new Outcome(Optional.empty(), List.of(events.sweepCompleted(source, source, report)));
    }
  }

  /** The line that the alert "no sweep" looks for: infra/azure/alerts.json. */
  private static String swept(String source, Report report) {
    return "Swept " + source + (report.complete() ? "" : ", not complete");
  }

  public static String source(String subscriptionId) {
    return "/subscriptions/" + subscriptionId;
  }

  /**
   * What a sweep leaves behind.
   *
   * @param newReport to be stored; empty where the last one stays
   * @param events as CloudEvents
   */
  public record Outcome(Optional<String> newReport, List<String> events) {}
}
