package org.flowlogstatus.azure;

import com.microsoft.azure.functions.HttpRequestMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.http.QueryString;
import org.flowlogstatus.http.Request;

/** Turns the Functions host's request into ours. */
final class HttpMessages {
  private static final String ROUTE_PREFIX = "/api";

  private HttpMessages() {}

  /** Reads the query from the URI: the host's map of it forgets what was given twice. */
  static Request request(HttpRequestMessage<Optional<String>> message) {
    return Request.builder()
        .method(message.getHttpMethod().name().toUpperCase(Locale.ROOT))
        .pathAsSent(path(message))
        .query(QueryString.parse(message.getUri().getRawQuery()))
        .headers(message.getHeaders().entrySet())
        .body(message.getBody().orElse("").getBytes(StandardCharsets.UTF_8))
        .build();
  }

  private static String path(HttpRequestMessage<?> message) {
    String path = String.valueOf(message.getUri().getPath());
    return path.toLowerCase(Locale.ROOT).startsWith(ROUTE_PREFIX + "/")
        ? path.substring(ROUTE_PREFIX.length())
        : path;
  }
}
