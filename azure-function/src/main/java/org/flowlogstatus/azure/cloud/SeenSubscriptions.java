package org.flowlogstatus.azure.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/** Which subscriptions the identity sees, as last listed; safe between threads. */
public final class SeenSubscriptions {
  /** A name that was made up costs the cloud no more than one list in that time. */
  private static final Duration NOT_ANEW_FOR = Duration.ofMinutes(1);

  private final Clock clock;
  private final ReentrantLock listing = new ReentrantLock();
  private volatile Optional<Kept> kept = Optional.empty();

  public SeenSubscriptions(Clock clock) {
    this.clock = clock;
  }

  /**
   * All of them, listed anew.
   *
   * @param subscriptions lists them
   */
  public List<String> all(Subscriptions subscriptions, Deadline deadline) throws CheckFailure {
    List<String> ids = subscriptions.list(deadline).value();
    kept = Optional.of(new Kept(ids, clock.instant()));
    return ids;
  }

  /**
   * Whether the subscription is among them, by the last list; by a new one where that has it not
   * and is older than a minute. A list that fails is not kept, and the next one asks again.
   *
   * @param key in lower case
   */
  public boolean has(String key, Subscriptions subscriptions, Deadline deadline)
      throws CheckFailure {
    if (isKept(key)) {
      return true;
    }
    lock(deadline);
    try {
      // Another may have listed them meanwhile.
      return isKept(key) || (!isFresh() && all(subscriptions, deadline).contains(key));
    } finally {
      listing.unlock();
    }
  }

  private void lock(Deadline deadline) throws CheckFailure {
    try {
      if (listing.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw CheckFailure.timeout("The list of subscriptions did not come in time.");
  }

  private boolean isKept(String key) {
    return kept.filter(list -> list.ids().contains(key)).isPresent();
  }

  private boolean isFresh() {
    Instant now = clock.instant();
    return kept.filter(list -> list.readAt().plus(NOT_ANEW_FOR).isAfter(now)).isPresent();
  }

  /** One list, and when it was read. */
  private record Kept(List<String> ids, Instant readAt) {}
}
