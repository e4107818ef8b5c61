package org.flowlogstatus.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.wire.Deadline;

/**
 * Stores when events arrive, for the health check: by each process once a minute at most, since a
 * deployment of 200 machines causes 200 events.
 */
public final class Arrivals {
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  /** The longest wait for it: the check of the event comes after it. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Store store;
  private final Clock clock;
  private final Map<String, Instant> stored = new ConcurrentHashMap<>();

  public Arrivals(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** By when the time must be stored. */
  public static Deadline deadline() {
    return Deadline.in(LONGEST);
  }

  /**
   * Stores that an event arrived. A failure is logged and does not stop the event's check, which
   * matters more.
   *
   * @param of the subscription or account that the event is of
   */
  public void arrived(String of, Log log) {
    Instant now = clock.instant();
    Instant last = stored.get(of);
    if (last != null && Duration.between(last, now).compareTo(BETWEEN) < 0) {
      return;
    }
    stored.put(of, now);
    try {
      store.store(of, LastEvent.json(now));
    } catch (CheckFailure failure) {
      log.line("The time of the last event cannot be stored (" + failure.reason() + ").");
    }
  }

  /** Where the time is kept. */
  @FunctionalInterface
  public interface Store {
    void store(String of, String json) throws CheckFailure;
  }
}
