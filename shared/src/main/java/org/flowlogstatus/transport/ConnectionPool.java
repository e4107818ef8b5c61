package org.flowlogstatus.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.flowlogstatus.wire.Deadline;

/**
 * Connections that wait for their next use: a limited number, for a limited time, and none on which
 * unasked bytes came.
 */
final class ConnectionPool {
  private static final Duration WARY_FOR = Duration.ofMinutes(1);
  private static final Duration DISTRUSTED_FOR = Duration.ofSeconds(5);

  private final int capacity;
  private final Duration idleLimit;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private volatile Deadline wary = Deadline.in(Duration.ZERO);
  private volatile Deadline distrusted = Deadline.in(Duration.ZERO);

  ConnectionPool(int capacity, Duration idleLimit) {
    this.capacity = capacity;
    this.idleLimit = idleLimit;
  }

  /** The connection to this origin that was used last; it is the caller's from now on. */
  Optional<Connection> take(Origin origin) {
    if (!distrusted.passed()) {
      return Optional.empty();
    }
    Optional<Connection> found = next(origin);
    while (found.isPresent() && !found.get().isReusable(!wary.passed())) {
      found.get().close();
      found = next(origin);
    }
    return found;
  }

  /** For a while every question has a connection of its own. */
  void distrust() {
    distrusted = Deadline.in(DISTRUSTED_FOR);
  }

  /** Keeps the connection, or closes it where it is not fit to be used again. */
  void give(Connection connection) {
    if (connection.wasAbandoned()) {
      wary = Deadline.in(WARY_FOR);
    }
    connection.rest(idleLimit);
    if (connection.isReusable(false)) {
      keep(connection);
    } else {
      connection.close();
    }
  }

  private synchronized Optional<Connection> next(Origin origin) {
    for (Iterator<Connection> all = idle.iterator(); all.hasNext(); ) {
      Connection connection = all.next();
      if (connection.leadsTo(origin)) {
        all.remove();
        return Optional.of(connection);
      }
      if (connection.hasRestedTooLong()) {
        all.remove();
        connection.close();
      }
    }
    return Optional.empty();
  }

  private synchronized void keep(Connection connection) {
    idle.addFirst(connection);
    if (idle.size() > capacity) {
      idle.removeLast().close();
    }
  }
}
