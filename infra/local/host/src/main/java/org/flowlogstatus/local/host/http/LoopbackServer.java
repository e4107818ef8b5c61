package org.flowlogstatus.local.host.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Serves a handler on 127.0.0.1, each connection by a thread of its own. */
public final class LoopbackServer implements AutoCloseable {

  private static final int BACKLOG = 256;

  private final ServerSocket listener;
  private final HttpHandler handler;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "http");
            thread.setDaemon(true);
            return thread;
          });

  private LoopbackServer(ServerSocket listener, HttpHandler handler) {
    this.listener = listener;
    this.handler = handler;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @throws IOException where the port is taken
   */
  public static LoopbackServer start(int port, HttpHandler handler) throws IOException {
    LoopbackServer server = new LoopbackServer(listen(port), handler);
    server.threads.execute(server::accept);
    return server;
  }

  /** A port that is free now, for a server whose address must be known before it is started. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = listen(0)) {
      return probe.getLocalPort();
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try {
      return new ServerSocket(port, BACKLOG, loopback);
    } catch (BindException e) {
      throw new IOException("port " + port + " is taken", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        serve(listener.accept());
      } catch (IOException | RejectedExecutionException e) {
        // closed, or a client that went before it was greeted
      }
    }
  }

  private void serve(Socket client) {
    clients.add(client);
    threads.execute(
        () -> {
          try {
            new Connection(client, handler).run();
          } finally {
            clients.remove(client);
          }
        });
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket client : clients) {
      client.close();
    }
    threads.shutdownNow();
  }
}
