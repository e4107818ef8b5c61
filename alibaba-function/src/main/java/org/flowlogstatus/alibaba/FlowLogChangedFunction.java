package org.flowlogstatus.alibaba;

import java.util.List;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.Log;

/** The EventBridge trigger. */
public final class FlowLogChangedFunction extends EventHandler {
  @Override
  List<String> run(SweepAssembly sweeps, RoleCredentials credentials, String event, Log log) {
    return sweeps.flowLogChanged(credentials).run(event, log);
  }
}
