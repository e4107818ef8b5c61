package org.flowlogstatus.azure.sweep;

import java.util.List;
import java.util.stream.Stream;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.wire.Deadline;

/** Puts a message for every subscription on the queue, which spreads the sweeps. */
public final class ScheduledSweep {
  private final Settings settings;
  private final AllowedSubscriptions allowed;
  private final StoredReports reports;

  public ScheduledSweep(Settings settings, AllowedSubscriptions allowed, StoredReports reports) {
    this.settings = settings;
    this.allowed = allowed;
    this.reports = reports;
  }

  /**
   * One message for each subscription, and one for each that has a report and is no longer visible.
   *
   * @throws DeliverAgain where they cannot be listed, whatever the reason: a schedule has no other
   *     way to say so
   */
  public List<String> run(Log log) {
    if (!settings.everySubscription() && settings.subscriptions().isEmpty()) {
      log.line("FLOWLOG_AZURE_SUBSCRIPTIONS is empty: there is nothing to sweep.");
      return List.of();
    }
    Deadline deadline = Deadline.in(settings.sweepDeadline());
    List<String> subscriptions = swept(deadline, log);
    if (subscriptions.isEmpty()) {
      log.line(
          "The identity sees no subscription that is not excluded: there is nothing to sweep.");
    }
    List<String> gone = reports.gone(subscriptions, deadline, log);
    return Stream.concat(subscriptions.stream(), gone.stream()).map(SweepMessage::of).toList();
  }

  private List<String> swept(Deadline deadline, Log log) {
    try {
      return allowed.swept(deadline, log);
    } catch (CheckFailure failure) {
      throw new DeliverAgain(failure);
    }
  }
}
