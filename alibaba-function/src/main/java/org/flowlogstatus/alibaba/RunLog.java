package org.flowlogstatus.alibaba;

import com.aliyun.fc.runtime.Context;
import org.flowlogstatus.log.Log;

/** The log of one run of a function. */
final class RunLog implements Log {
  private final Context context;

  RunLog(Context context) {
    this.context = context;
  }

  @Override
  public void line(String text) {
    context.getLogger().info(text);
  }

  @Override
  public String invocationId() {
    return context.getRequestId();
  }
}
