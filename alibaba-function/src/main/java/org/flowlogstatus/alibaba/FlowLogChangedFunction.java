package org.flowlogstatus.alibaba;

import java.io.IOException;
import java.io.Writer;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.Log;

/** The EventBridge trigger. */
public final class FlowLogChangedFunction extends Handler {
  @Override
  void answer(byte[] event, RoleCredentials credentials, Log log, Writer out) throws IOException {
    out.write(
        EventMessages.answer(
            Assembly.shared()
                .sweeps()
                .flowLogChanged(credentials)
                .run(EventMessages.event(event), log)));
  }
}
