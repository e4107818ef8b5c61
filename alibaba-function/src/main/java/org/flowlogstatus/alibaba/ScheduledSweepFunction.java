package org.flowlogstatus.alibaba;

import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.Log;

/** The time trigger. */
public final class ScheduledSweepFunction extends Handler {
  @Override
  String answer(byte[] event, Assembly assembly, RoleCredentials credentials, Log log) {
    return EventMessages.answer(
        assembly.scheduledSweep(credentials).run(EventMessages.event(event), log));
  }
}
