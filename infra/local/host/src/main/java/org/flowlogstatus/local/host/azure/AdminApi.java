package org.flowlogstatus.local.host.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.host.azure.app.FunctionApp;
import org.flowlogstatus.local.host.azure.app.LoadedFunction;
import org.flowlogstatus.local.host.azure.invoke.InvocationFailedException;
import org.flowlogstatus.local.host.azure.invoke.Invoker;
import org.flowlogstatus.local.host.azure.invoke.Trigger;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;

/** Fires triggers by hand, and shows what lies in queues and blobs. */
final class AdminApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FunctionApp app;
  private final Invoker invoker;
  private final LocalStorage storage;

  AdminApi(FunctionApp app, Invoker invoker, LocalStorage storage) {
    this.app = app;
    this.invoker = invoker;
    this.storage = storage;
  }

  /** Whether a path is the administration's, and not a function's. */
  static boolean serves(List<String> path) {
    return !path.isEmpty() && path.get(0).equals("admin");
  }

  HttpReply handle(HttpRequest request) {
    List<String> path = request.segments();
    String kind = path.size() < 2 ? "" : path.get(1);
    String name = path.size() < 3 ? "" : String.join("/", path.subList(2, path.size()));
    return switch (request.method() + " " + kind) {
      case "POST functions" ->
          app.function(name)
              .map(function -> fire(function, request))
              .orElseGet(() -> error(404, "no function " + name));
      case "GET queues" -> queue(name);
      case "GET blobs" ->
          storage
              .read(name)
              .map(content -> HttpReply.of(200, "application/octet-stream", content))
              .orElseGet(() -> error(404, "no blob " + name));
      case "PUT blobs" -> put(name, request.body());
      default -> error(404, "no such call of the administration");
    };
  }

  private HttpReply fire(LoadedFunction function, HttpRequest request) {
    if (function.definition().isHttp()) {
      return error(400, function.definition().name() + " is called by its route");
    }
    Optional<String> input = input(request);
    if (input.isEmpty()) {
      return error(400, "the body must be a JSON object with a string \"input\"");
    }
    try {
      ObjectNode outputs = invoker.fire(function, trigger(function, input.get()));
      return HttpReply.json(200, JSON.createObjectNode().set("outputs", outputs));
    } catch (InvocationFailedException e) {
      AzureHost.log(function, e);
      return error(500, e.summary());
    }
  }

  private static Trigger trigger(LoadedFunction function, String input) {
    boolean isBareTimer = input.isEmpty() && function.definition().trigger().is("timerTrigger");
    return Trigger.message(isBareTimer ? "{\"IsPastDue\":false}" : input);
  }

  /** The input, empty text where the body names none; nothing where the body is malformed. */
  private static Optional<String> input(HttpRequest request) {
    try {
      JsonNode body =
          request.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(request.body());
      JsonNode input = body.path("input");
      boolean isAbsent = body.isObject() && (input.isMissingNode() || input.isNull());
      return isAbsent ? Optional.of("") : Optional.ofNullable(input.textValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private HttpReply queue(String name) {
    ArrayNode messages = JSON.createArrayNode();
    storage.messages(name).forEach(messages::add);
    return HttpReply.json(200, JSON.createObjectNode().set("messages", messages));
  }

  private HttpReply put(String name, byte[] content) {
    if (name.isEmpty()) {
      return error(400, "a blob has a name, as container/file.json");
    }
    storage.write(name, content);
    return HttpReply.json(201, JSON.createObjectNode().put("blob", name));
  }

  private static HttpReply error(int status, String message) {
    return HttpReply.json(status, JSON.createObjectNode().put("error", message));
  }
}
