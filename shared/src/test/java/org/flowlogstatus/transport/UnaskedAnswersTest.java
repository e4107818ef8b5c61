package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  private TimedSocket connected(RawServer server) throws IOException, CheckFailure {
    TimedSocket socket = new TimedSocket(deadline);
    Origin origin = Origin.of(server.uri());
    socket.connect(new InetSocketAddress(origin.host(), origin.port()));
    return socket;
  }
}
