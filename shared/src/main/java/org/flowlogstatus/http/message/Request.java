package org.flowlogstatus.http.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An HTTP request as either platform delivers it. */
@Value.Immutable
public interface Request {
  /** In capitals. */
  String method();

  /** Decoded, with its leading slash, without the platform's prefix. */
  String path();

  /** Names and values, decoded; one name may stand there several times. */
  List<Map.Entry<String, String>> query();

  Optional<String> contentType();

  /** The header {@code Accept}. */
  Optional<String> accept();

  /** Where the request comes from, as the platform saw it. */
  Optional<String> clientAddress();

  Optional<String> userAgent();

  /** Who signed in, where the platform asks for that. */
  Optional<String> user();

  /** As it came; empty where there is none. */
  byte[] body();

  /** What is wrong with it before its parameters are read, as a sentence. */
  Optional<String> fault();

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableRequest.Builder {
    /** The path without the slash that some clients add at its end; an empty one is the root. */
    public Builder pathAsSent(String path) {
      if (path.isEmpty()) {
        return path("/");
      }
      return path(
          path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** The headers that matter; their names are compared without case. */
    public Builder headers(Iterable<Map.Entry<String, String>> headers) {
      for (Map.Entry<String, String> header : headers) {
        if (header.getKey().equalsIgnoreCase("content-type")) {
          contentType(header.getValue());
        } else if (header.getKey().equalsIgnoreCase("accept")) {
          accept(header.getValue());
        } else if (header.getKey().equalsIgnoreCase("user-agent")) {
          userAgent(header.getValue());
        } else if (header.getKey().equalsIgnoreCase("x-forwarded-for")) {
          clientAddress(header.getValue().split(",", 2)[0].trim());
        } else if (header.getKey().equalsIgnoreCase("x-ms-client-principal-name")) {
          user(header.getValue());
        }
      }
      return this;
    }
  }
}
