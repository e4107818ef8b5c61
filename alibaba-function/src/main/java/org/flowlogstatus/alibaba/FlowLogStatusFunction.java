package org.flowlogstatus.alibaba;

import java.io.IOException;
import java.io.Writer;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.http.HttpEntry;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;

/** The HTTP trigger: an HTTP event of Function Compute in, an HTTP answer out. */
public final class FlowLogStatusFunction extends Handler {
  @Override
  void answer(byte[] event, RoleCredentials credentials, Log log, Writer out) throws IOException {
    HttpEntry door =
        new HttpEntry(Provider.ALIBABA_CLOUD, () -> Assembly.shared().httpApi(credentials));
    Reply reply = door.answer(() -> HttpMessages.request(event), log);
    HttpMessages.answer(reply, out);
  }
}
