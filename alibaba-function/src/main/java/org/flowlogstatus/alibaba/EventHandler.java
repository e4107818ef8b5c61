package org.flowlogstatus.alibaba;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.Log;

/** The common part of the triggers: each gets an event and answers with CloudEvents. */
abstract class EventHandler extends Handler {
  /** A JSON array, for the function's asynchronous destination. */
  @Override
  final void answer(byte[] event, RoleCredentials credentials, Log log, OutputStream out)
      throws IOException {
    String text = new String(event, StandardCharsets.UTF_8);
    List<String> events = run(Assembly.shared().sweeps(), credentials, text, log);
    out.write(("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8));
  }

  /** The CloudEvents that one event leads to. */
  abstract List<String> run(
      SweepAssembly sweeps, RoleCredentials credentials, String event, Log log);
}
