package org.flowlogstatus.transport;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/**
 * The wire on plain sockets. It never sends a request twice: the callers repeat, count and limit
 * calls.
 */
public final class SocketWire implements Wire {
  /** A sweep reads so many lists at once. */
  private static final int MOST_KEPT = 64;

  /** Sooner than either cloud hangs up. */
  private static final Duration KEPT_FOR = Duration.ofSeconds(30);

  /** The largest request, which {@link TimedSocket#SEND_BUFFER} can always hold. */
  private static final int MAX_REQUEST = TimedSocket.SEND_BUFFER / 2;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  private final Dialer dialer;
  private final ConnectionPool pool;

  public SocketWire() {
    this(new Dialer(Names.ofTheSystem(), null), KEPT_FOR);
  }

  SocketWire(Dialer dialer, Duration keptFor) {
    this.dialer = dialer;
    this.pool = new ConnectionPool(MOST_KEPT, keptFor);
  }

  /** Loads the classes of an exchange; sends nothing. */
  public static void warmUp(WireRequest request) throws IOException, CheckFailure {
    Origin.of(request.uri());
    RequestBytes.of(request);
    Ipv4.parse(request.uri().getHost());
    new TimedSocket(Deadline.in(Duration.ZERO)).close();
    byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    ByteSource in = new ByteSource(new ByteArrayInputStream(answer));
    Body.read(Head.read(in), in, 0);
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) throws CheckFailure {
    Origin origin = Origin.of(request.uri());
    byte[] message = RequestBytes.of(request);
    if (message.length > MAX_REQUEST) {
      throw CheckFailure.of(Reason.INVALID_REQUEST, "What is asked is too long for the cloud.");
    }
    if (deadline.passed()) {
      throw timeout();
    }
    try {
      Connection connection = connection(request, origin, deadline);
      return exchange(connection, message, request, deadline);
    } catch (UnboundAnswerException e) {
      // It may be a late answer to another question. The next try has a connection of its own.
      pool.distrust();
      throw CheckFailure.of(Reason.PROVIDER_UNREACHABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw deadline.passed() || e instanceof SocketTimeoutException ? timeout() : failure(e);
    }
  }

  private Connection connection(WireRequest request, Origin origin, Deadline deadline)
      throws IOException {
    Optional<Connection> kept = request.isAlone() ? Optional.empty() : pool.take(origin);
    return kept.isPresent() ? kept.get() : dialer.dial(origin, deadline);
  }

  private WireAnswer exchange(
      Connection connection, byte[] message, WireRequest request, Deadline deadline)
      throws IOException {
    try {
      boolean kept = connection.wasUsed();
      WireAnswer answer = connection.exchange(message, request.maxBytes(), deadline);
      boolean bound = isBound(request, answer);
      if (request.isAlone() || !bound) {
        connection.keepNoLonger();
      }
      if (kept && !bound) {
        requireHarmless(request, answer);
      }
      return answer;
    } finally {
      pool.give(connection);
    }
  }

  /**
   * Whether the answer repeats the header that binds it to the request, or the request has none.
   */
  private static boolean isBound(WireRequest request, WireAnswer answer) {
    if (request.boundBy().isEmpty()) {
      return true;
    }
    String name = request.boundBy().get();
    String asked = request.headers().getOrDefault(name, "");
    return answer.header(name).orElse("").equalsIgnoreCase(asked);
  }

  /**
   * Refuses an answer that may belong to another request, unless it only asks for another try: no
   * verdict follows from that.
   */
  private static void requireHarmless(WireRequest request, WireAnswer answer) throws IOException {
    if (!saysNothing(request, answer)) {
      throw new ProtocolException("The cloud's answer is to another question.");
    }
    if (answer.status() != TOO_MANY_REQUESTS && answer.status() < SERVER_ERRORS) {
      throw new UnboundAnswerException();
    }
  }

  private static boolean saysNothing(WireRequest request, WireAnswer answer) {
    return answer.header(request.boundBy().orElse("")).isEmpty();
  }

  private static CheckFailure failure(IOException e) {
    if (e instanceof ProtocolException) {
      return CheckFailure.invalidAnswer(String.valueOf(e.getMessage()));
    }
    return e instanceof EOFException
        ? CheckFailure.invalidAnswer("The cloud's answer ends early.")
        : CheckFailure.of(
            Reason.PROVIDER_UNREACHABLE, "The cloud could not be reached: " + kind(e));
  }

  private static String kind(IOException e) {
    if (e instanceof UnknownHostException) {
      return "its name has no address.";
    }
    return e instanceof SSLException
        ? "no secure connection could be made."
        : "the connection was refused or reset.";
  }

  private static CheckFailure timeout() {
    return CheckFailure.timeout("The cloud gave no whole answer before the deadline.");
  }
}
