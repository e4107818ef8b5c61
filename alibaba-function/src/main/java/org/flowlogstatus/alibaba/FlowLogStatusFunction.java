package org.flowlogstatus.alibaba;

import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.http.Reply;
import org.flowlogstatus.log.Log;

/** The HTTP trigger: an HTTP event of Function Compute in, an HTTP answer out. */
public final class FlowLogStatusFunction extends Handler {
  @Override
  String answer(byte[] event, Assembly assembly, RoleCredentials credentials, Log log) {
    Reply reply = assembly.frontDoor(credentials).answer(HttpMessages.request(event), log);
    return HttpMessages.answer(reply);
  }
}
