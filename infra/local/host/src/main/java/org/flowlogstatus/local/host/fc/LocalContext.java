package org.flowlogstatus.local.host.fc;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.Credentials;
import com.aliyun.fc.runtime.FunctionComputeLogger;
import com.aliyun.fc.runtime.FunctionParam;
import com.aliyun.fc.runtime.OpenTracing;
import com.aliyun.fc.runtime.Service;
import java.util.Map;

/**
 * The context of one invocation.
 *
 * @param requestId of this invocation
 * @param credentials of the execution role
 * @param function what is invoked
 */
record LocalContext(String requestId, Credentials credentials, TemplateFunction function)
    implements Context {

  @Override
  public String getRequestId() {
    return requestId;
  }

  @Override
  public Credentials getExecutionCredentials() {
    return credentials;
  }

  @Override
  public FunctionParam getFunctionParam() {
    return new Param(function);
  }

  /** In Function Compute 3.0 there are no services any more. */
  @Override
  public Service getService() {
    return new NoService();
  }

  @Override
  public FunctionComputeLogger getLogger() {
    return new StandardErrorLogger(requestId, System.err);
  }

  @Override
  public OpenTracing getTracing() {
    return new NoTracing();
  }

  @Override
  public int getRetryCount() {
    return 0;
  }

  private record Param(TemplateFunction function) implements FunctionParam {

    @Override
    public String getFunctionName() {
      return function.name();
    }

    @Override
    public String getFunctionHandler() {
      return function.handler();
    }

    @Override
    public String getFunctionInitializer() {
      return function.initializer().orElse("");
    }

    @Override
    public int getExecTimeLimitInMillis() {
      return function.timeoutSeconds() * 1000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return function.memoryMegabytes();
    }
  }

  private record NoService() implements Service {

    @Override
    public String getName() {
      return "";
    }

    @Override
    public String getLogProject() {
      return "";
    }

    @Override
    public String getLogStore() {
      return "";
    }

    @Override
    public String getQualifier() {
      return "LATEST";
    }

    @Override
    public String getVersionId() {
      return "";
    }
  }

  private record NoTracing() implements OpenTracing {

    @Override
    public String getSpanContext() {
      return "";
    }

    @Override
    public Map<String, String> getSpanBaggages() {
      return Map.of();
    }

    @Override
    public String getJaegerEndpoint() {
      return "";
    }
  }
}
