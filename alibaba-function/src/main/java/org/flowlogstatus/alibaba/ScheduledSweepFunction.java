package org.flowlogstatus.alibaba;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.flowlogstatus.alibaba.identity.RoleCredentials;

/** The time trigger. */
public final class ScheduledSweepFunction implements StreamRequestHandler, FunctionInitializer {
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
    EventMessages.answer(
        answer,
        ASSEMBLY
            .scheduledSweep(credentials)
            .run(EventMessages.event(event), context.getLogger()::info));
  }
}
