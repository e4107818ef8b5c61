package org.flowlogstatus.azure;

import com.microsoft.azure.functions.HttpRequestMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.http.message.QueryString;
import org.flowlogstatus.http.message.Request;

/** Turns the Functions host's request into ours. */
final class HttpMessages {
  private static final String ROUTE_PREFIX = "/api";

  /** The path of a request that is refused before its path matters. */
  private static final String ANY_PATH = "/flow-log-status";

  private static final String NO_URL =
      "The URL has a character that must be percent-encoded: a space, a quotation mark, one of"
          + " { } | ^, or a % without two hexadecimal digits.";

  private HttpMessages() {}

  /** Reads the query from the URI: the host's map of it loses names that stand there twice. */
  static Request request(HttpRequestMessage<Optional<String>> message) {
    Request.Builder request =
        Request.builder()
            .method(message.getHttpMethod().name().toUpperCase(Locale.ROOT))
            .headers(message.getHeaders().entrySet())
            .body(message.getBody().orElse("").getBytes(StandardCharsets.UTF_8));
    try {
      URI uri = message.getUri();
      return request.pathAsSent(path(uri)).query(QueryString.parse(uri.getRawQuery())).build();
    } catch (IllegalArgumentException e) {
      return request.path(ANY_PATH).fault(NO_URL).build();
    }
  }

  private static String path(URI uri) {
    String path = String.valueOf(uri.getPath());
    return path.toLowerCase(Locale.ROOT).startsWith(ROUTE_PREFIX + "/")
        ? path.substring(ROUTE_PREFIX.length())
        : path;
  }
}
