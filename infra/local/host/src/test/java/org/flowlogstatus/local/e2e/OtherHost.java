package org.flowlogstatus.local.e2e;

import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.transport.SocketServer;

/** A host that is no cloud, and counts who comes to it all the same. */
final class OtherHost implements AutoCloseable {

  private final SocketServer server = SocketServer.listen();
  private final AtomicInteger visits = new AtomicInteger();

  private OtherHost() {}

  static OtherHost start() {
    OtherHost host = new OtherHost();
    host.server.serve(visitor -> host.visits.incrementAndGet());
    return host;
  }

  /** Where it listens: {@code http://127.0.0.1:N}. */
  String url() {
    return server.uri("http").toString();
  }

  /** How many connections were made to it. */
  int visits() {
    return visits.get();
  }

  @Override
  public void close() {
    server.close();
  }
}
