package org.flowlogstatus.local.host.fc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flowlogstatus.local.host.HostProblem;
import org.flowlogstatus.local.server.HttpHandler;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;
import org.flowlogstatus.local.server.RefusedRequestException;

/**
 * Serves the functions of a template: the one with the HTTP trigger by its URL, all by invocation.
 */
public final class FcHost implements HttpHandler {

  /** The function that the HTTP trigger calls. */
  static final String HTTP_FUNCTION = "flow-log-status";

  private static final Logger LOGGER = Logger.getLogger("host");
  private static final HostProblem PROBLEM = new HostProblem("alibaba_cloud");
  private static final String REQUEST_ID = "X-Fc-Request-Id";

  private final Map<String, FcFunction> functions;
  private final LocalCredentials credentials;
  private final String accountId;

  private FcHost(Map<String, FcFunction> functions, Map<String, String> environment) {
    this.functions = functions;
    this.credentials = LocalCredentials.of(environment);
    this.accountId = environment.getOrDefault("FC_ACCOUNT_ID", "");
  }

  /**
   * A host of all functions of a template.
   *
   * @param code a jar to run in place of the one that the template names
   */
  public static FcHost of(Template template, Optional<Path> code, Map<String, String> environment) {
    Map<String, FcFunction> functions = new LinkedHashMap<>();
    for (TemplateFunction function : template.functions()) {
      functions.put(function.name(), new FcFunction(function, code.orElseGet(function::code)));
    }
    return new FcHost(functions, environment);
  }

  /** Runs the host in a process of its own. */
  public static void main(String[] words) {
    FcProcess.run(words);
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    String requestId = UUID.randomUUID().toString();
    HttpReply reply =
        Invocation.matches(request) ? invoke(request, requestId) : serve(request, requestId);
    return reply.with(REQUEST_ID, requestId);
  }

  @Override
  public HttpReply refuse(RefusedRequestException refusal) {
    return PROBLEM.invalidRequest(refusal.status(), String.valueOf(refusal.getMessage()));
  }

  private HttpReply invoke(HttpRequest request, String requestId) {
    FcFunction function = functions.get(Invocation.functionName(request));
    if (function == null) {
      String message = "function " + Invocation.functionName(request) + " does not exist";
      return error(404, "FunctionNotFound", message, requestId);
    }
    if (!request.method().equals("POST")) {
      return error(405, "MethodNotAllowed", "invocations are POSTed", requestId);
    }
    try {
      byte[] written = run(function, request.body(), requestId);
      return HttpReply.of(200, "application/octet-stream", written);
    } catch (HandlerFailedException e) {
      return failed(200, function, e);
    }
  }

  private HttpReply serve(HttpRequest request, String requestId) {
    FcFunction function = functions.get(HTTP_FUNCTION);
    if (function == null) {
      return PROBLEM.notFound("The template has no HTTP function.");
    }
    byte[] event = HttpEvent.of(request, requestId, accountId, Instant.now());
    try {
      return HttpAnswer.of(run(function, event, requestId));
    } catch (HandlerFailedException e) {
      // A failing initializer is answered with success, and a header of the platform's.
      return failed(e.wasStarted() ? 502 : 200, function, e);
    }
  }

  private byte[] run(FcFunction function, byte[] event, String requestId)
      throws HandlerFailedException {
    return function.invoke(event, new LocalContext(requestId, credentials, function.template()));
  }

  private static HttpReply failed(int status, FcFunction function, HandlerFailedException e) {
    LOGGER.log(Level.WARNING, function.template().name() + " failed", e.getCause());
    return HttpReply.json(status, e.toJson()).with("X-Fc-Error-Type", "UnhandledInvocationError");
  }

  private static HttpReply error(int status, String code, String message, String requestId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return HttpReply.json(
        status, body.put("RequestId", requestId).put("Code", code).put("Message", message));
  }
}
