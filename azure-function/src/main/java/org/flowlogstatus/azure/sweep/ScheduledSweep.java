package org.flowlogstatus.azure.sweep;

import java.util.List;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.log.Log;

/** Hands every configured subscription to the queue, which spreads the sweeps. */
public final class ScheduledSweep {
  private final Settings settings;

  public ScheduledSweep(Settings settings) {
    this.settings = settings;
  }

  /** One message for each subscription. */
  public List<String> run(Log log) {
    if (settings.subscriptions().isEmpty()) {
      log.line("FLOWLOG_AZURE_SUBSCRIPTIONS is empty: there is nothing to sweep.");
    }
    return settings.subscriptions().stream().map(SweepMessage::of).toList();
  }
}
