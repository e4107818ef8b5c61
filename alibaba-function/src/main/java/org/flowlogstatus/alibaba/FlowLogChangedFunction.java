package org.flowlogstatus.alibaba;

import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.Log;

/** The EventBridge trigger. */
public final class FlowLogChangedFunction extends Handler {
  @Override
  String answer(byte[] event, Assembly assembly, RoleCredentials credentials, Log log) {
    return EventMessages.answer(
        assembly.flowLogChanged(credentials).run(EventMessages.event(event), log));
  }
}
