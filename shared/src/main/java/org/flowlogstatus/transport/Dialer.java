package org.flowlogstatus.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.flowlogstatus.wire.Deadline;
import org.jspecify.annotations.Nullable;

/** Opens connections: name, address, and over HTTPS a handshake that proves the other side. */
final class Dialer {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final Names names;
  private final @Nullable SSLSocketFactory trust;

  /**
   * A dialer.
   *
   * @param trust {@code null} is what the platform trusts; it is read at the first handshake only,
   *     because that takes longer than everything else
   */
  Dialer(Names names, @Nullable SSLSocketFactory trust) {
    this.names = names;
    this.trust = trust;
  }

  Connection dial(Origin origin, Deadline deadline) throws IOException {
    TimedSocket socket = connect(origin, deadline);
    try {
      return origin.isSecure()
          ? new Connection(origin, socket, secured(socket, origin))
          : new Connection(origin, socket, socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** The first address that answers; each has its share of what is left. */
  private TimedSocket connect(Origin origin, Deadline deadline) throws IOException {
    InetAddress[] addresses = names.addresses(origin.host(), deadline);
    IOException last = new UnknownHostException(origin.host());
    for (int i = 0; i < addresses.length; i++) {
      TimedSocket socket = new TimedSocket(deadline);
      try {
        int millis = share(deadline.left(), addresses.length - i);
        socket.connect(new InetSocketAddress(addresses[i], origin.port()), millis);
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  private static int share(Duration left, int among) throws SocketTimeoutException {
    if (left.isZero()) {
      throw new SocketTimeoutException("the deadline has passed");
    }
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, left.toMillis() / among));
  }

  private SSLSocket secured(TimedSocket socket, Origin origin) throws IOException {
    SSLSocketFactory factory =
        trust == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trust;
    SSLSocket secured =
        (SSLSocket) factory.createSocket(socket, origin.host(), origin.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setProtocols(PROTOCOLS);
    // Without it the JDK accepts a trusted certificate of any host.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }
}
