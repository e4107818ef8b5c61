package org.flowlogstatus.azure.cloud;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/** Calls to one of a storage account's services, with the app's identity. */
final class StorageCalls {
  /** A version that takes a bearer token; 2017-11-09 was the first. */
  private static final String VERSION = "2021-12-02";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private final AuthorizedCalls calls;

  StorageCalls(URI service, TokenSource tokens, CloudCalls calls) {
    this.calls = new AuthorizedCalls(service, tokens, calls);
  }

  byte[] get(String operation, URI uri, int maxBytes, Deadline deadline) throws CheckFailure {
    return calls
        .call(
            operation,
            deadline,
            (exchange, requests) ->
                exchange.bytes(
                    exchange.send(
                        requests.get(uri, maxBytes, headers(exchange.clock().instant())))))
        .value();
  }

  void put(String operation, URI uri, String text, Map<String, String> more, Deadline deadline)
      throws CheckFailure {
    calls.call(
        operation,
        deadline,
        (exchange, requests) -> {
          Map<String, String> headers = headers(exchange.clock().instant());
          headers.putAll(more);
          return exchange.send(requests.put(uri, text, headers));
        });
  }

  private static Map<String, String> headers(Instant now) {
    Map<String, String> headers = new HashMap<>();
    headers.put("x-ms-version", VERSION);
    headers.put("x-ms-date", DATE.format(now.atOffset(ZoneOffset.UTC)));
    return headers;
  }
}
