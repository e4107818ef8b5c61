package org.flowlogstatus.azure;

import com.microsoft.azure.functions.HttpRequestMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
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
        .path(path(message))
        .query(QueryString.parse(message.getUri().getRawQuery()))
        .contentType(header(message.getHeaders(), "content-type"))
        .body(message.getBody().orElse("").getBytes(StandardCharsets.UTF_8))
        .build();
  }

  private static String path(HttpRequestMessage<?> message) {
    String path = String.valueOf(message.getUri().getPath());
    String own =
        path.toLowerCase(Locale.ROOT).startsWith(ROUTE_PREFIX + "/")
            ? path.substring(ROUTE_PREFIX.length())
            : path;
    return own.length() > 1 && own.endsWith("/") ? own.substring(0, own.length() - 1) : own;
  }

  private static Optional<String> header(Map<String, String> headers, String name) {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return Optional.of(header.getValue());
      }
    }
    return Optional.empty();
  }
}
