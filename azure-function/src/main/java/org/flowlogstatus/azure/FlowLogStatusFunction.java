package org.flowlogstatus.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatusType;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.flowlogstatus.http.HttpApi;
import org.flowlogstatus.http.HttpEntry;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.model.Provider;

/** The HTTP trigger. It takes every path and method, so that each mistake gets a clear answer. */
public final class FlowLogStatusFunction {
  private static final HttpEntry ENTRY = new HttpEntry(Provider.AZURE, new Api());

  @FunctionName("flowLogStatus")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = {
                HttpMethod.GET,
                HttpMethod.POST,
                HttpMethod.HEAD,
                HttpMethod.PUT,
                HttpMethod.DELETE,
                HttpMethod.PATCH,
                HttpMethod.OPTIONS
              },
              authLevel = AuthorizationLevel.FUNCTION,
              route = "{*path}")
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    Reply reply = ENTRY.answer(new Message(request), new RunLog(context));
    HttpResponseMessage.Builder response =
        request
            .createResponseBuilder(HttpStatusType.custom(reply.status()))
            .body(reply.isText() ? reply.body() : reply.bytes());
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      response = response.header(header.getKey(), header.getValue());
    }
    return response.build();
  }

  private static final class Api implements Supplier<HttpApi> {
    @Override
    public HttpApi get() {
      return Assembly.shared().httpApi();
    }
  }

  private static final class Message implements Supplier<Request> {
    private final HttpRequestMessage<Optional<String>> message;

    Message(HttpRequestMessage<Optional<String>> message) {
      this.message = message;
    }

    @Override
    public Request get() {
      return HttpMessages.request(message);
    }
  }
}
