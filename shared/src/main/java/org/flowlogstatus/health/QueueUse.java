package org.flowlogstatus.health;

import java.time.Instant;
import java.util.function.BiPredicate;

/** What a queue is for, and so how long a message may wait on it. */
public final class QueueUse {
  /** Where others fetch events, whenever they like. */
  public static final QueueUse EVENTS = new QueueUse((put, now) -> true, "");

  /** Where messages lie that failed for good; there should be none. */
  public static final QueueUse FAILED =
      new QueueUse(
          (put, now) -> false,
          "What lies here failed for good, after every try: read it, remove the cause, then clear the"
              + " queue.");

  private final BiPredicate<Instant, Instant> limit;
  private final String advice;

  private QueueUse(BiPredicate<Instant, Instant> limit, String advice) {
    this.limit = limit;
    this.advice = advice;
  }

  /**
   * Where sweeps wait for their turn.
   *
   * @param olderThanTwo whether a message that was put at the first time is older than two
   *     schedules at the second
   */
  public static QueueUse work(BiPredicate<Instant, Instant> olderThanTwo) {
    return new QueueUse(
        olderThanTwo.negate(),
        "That is older than two schedules: look why the trigger of the sweep does not run.");
  }

  boolean mayWait(Instant put, Instant now) {
    return limit.test(put, now);
  }

  /** What to do about a message that may not wait. */
  String advice() {
    return advice;
  }
}
