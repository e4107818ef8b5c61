package org.flowlogstatus.alibaba;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.http.Reply;

/** The HTTP trigger: an HTTP event of Function Compute in, an HTTP answer out. */
public final class FlowLogStatusFunction implements StreamRequestHandler, FunctionInitializer {
  private static final Assembly ASSEMBLY = Assembly.shared();

  /** Has the settings checked before the first event, and work done that need not wait for it. */
  @Override
  public void initialize(Context context) {
    context.getLogger().info("Ready: " + ASSEMBLY.settings());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    RoleCredentials credentials = RoleCredentials.of(context.getExecutionCredentials());
    Reply reply =
        ASSEMBLY
            .frontDoor(credentials)
            .answer(HttpMessages.request(event.readAllBytes()), context.getLogger()::info);
    answer.write(HttpMessages.answer(reply).getBytes(StandardCharsets.UTF_8));
  }
}
