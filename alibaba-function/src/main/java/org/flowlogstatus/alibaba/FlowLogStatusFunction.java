package org.flowlogstatus.alibaba;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.http.HttpApi;
import org.flowlogstatus.http.HttpEntry;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;

/** The HTTP trigger: an HTTP event of Function Compute in, an HTTP answer out. */
public final class FlowLogStatusFunction extends Handler {
  @Override
  void answer(byte[] event, RoleCredentials credentials, Log log, OutputStream out)
      throws IOException {
    HttpEntry entry = new HttpEntry(Provider.ALIBABA_CLOUD, new Api(credentials));
    Reply reply = entry.answer(new Message(event), log);
    HttpMessages.answer(reply, out);
  }

  private static final class Api implements Supplier<HttpApi> {
    private final RoleCredentials credentials;

    Api(RoleCredentials credentials) {
      this.credentials = credentials;
    }

    @Override
    public HttpApi get() {
      return Assembly.shared().httpApi(credentials);
    }
  }

  private static final class Message implements Supplier<Request> {
    private final byte[] event;

    Message(byte[] event) {
      this.event = event;
    }

    @Override
    public Request get() {
      return HttpMessages.request(event);
    }
  }
}
