package org.flowlogstatus.local.bench.subject;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** The packaged Azure Function, called as the Java worker calls it: by reflection. */
public final class AzureFunction implements LookupProgram {
  private static final String FUNCTION = "org.flowlogstatus.azure.FlowLogStatusFunction";

  private AzureFunction() {}

  public static void main(String[] arguments) throws Exception {
    WorkerLog.logger();
    new Program(new AzureFunction()).run(arguments);
  }

  @Override
  public String answer(String request) throws Exception {
    Class<?> type = Class.forName(FUNCTION);
    Method run = type.getMethod("run", HttpRequestMessage.class, ExecutionContext.class);
    Object function = type.getConstructor().newInstance();
    Object reply = run.invoke(function, new Request(request), new Invocation());
    // A large answer is handed over as bytes.
    Object body = ((HttpResponseMessage) reply).getBody();
    return body instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : body.toString();
  }

  private static final class Request implements HttpRequestMessage<Optional<String>> {
    private final URI uri;

    Request(String request) {
      uri = URI.create("http://localhost" + request);
    }

    @Override
    public URI getUri() {
      return uri;
    }

    @Override
    public HttpMethod getHttpMethod() {
      return HttpMethod.GET;
    }

    @Override
    public Map<String, String> getHeaders() {
      return Map.of();
    }

    @Override
    public Map<String, String> getQueryParameters() {
      return Map.of();
    }

    @Override
    public Optional<String> getBody() {
      return Optional.empty();
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
      return new AzureResponse().status(status);
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
      return new AzureResponse().status(status);
    }
  }

  private static final class Invocation implements ExecutionContext {
    @Override
    public Logger getLogger() {
      return WorkerLog.logger();
    }

    @Override
    public String getInvocationId() {
      return "1";
    }

    @Override
    public String getFunctionName() {
      return "flowLogStatus";
    }
  }
}
