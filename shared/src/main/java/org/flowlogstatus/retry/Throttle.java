package org.flowlogstatus.retry;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.flowlogstatus.wire.Deadline;

/**
 * Once a cloud has throttled an account, the calls of it that run side by side go through one by
 * one for a while: 25 a second, which is what ARM refills. Safe between threads.
 */
public final class Throttle {
  private static final Duration BETWEEN_TWO = Duration.ofMillis(40);

  /** How long one list that is throttled for ever may hold the others back. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

  private static final int SHARE_OF_WHAT_IS_LEFT = 10;
  private static final Duration WATCHED_FOR = Duration.ofSeconds(10);

  /** So many are remembered before those are forgotten whose time is over. */
  private static final int MOST_ACCOUNTS = 1_000;

  private final LongSupplier nanoClock;
  private final Map<String, Turns> byAccount = new HashMap<>();

  /**
   * A gate.
   *
   * @param nanoClock nanoseconds on a clock that never jumps: set back, another would keep it shut
   */
  public Throttle(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** How long the next call of the account has to wait for its turn, which it thereby takes. */
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

  /** Holds the account's calls back for what the cloud asked, though not for long. */
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
