package org.flowlogstatus.alibaba;

import java.io.IOException;
import java.io.Writer;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.http.Reply;
import org.flowlogstatus.log.Log;

/** The HTTP trigger: an HTTP event of Function Compute in, an HTTP answer out. */
public final class FlowLogStatusFunction extends Handler {
  @Override
  void answer(byte[] event, Assembly assembly, RoleCredentials credentials, Log log, Writer out)
      throws IOException {
    Reply reply = assembly.httpApi(credentials).answer(HttpMessages.request(event), log);
    HttpMessages.answer(reply, out);
  }
}
