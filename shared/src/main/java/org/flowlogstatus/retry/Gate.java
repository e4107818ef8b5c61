package org.flowlogstatus.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.flowlogstatus.wire.Deadline;

/**
 * Once a cloud has throttled an account, the calls of it that run side by side go through one by
 * one for a while: 25 a second, which is what ARM refills. Safe between threads.
 */
public final class Gate {
  private static final Duration BETWEEN_TWO = Duration.ofMillis(40);

  /** How long one list that is throttled for ever may hold the others back. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

  private static final int SHARE_OF_WHAT_IS_LEFT = 10;
  private static final Duration WATCHED_FOR = Duration.ofSeconds(10);

  private final Clock clock;
  private final Map<String, Turns> byAccount = new HashMap<>();

  public Gate(Clock clock) {
    this.clock = clock;
  }

  /** How long the next call of the account has to wait for its turn, which it thereby takes. */
  public synchronized Duration turn(String accountAndHost) {
    Turns turns = byAccount.get(accountAndHost);
    Instant now = clock.instant();
    if (turns == null || turns.end.isBefore(now)) {
      return Duration.ZERO;
    }
    Instant turn = turns.next.isBefore(now) ? now : turns.next;
    turns.next = turn.plus(BETWEEN_TWO);
    return Duration.between(now, turn);
  }

  /** Holds the account's calls back for what the cloud asked, though not for long. */
  public synchronized void throttled(String accountAndHost, Duration asked, Deadline deadline) {
    Duration share = deadline.left().dividedBy(SHARE_OF_WHAT_IS_LEFT);
    Instant now = clock.instant();
    Instant open = now.plus(shorter(asked, shorter(share, LONGEST_HOLD)));
    Turns turns = byAccount.computeIfAbsent(accountAndHost, account -> new Turns(now));
    turns.next = turns.next.isBefore(open) ? open : turns.next;
    turns.end = open.plus(WATCHED_FOR);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static final class Turns {
    private Instant next;
    private Instant end;

    Turns(Instant now) {
      this.next = now;
      this.end = now;
    }
  }
}
