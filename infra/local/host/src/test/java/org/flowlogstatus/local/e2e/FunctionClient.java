package org.flowlogstatus.local.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.flowlogstatus.schema.OpenApiAssert;

/** Asks one function over HTTP, and holds every answer against its OpenAPI document. */
public final class FunctionClient {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI host;
  private final String path;
  private final OpenApiAssert document;

  private FunctionClient(URI host, String path, String module) {
    this.host = host;
    this.path = path;
    try {
      this.document =
          OpenApiAssert.read(Project.root().resolve(module + "/src/main/resources/openapi.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FunctionClient azure(URI host) {
    return new FunctionClient(host, "/api/flow-log-status", "azure-function");
  }

  static FunctionClient alibaba(URI host) {
    return new FunctionClient(host, "/flow-log-status", "alibaba-function");
  }

  /** A lookup by query string. */
  public FunctionAnswer get(Map<String, String> parameters) {
    return get(query(parameters));
  }

  /** A lookup by a query string as it stands. */
  FunctionAnswer get(String rawQuery) {
    return send("GET", path + (rawQuery.isEmpty() ? "" : "?" + rawQuery), "", Optional.empty());
  }

  /** A sweep by query string. */
  public FunctionAnswer sweep(Map<String, String> parameters) {
    return send("GET", path + "/sweep?" + query(parameters), "", Optional.empty());
  }

  /** What the stored reports say together. */
  FunctionAnswer estate() {
    return send("GET", path + "/estate", "", Optional.empty());
  }

  /** A plan by query string. */
  public FunctionAnswer plan(Map<String, String> parameters) {
    return send("GET", path + "/plan?" + query(parameters), "", Optional.empty());
  }

  /** A plan in another form than JSON, which must be one that is documented. */
  public FunctionAnswer planAs(String format, Map<String, String> parameters) {
    return as(format, path + "/plan", parameters);
  }

  /** The same of a sweep. */
  public FunctionAnswer sweepAs(String format, Map<String, String> parameters) {
    return as(format, path + "/sweep", parameters);
  }

  private FunctionAnswer as(String format, String operation, Map<String, String> parameters) {
    String target = operation + "?format=" + format + "&" + query(parameters);
    FunctionAnswer answer = exchanged("GET", target, new byte[0], Optional.empty());
    document.assertForm("GET", operation, answer.status(), answer.type());
    return answer;
  }

  /** A lookup by a JSON body. */
  FunctionAnswer post(String json) {
    return post("", json);
  }

  /** A lookup by both. */
  FunctionAnswer post(String rawQuery, String json) {
    String target = path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    return send("POST", target, json, Optional.of("application/json"));
  }

  /** The lookup's own path, by another method or with another type of body. */
  FunctionAnswer send(String method, String body, Optional<String> contentType) {
    return send(method, path, body, contentType);
  }

  FunctionAnswer send(String method, String target, String body, Optional<String> contentType) {
    return send(method, target, body.getBytes(UTF_8), contentType);
  }

  FunctionAnswer send(String method, String target, byte[] body, Optional<String> contentType) {
    FunctionAnswer answer = exchanged(method, target, body, contentType);
    if (!method.equals("HEAD")) {
      document.assertAnswer(
          method, host.resolve(target).getPath(), answer.status(), answer.type(), answer.body());
    }
    return answer;
  }

  private FunctionAnswer exchanged(
      String method, String target, byte[] body, Optional<String> contentType) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(host.resolve(target))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    contentType.ifPresent(type -> request.header("Content-Type", type));
    long pending = System.nanoTime();
    HttpResponse<String> response = exchange(request.build());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pending);
    return new FunctionAnswer(response, millis);
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Parameters as a query string. */
  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
