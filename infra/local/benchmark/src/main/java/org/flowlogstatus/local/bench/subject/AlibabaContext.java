package org.flowlogstatus.local.bench.subject;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.Credentials;
import com.aliyun.fc.runtime.FunctionComputeLogger;
import com.aliyun.fc.runtime.FunctionParam;
import com.aliyun.fc.runtime.OpenTracing;
import com.aliyun.fc.runtime.Service;

/** The context of an invocation; what the function does not ask for is not there. */
final class AlibabaContext implements Context, Credentials, FunctionComputeLogger {
  @Override
  public String getRequestId() {
    return "1";
  }

  @Override
  public Credentials getExecutionCredentials() {
    return this;
  }

  @Override
  public String getAccessKeyId() {
    return System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID");
  }

  @Override
  public String getAccessKeySecret() {
    return System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
  }

  @Override
  public String getSecurityToken() {
    return System.getenv("ALIBABA_CLOUD_SECURITY_TOKEN");
  }

  @Override
  public FunctionComputeLogger getLogger() {
    return this;
  }

  @Override
  public FunctionParam getFunctionParam() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Service getService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public OpenTracing getTracing() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getRetryCount() {
    return 0;
  }

  @Override
  public void trace(String line) {}

  @Override
  public void debug(String line) {}

  @Override
  public void info(String line) {
    System.err.println(line);
  }

  @Override
  public void warn(String line) {
    System.err.println(line);
  }

  @Override
  public void error(String line) {
    System.err.println(line);
  }

  @Override
  public void fatal(String line) {
    System.err.println(line);
  }

  @Override
  public void setLogLevel(Level level) {}
}
