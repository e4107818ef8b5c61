package org.flowlogstatus.local.host.azure.invoke;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.local.server.HttpRequest;
import org.flowlogstatus.local.server.PercentCode;
import org.jspecify.annotations.Nullable;

/** A request as the Java worker shows it to a function. */
final class FunctionRequest implements HttpRequestMessage<@Nullable Object> {

  private final HttpRequest request;
  private final @Nullable Object body;

  private FunctionRequest(HttpRequest request, @Nullable Object body) {
    this.request = request;
    this.body = body;
  }

  /** The request with its body as the declared parameter type wants it. */
  static FunctionRequest of(HttpRequest request, Type declared) {
    Type bodyType =
        declared instanceof ParameterizedType generic
            ? generic.getActualTypeArguments()[0]
            : Object.class;
    // The host hands over no body of unknown length.
    byte[] body =
        request.headers().first("Content-Length").isPresent() ? request.body() : new byte[0];
    Optional<String> text =
        Optional.of(new String(body, StandardCharsets.UTF_8)).filter(present -> !present.isEmpty());
    return new FunctionRequest(request, Conversion.toParameter(text, bodyType));
  }

  /**
   * The target as it was sent.
   *
   * @throws IllegalArgumentException where it is no URI, as the worker's does
   */
  @Override
  public URI getUri() {
    String authority = request.headers().first("Host").orElse("localhost");
    return URI.create("http://" + authority + request.target());
  }

  @Override
  public HttpMethod getHttpMethod() {
    return HttpMethod.value(request.method());
  }

  @Override
  public Map<String, String> getHeaders() {
    return request.headers().joined(name -> name.toLowerCase(Locale.ROOT));
  }

  /** Names without regard to case and repeated values joined with commas, as the host does. */
  @Override
  public Map<String, String> getQueryParameters() {
    Map<String, String> collapsed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (PercentCode.Pair pair : PercentCode.pairs(request.query())) {
      collapsed.merge(pair.name(), pair.value(), (a, b) -> a + "," + b);
    }
    return new LinkedHashMap<>(collapsed);
  }

  @Override
  public @Nullable Object getBody() {
    return body;
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
    return new FunctionResponse().status(status);
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
    return new FunctionResponse().status(status);
  }
}
