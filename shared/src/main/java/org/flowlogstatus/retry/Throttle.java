package org.flowlogstatus.retry;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.flowlogstatus.wire.Deadline;

/**
 * Once a cloud has throttled an account, its calls go one by one for a while: 25 a second, which is
 * ARM's refill rate. Safe for several threads.
 */
public final class Throttle {
  private static final Duration BETWEEN_TWO = Duration.ofMillis(40);

  /** How long one list that is always throttled may delay the others. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

  private static final int SHARE_OF_WHAT_IS_LEFT = 10;
  private static final Duration WATCHED_FOR = Duration.ofSeconds(10);

  /** So many accounts are kept before the expired ones are removed. */
  private static final int MOST_ACCOUNTS = 1_000;

  private final LongSupplier nanoClock;
  private final Map<String, Turns> byAccount = new HashMap<>();

  /**
   * A gate.
   *
   * @param nanoClock nanoseconds on a clock that never jumps; one that is set back would block all
   *     calls
   */
  public Throttle(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** How long the account's next call must wait; this reserves its turn. */
  public synchronized Duration turn(String accountAndHost) {
    Turns turns = byAccount.get(accountAndHost);
    long now = nanoClock.getAsLong();
    if (turns == null || turns.end - now < 0) {
      return Duration.ZERO;
    }
    long turn = later(turns.next, now);
    turns.next = turn + BETWEEN_TWO.toNanos();
    return Duration.ofNanos(turn - now);
  }

  /** Delays the account's calls as long as the cloud asks, up to a limit. */
  public synchronized void throttled(String accountAndHost, Duration asked, Deadline deadline) {
    Duration share = deadline.left().dividedBy(SHARE_OF_WHAT_IS_LEFT);
    long now = nanoClock.getAsLong();
    long open = now + shorter(asked, shorter(share, LONGEST_HOLD)).toNanos();
    if (byAccount.size() >= MOST_ACCOUNTS) {
      byAccount.values().removeIf(old -> old.end - now < 0);
    }
    Turns turns = byAccount.computeIfAbsent(accountAndHost, account -> new Turns(now));
    turns.next = later(turns.next, open);
    turns.end = open + WATCHED_FOR.toNanos();
  }

  private static long later(long one, long other) {
    return one - other < 0 ? other : one;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Moments on the nanosecond clock. */
  private static final class Turns {
    private long next;
    private long end;

    Turns(long now) {
      this.next = now;
      this.end = now;
    }
  }
}
