package org.flowlogstatus.local.host.azure.invoke;

import com.microsoft.azure.functions.ExecutionContext;
import java.util.UUID;
import java.util.logging.Logger;

/** The context of one invocation. */
final class LocalExecutionContext implements ExecutionContext {

  private static final Logger LOGGER = Logger.getLogger("function");

  private final String invocationId = UUID.randomUUID().toString();
  private final String functionName;

  LocalExecutionContext(String functionName) {
    this.functionName = functionName;
  }

  @Override
  public Logger getLogger() {
    return LOGGER;
  }

  @Override
  public String getInvocationId() {
    return invocationId;
  }

  @Override
  public String getFunctionName() {
    return functionName;
  }
}
