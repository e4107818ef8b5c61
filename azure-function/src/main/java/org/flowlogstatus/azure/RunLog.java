package org.flowlogstatus.azure;

import com.microsoft.azure.functions.ExecutionContext;
import org.flowlogstatus.log.Log;

/** The log of one run of a function. */
final class RunLog implements Log {
  private final ExecutionContext context;

  RunLog(ExecutionContext context) {
    this.context = context;
  }

  @Override
  public void line(String text) {
    context.getLogger().info(text);
  }

  @Override
  public String invocationId() {
    return context.getInvocationId();
  }
}
