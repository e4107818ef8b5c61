package org.flowlogstatus.wire;

import java.net.HttpURLConnection;

/** One call whose head is waited for: it is cut where that outlives the deadline. */
final class Watch implements Runnable {
  private final HttpURLConnection connection;
  private final Deadline deadline;
  private volatile boolean cut;

  Watch(HttpURLConnection connection, Deadline deadline) {
    this.connection = connection;
    this.deadline = deadline;
  }

  Deadline deadline() {
    return deadline;
  }

  /** Cuts the connection. */
  @Override
  public void run() {
    cut = true;
    connection.disconnect();
  }

  /** Whether the call ended late, and so for no other reason than that. */
  boolean isLate() {
    return cut || deadline.passed();
  }
}
