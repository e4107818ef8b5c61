package org.flowlogstatus.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import javax.net.ServerSocketFactory;

/** Bare sockets on a free loopback port, each connection served on a thread of its own. */
public final class SocketServer implements AutoCloseable {
  private final ServerSocket listener;

  SocketServer(ServerSocket listener) {
    this.listener = listener;
  }

  /** Clients can connect from now on; nobody accepts them before {@link #serve}. */
  public static SocketServer listen(ServerSocketFactory sockets) {
    try {
      return new SocketServer(listener(sockets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same without TLS. */
  public static SocketServer listen() {
    return listen(ServerSocketFactory.getDefault());
  }

  static ServerSocket listener(ServerSocketFactory sockets) throws IOException {
    return sockets.createServerSocket(0, 100, InetAddress.getLoopbackAddress());
  }

  /** Accepts connections from now on; each is closed when {@code service} is done with it. */
  public void serve(Service service) {
    inBackground(
        () -> {
          try {
            while (true) {
              Socket socket = listener.accept();
              inBackground(() -> serve(service, socket));
            }
          } catch (IOException e) {
            // closed by the test
          }
        });
  }

  private static void serve(Service service, Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      service.serve(socket);
    } catch (IOException e) {
      // the client went away
    }
  }

  /** Where it listens, without a path. */
  public URI uri(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
  }

  /** Runs the task on a thread that keeps no JVM from its end. */
  public static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "socket-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Accepts no more; the connections that are open stay so. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves one connection. */
  @FunctionalInterface
  public interface Service {
    void serve(Socket socket) throws IOException;
  }
}
