package org.flowlogstatus.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/**
 * The subscriptions, or accounts of a directory, that the identity saw when it last listed them.
 * Safe for several threads.
 */
public final class SeenAccounts {
  /** So an invented name costs at most one list in that time. */
  private static final Duration NOT_ANEW_FOR = Duration.ofMinutes(1);

  private final Clock clock;
  private final ReentrantLock listing = new ReentrantLock();
  private volatile Optional<Kept> kept = Optional.empty();

  public SeenAccounts(Clock clock) {
    this.clock = clock;
  }

  /** All of them, from a new list. */
  public List<String> all(AccountList accounts, Deadline deadline) throws CheckFailure {
    List<String> ids = accounts.list(deadline);
    kept = Optional.of(new Kept(ids, clock.instant()));
    return ids;
  }

  /**
   * Whether the last list has it. If not, and the list is older than a minute, a new list decides.
   * A failed list is not kept, and the next question asks again.
   *
   * @param key as the list spells it
   */
  public boolean has(String key, AccountList accounts, Deadline deadline) throws CheckFailure {
    return isKept(key) || hasStill(key, accounts, deadline);
  }

  /**
   * The same from a list of the last minute: for a call that was refused although the last list has
   * the account.
   *
   * @param key as the list spells it
   */
  public boolean hasStill(String key, AccountList accounts, Deadline deadline) throws CheckFailure {
    lock(deadline);
    try {
      // Another may have listed them meanwhile.
      return isFresh() ? isKept(key) : all(accounts, deadline).contains(key);
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
    throw CheckFailure.timeout("The list of subscriptions or accounts did not come in time.");
  }

  private boolean isKept(String key) {
    return kept.filter(list -> list.ids.contains(key)).isPresent();
  }

  private boolean isFresh() {
    Instant now = clock.instant();
    return kept.filter(list -> list.readAt.plus(NOT_ANEW_FOR).isAfter(now)).isPresent();
  }

  /**
   * Whether a refused account has left: another try cannot help, it has a report, and a newer list
   * does not have it.
   *
   * @param isLeft whether it has a report that is not marked as gone
   */
  public static boolean hasLeft(CheckFailure failure, BooleanSupplier isLeft, StillSeen still) {
    try {
      return !failure.reason().retryable() && isLeft.getAsBoolean() && !still.isSeen();
    } catch (CheckFailure unlisted) {
      return false;
    }
  }

  /** Whether a list of the last minute has it. */
  @FunctionalInterface
  public interface StillSeen {
    boolean isSeen() throws CheckFailure;
  }

  /** Lists them: all pages, each id once. */
  @FunctionalInterface
  public interface AccountList {
    List<String> list(Deadline deadline) throws CheckFailure;
  }

  /** One list, and when it was read. */
  private static final class Kept {
    final List<String> ids;
    final Instant readAt;

    Kept(List<String> ids, Instant readAt) {
      this.ids = List.copyOf(ids);
      this.readAt = readAt;
    }
  }
}
