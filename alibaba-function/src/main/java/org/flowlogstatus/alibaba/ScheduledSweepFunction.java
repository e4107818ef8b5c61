package org.flowlogstatus.alibaba;

import java.util.List;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.Log;

/** The time trigger. */
public final class ScheduledSweepFunction extends EventHandler {
  @Override
  List<String> run(SweepAssembly sweeps, RoleCredentials credentials, String event, Log log) {
    return sweeps.scheduledSweep(credentials).run(event, log);
  }
}
