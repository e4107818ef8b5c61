package org.flowlogstatus.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireAnswer;

/** An open connection, used for one exchange after the other by one thread at a time. */
final class Connection {
  /** For so long after its last use, it is assumed that the other side has not hung up. */
  private static final Duration FRESH = Duration.ofMillis(10);

  private final Origin origin;
  private final TimedSocket socket;
  private final OutputStream out;
  private final ByteSource in;
  private boolean used;
  private boolean reusable;
  private boolean abandoned;
  private Deadline idle = Deadline.in(Duration.ZERO);

  /**
   * A connection.
   *
   * @param socket what is closed in the end
   * @param carrier what is written to and read from: the socket itself, or TLS on top of it
   */
  Connection(Origin origin, TimedSocket socket, Socket carrier) throws IOException {
    this.origin = origin;
    this.socket = socket;
    this.out = carrier.getOutputStream();
    this.in = new ByteSource(carrier.getInputStream());
  }

  boolean leadsTo(Origin other) {
    return origin.isSameAs(other);
  }

  /** Sends the request and reads the one answer to it. */
  WireAnswer exchange(byte[] request, int maxBytes, Deadline deadline) throws IOException {
    abandoned = used;
    reusable = false;
    socket.setDeadline(deadline);
    requireSilence();
    used = true;
    out.write(request);
    out.flush();
    if (!in.hasMore()) {
      throw new SocketException("closed without an answer");
    }
    abandoned = false;
    Head head = Head.read(in);
    WireAnswer answer =
        new WireAnswer(head.status(), head.headers(), Body.read(head, in, maxBytes));
    reusable = head.keepsConnection();
    return answer;
  }

  /**
   * Bytes that come before the request answer nothing; over TLS they may belong to the handshake.
   */
  private void requireSilence() throws IOException {
    if (!used && !origin.isSecure() && socket.hasInput()) {
      throw new ProtocolException("The cloud speaks before it is asked.");
    }
  }

  /** Whether there was an exchange on it before. */
  boolean wasUsed() {
    return used;
  }

  /** Ends it after this exchange, whatever its last answer says. */
  void keepNoLonger() {
    reusable = false;
  }

  /** Whether the other side hung up, unseen, between its last answer and the next request. */
  boolean wasAbandoned() {
    return abandoned;
  }

  /** Keeps it unused, for {@code limit} at most. */
  void rest(Duration limit) {
    idle = Deadline.in(limit);
  }

  boolean hasRestedTooLong() {
    return idle.passed();
  }

  /**
   * Whether another request may be sent: no unasked bytes came, which would be taken for its
   * answer, the other side has not hung up, and it was not unused for too long.
   *
   * @param warily checks whether the other side has hung up, however short it was unused
   */
  boolean isReusable(boolean warily) {
    return reusable
        && !hasRestedTooLong()
        && in.isEmpty()
        && socket.isSilent(warily || idle.spent().compareTo(FRESH) > 0);
  }

  /** Closes at once; an orderly end could wait for the other side. */
  void close() {
    try {
      socket.abort();
    } catch (IOException e) {
      // It is not used again in any case.
    }
  }
}
