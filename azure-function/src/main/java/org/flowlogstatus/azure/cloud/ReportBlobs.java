package org.flowlogstatus.azure.cloud;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;

/** The stored reports, read through the storage account's REST interface. */
public final class ReportBlobs {
  static final String OPERATION = "getBlob";

  private static final String CONTAINER = "flow-log-status";
  private static final int MAX_BYTES = 128 * 1024 * 1024;

  /** One that takes a bearer token, which 2017-11-09 was the first to do. */
  private static final String VERSION = "2021-12-02";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private final Optional<URI> service;
  private final Optional<AuthorizedCalls> calls;

  /**
   * The reports at {@code service}.
   *
   * @param service empty where the function does not know it: nothing can be read then
   */
  public ReportBlobs(Optional<URI> service, TokenSource tokens, CloudCalls calls) {
    this.service = service;
    this.calls = service.map(uri -> new AuthorizedCalls(uri, tokens, calls));
  }

  public boolean canBeRead() {
    return service.isPresent();
  }

  /** Where the report of a subscription is, as a URI reference; relative to a service unknown. */
  public String place(String subscriptionId) {
    String path = CONTAINER + "/" + subscriptionId + ".json";
    return service.map(uri -> uri + "/" + path).orElse(path);
  }

  /**
   * The bytes of the stored report; empty where there is none.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID where it cannot be read whole
   */
  public Optional<byte[]> read(String subscriptionId, Deadline deadline) throws CheckFailure {
    URI blob = URI.create(place(subscriptionId));
    try {
      return Optional.of(
          calls
              .orElseThrow()
              .call(
                  OPERATION,
                  deadline,
                  (exchange, requests) ->
                      exchange.bytes(
                          exchange.send(
                              requests.get(
                                  blob,
                                  MAX_BYTES,
                                  Map.of(
                                      "x-ms-version",
                                      VERSION,
                                      "x-ms-date",
                                      DATE.format(
                                          exchange.clock().instant().atOffset(ZoneOffset.UTC)))))))
              .value());
    } catch (CheckFailure failure) {
      if (failure.reason() == Reason.NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }
}
