package org.flowlogstatus.local.host.azure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flowlogstatus.local.host.HostProblem;
import org.flowlogstatus.local.host.azure.app.FunctionApp;
import org.flowlogstatus.local.host.azure.app.LoadedFunction;
import org.flowlogstatus.local.host.azure.invoke.BindingExpression;
import org.flowlogstatus.local.host.azure.invoke.InvocationFailedException;
import org.flowlogstatus.local.host.azure.invoke.Invoker;
import org.flowlogstatus.local.host.azure.invoke.Trigger;
import org.flowlogstatus.local.host.azure.storage.BlobService;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.flowlogstatus.local.server.HttpHandler;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;
import org.flowlogstatus.local.server.RefusedRequestException;

/**
 * Serves a staged function app: its routes, and the administration that fires the other triggers.
 */
public final class AzureHost implements HttpHandler {

  private static final Logger LOGGER = Logger.getLogger("host");
  private static final HostProblem PROBLEM = new HostProblem("azure");

  private final HttpTriggers routes;
  private final Invoker invoker;
  private final AdminApi admin;
  private final BlobService blobs;

  private AzureHost(FunctionApp app, Map<String, String> environment) {
    LocalStorage storage = new LocalStorage();
    this.routes = new HttpTriggers(app);
    this.invoker = new Invoker(storage, new BindingExpression(environment), app.timeLimit());
    this.admin = new AdminApi(app, invoker, storage);
    this.blobs = new BlobService(storage);
  }

  /**
   * A host of the app that is staged in a folder.
   *
   * @param environment what {@code %NAME%} in a binding stands for
   * @throws IllegalArgumentException where the folder holds no app, or an entry point is missing
   */
  public static AzureHost of(Path folder, Map<String, String> environment) throws IOException {
    return new AzureHost(FunctionApp.load(folder), environment);
  }

  /** Runs the host in a process of its own. */
  public static void main(String[] words) {
    AzureProcess.run(words);
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    if (AdminApi.serves(request.segments())) {
      return admin.handle(request);
    }
    if (BlobService.serves(request)) {
      return blobs.handle(request);
    }
    Optional<HttpTriggers.Match> match = routes.match(request);
    if (match.isEmpty()) {
      return PROBLEM.notFound("No function serves this method and path.");
    }
    return invoke(match.get().function(), Trigger.request(request, match.get().values()));
  }

  @Override
  public HttpReply refuse(RefusedRequestException refusal) {
    return PROBLEM.invalidRequest(refusal.status(), String.valueOf(refusal.getMessage()));
  }

  private HttpReply invoke(LoadedFunction function, Trigger trigger) {
    try {
      return invoker.answer(function, trigger);
    } catch (InvocationFailedException e) {
      log(function, e);
      return PROBLEM.internalError("The function failed.");
    }
  }

  static void log(LoadedFunction function, InvocationFailedException failure) {
    LOGGER.log(Level.WARNING, function.definition().name() + " failed", failure.getCause());
  }
}
