package org.flowlogstatus.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A host that is no cloud, and counts who comes to it all the same. */
final class OtherHost implements AutoCloseable {

  private final ServerSocket listener;
  private final AtomicInteger visits = new AtomicInteger();

  private OtherHost(ServerSocket listener) {
    this.listener = listener;
  }

  static OtherHost start() {
    try {
      OtherHost host = new OtherHost(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread thread = new Thread(host::accept, "other-host");
      thread.setDaemon(true);
      thread.start();
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens: {@code http://127.0.0.1:N}. */
  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** How many connections were made to it. */
  int visits() {
    return visits.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket visitor = listener.accept();
        visits.incrementAndGet();
        visitor.close();
      } catch (IOException e) {
        // closed, or a visitor that went at once
      }
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
