package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/** Sends requests over the real wire, and says what came of it and by when. */
final class Sending {
  static final int MAX_BYTES = 100_000;

  private static final Wire WIRE = new SocketWire();

  /** How much later than its deadline a call may end on a busy machine. */
  private static final Duration SLACK = Duration.ofMillis(1500);

  private Sending() {}

  static WireAnswer get(RawServer server) throws CheckFailure {
    return WIRE.send(request(server.uri(), Optional.empty()), Deadline.in(Duration.ofSeconds(10)));
  }

  static WireAnswer get(Wire wire, RawServer server) throws CheckFailure {
    return get(wire, server.uri());
  }

  static WireAnswer get(Wire wire, URI uri) throws CheckFailure {
    return wire.send(request(uri, Optional.empty()), Deadline.in(Duration.ofSeconds(10)));
  }

  static WireAnswer post(RawServer server, String body) throws CheckFailure {
    return WIRE.send(request(server.uri(), Optional.of(body)), Deadline.in(Duration.ofSeconds(10)));
  }

  /** Asserts that a GET and a POST both fail with this reason, well within ten seconds. */
  static void fails(RawServer server, Reason reason) {
    fails(server.uri(), Optional.empty(), reason, Duration.ofSeconds(10));
    fails(server.uri(), Optional.of("{}"), reason, Duration.ofSeconds(10));
  }

  /** Asserts that a GET and a POST both time out at a deadline of half a second. */
  static void timesOut(RawServer server) {
    Duration limit = Duration.ofMillis(500);
    fails(server.uri(), Optional.empty(), Reason.PROVIDER_TIMEOUT, limit);
    fails(server.uri(), Optional.of("{}"), Reason.PROVIDER_TIMEOUT, limit);
  }

  static void fails(URI uri, Optional<String> body, Reason reason, Duration limit) {
    fails(WIRE, uri, body, reason, limit);
  }

  static void fails(Wire wire, URI uri, Optional<String> body, Reason reason, Duration limit) {
    Deadline deadline = Deadline.in(limit);
    try {
      WireAnswer answer = wire.send(request(uri, body), deadline);
      throw new AssertionError("an answer: " + answer);
    } catch (CheckFailure failure) {
      assertThat(failure.reason()).as(failure.detail()).isEqualTo(reason);
      assertThat(failure.detail()).doesNotContain("geheim");
      assertThat(deadline.spent()).isLessThan(limit.plus(SLACK));
    }
  }

  private static WireRequest request(URI uri, Optional<String> body) {
    WireRequest.Builder request = WireRequest.builder();
    return request
        .method(body.isPresent() ? "POST" : "GET")
        .uri(uri)
        .headers(Map.of("Authorization", "Bearer geheim"))
        .body(body)
        .maxBytes(MAX_BYTES)
        .build();
  }
}
