package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection by itself: what comes before a question, and each read under the deadline. */
@Timeout(30)
class UnaskedAnswersTest {
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Deadline deadline = Deadline.in(Duration.ofSeconds(10));

  @Test
  void whatComesBeforeAnythingWasAskedAnswersNothing() throws Exception {
    try (RawServer server = RawServer.speakingFirst(ANSWER);
        TimedSocket socket = connected(server)) {
      Connection connection = new Connection(Origin.of(server.uri()), socket, socket);
      while (!socket.hasInput()) {
        Thread.sleep(1);
      }
      assertThatThrownBy(() -> connection.exchange(REQUEST, 100, deadline))
          .isInstanceOf(ProtocolException.class);
    }
  }

  /**
   * A handshake reads byte by byte, blocks and answers both; each waits until the deadline only.
   */
  @Test
  void everyReadEndsAtTheDeadlineWhicheverKindItIs() throws Exception {
    try (RawServer server = RawServer.neverReading();
        TimedSocket socket = connected(server)) {
      socket.setSoTimeout(0);
      socket.setDeadline(Deadline.in(Duration.ofMillis(50)));
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      socket.setDeadline(Deadline.in(Duration.ofMillis(50)));
      assertThatThrownBy(() -> socket.getInputStream().read(new byte[9], 0, 9))
          .isInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .as("not even begun")
          .hasMessageContaining("deadline has passed");
    }
  }

  /** It comes with the next question, when nobody can tell any more that it came before it. */
  @Test
  void anAnswerThatComesLateIsTakenForNoOther() throws Exception {
    String late = "HTTP/1.1 200 OK\r\nX-Id: 1\r\nContent-Length: 4\r\n\r\nlate";
    String first = "HTTP/1.1 200 OK\r\nX-Id: 1\r\n";
    try (RawServer server = answering(first, late + first)) {
      SocketWire wire = new SocketWire();
      assertThat(wire.send(bound(server, "1"), deadline).body()).asString().isEqualTo("{}");
      assertFails(wire, bound(server, "2"), Reason.PROVIDER_RESPONSE_INVALID);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** Some answers of ARM's gateway have no id: the next try, alone, takes one for what it is. */
  @Test
  void anAnswerThatBindsItselfToNothingIsAskedForAnewOnAConnectionOfItsOwn() throws Exception {
    try (RawServer server = answering("HTTP/1.1 200 OK\r\nX-Id: 1\r\n", "HTTP/1.1 200 OK\r\n")) {
      SocketWire wire = new SocketWire();
      wire.send(bound(server, "1"), deadline);
      assertFails(wire, bound(server, "2"), Reason.PROVIDER_UNREACHABLE);
      assertThat(wire.send(bound(server, "3"), deadline).status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  /** What stands before ARM refuses without the id of the question; no verdict follows from it. */
  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void anAnswerThatAsksToBeTriedAgainCountsThoughItSaysNoId(int status) throws Exception {
    try (RawServer server =
        answering("HTTP/1.1 200 OK\r\nX-Id: 1\r\n", "HTTP/1.1 " + status + " No\r\n")) {
      SocketWire wire = new SocketWire();
      wire.send(bound(server, "1"), deadline);
      assertThat(wire.send(bound(server, "2"), deadline).status()).isEqualTo(status);
      wire.send(bound(server, "3"), deadline);
      assertThat(server.connections()).as("kept no longer").isEqualTo(2);
    }
  }

  @Test
  void whatNothingBindsHasAConnectionForItself() throws Exception {
    try (RawServer server = RawServer.keeping(ANSWER)) {
      SocketWire wire = new SocketWire();
      for (int i = 0; i < 3; i++) {
        wire.send(request(server).isAlone(true).build(), deadline);
        wire.send(bound(server, "1"), deadline);
      }
      assertThat(server.connections()).isEqualTo(6);
    }
  }

  /** Answers the first request with the one head, each later one with the other, and {}. */
  private static RawServer answering(String first, String later) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    return RawServer.with(
        socket ->
            RawServer.write(
                socket,
                (asked.getAndIncrement() == 0 ? first : later) + "Content-Length: 2\r\n\r\n{}"));
  }

  private void assertFails(SocketWire wire, WireRequest request, Reason reason) {
    assertThatThrownBy(() -> wire.send(request, deadline))
        .isInstanceOfSatisfying(
            CheckFailure.class, failure -> assertThat(failure.reason()).isEqualTo(reason));
  }

  private static WireRequest bound(RawServer server, String id) {
    return request(server).putHeaders("x-id", id).boundBy("x-id").build();
  }

  private static WireRequest.Builder request(RawServer server) {
    WireRequest.Builder request = WireRequest.builder();
    request.method("GET").uri(server.uri()).maxBytes(100);
    return request;
  }

  private TimedSocket connected(RawServer server) throws IOException, CheckFailure {
    TimedSocket socket = new TimedSocket(deadline);
    Origin origin = Origin.of(server.uri());
    socket.connect(new InetSocketAddress(origin.host(), origin.port()));
    return socket;
  }
}
