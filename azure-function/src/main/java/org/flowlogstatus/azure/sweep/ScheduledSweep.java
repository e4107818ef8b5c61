package org.flowlogstatus.azure.sweep;

import java.util.List;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.wire.Deadline;

/** Hands every subscription that is to be swept to the queue, which spreads the sweeps. */
public final class ScheduledSweep {
  private final Settings settings;
  private final AllowedSubscriptions allowed;

  public ScheduledSweep(Settings settings, AllowedSubscriptions allowed) {
    this.settings = settings;
    this.allowed = allowed;
  }

  /**
   * One message for each subscription.
   *
   * @throws DeliverAgain where they cannot be listed, whatever the reason: a schedule has no other
   *     way to say so
   */
  public List<String> run(Log log) {
    if (!settings.everySubscription() && settings.subscriptions().isEmpty()) {
      log.line("FLOWLOG_AZURE_SUBSCRIPTIONS is empty: there is nothing to sweep.");
      return List.of();
    }
    List<String> subscriptions = swept(log);
    if (subscriptions.isEmpty()) {
      log.line(
          "The identity sees no subscription that is not excluded: there is nothing to sweep.");
    }
    return subscriptions.stream().map(SweepMessage::of).toList();
  }

  private List<String> swept(Log log) {
    try {
      return allowed.swept(Deadline.in(settings.sweepDeadline()), log);
    } catch (CheckFailure failure) {
      throw new DeliverAgain(failure);
    }
  }
}
