package org.flowlogstatus.local.host.azure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.host.azure.app.Binding;
import org.flowlogstatus.local.host.azure.app.FunctionApp;
import org.flowlogstatus.local.host.azure.app.LoadedFunction;
import org.flowlogstatus.local.server.HttpRequest;

/** The routes of an app, the most exact first. */
final class HttpTriggers {

  private final List<Route> routes;

  HttpTriggers(FunctionApp app) {
    routes =
        app.functions().stream()
            .filter(function -> function.definition().isHttp())
            .map(function -> Route.of(app.routePrefix(), function))
            .sorted(Comparator.comparing(Route::template))
            .toList();
  }

  /**
   * The function of a request, and the values of its route.
   *
   * @param function the one to run
   * @param values of the parameters in its route
   */
  record Match(LoadedFunction function, Map<String, String> values) {}

  /** The function that serves a path and a method, where there is one. */
  Optional<Match> match(HttpRequest request) {
    List<String> path = request.segments();
    return routes.stream()
        .filter(route -> route.takes(request.method()))
        .flatMap(route -> route.match(path).stream())
        .findFirst();
  }

  private record Route(RouteTemplate template, List<String> methods, LoadedFunction function) {

    static Route of(String prefix, LoadedFunction function) {
      Binding trigger = function.definition().trigger();
      String path =
          trigger.text("route").filter(r -> !r.isEmpty()).orElse(function.definition().name());
      return new Route(RouteTemplate.of(prefix, path), trigger.texts("methods"), function);
    }

    boolean takes(String method) {
      return methods.isEmpty() || methods.stream().anyMatch(method::equalsIgnoreCase);
    }

    Optional<Match> match(List<String> path) {
      return template.match(path).map(values -> new Match(function, values));
    }
  }
}
