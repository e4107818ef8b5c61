package org.flowlogstatus.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A cloud that answers each question by what it asks for, as the test says; to anything else it
 * says 404. Safe between threads.
 */
public final class RoutedWire implements Wire {
  private final List<Route> routes = new ArrayList<>();
  private final List<WireRequest> requests = new ArrayList<>();

  /**
   * What is answered to each request whose line, or action, ends so; what was set last counts.
   *
   * @param end of {@code GET /path}, or of an action like {@code DescribeVpcs}
   */
  public RoutedWire answers(String end, int status, String body) {
    return answers(end, status, Map.of(), body);
  }

  /** The same with headers, by lower-case name. */
  public synchronized RoutedWire answers(
      String end, int status, Map<String, String> headers, String body) {
    routes.add(0, new Route(end, new WireAnswer(status, headers, body.getBytes(UTF_8))));
    return this;
  }

  @Override
  public synchronized WireAnswer send(WireRequest request, Deadline deadline) {
    requests.add(request);
    String line = line(request);
    for (Route route : routes) {
      if (line.endsWith(route.end)) {
        return route.answer;
      }
    }
    String none =
        "{\"error\":{\"code\":\"ResourceNotFound\"},\"Code\":\"InvalidResource.NotFound\"}";
    return new WireAnswer(404, Map.of(), none.getBytes(UTF_8));
  }

  /** All that was asked. */
  public synchronized List<WireRequest> requests() {
    return new ArrayList<>(requests);
  }

  /** The same, each as its line or action. */
  public synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (WireRequest request : requests) {
      lines.add(line(request));
    }
    return lines;
  }

  /** Nothing was asked. */
  public synchronized void forget() {
    requests.clear();
  }

  private static String line(WireRequest request) {
    return request
        .headers()
        .getOrDefault("x-acs-action", request.method() + " " + request.uri().getRawPath());
  }

  private static final class Route {
    private final String end;
    private final WireAnswer answer;

    Route(String end, WireAnswer answer) {
      this.end = end;
      this.answer = answer;
    }
  }
}
