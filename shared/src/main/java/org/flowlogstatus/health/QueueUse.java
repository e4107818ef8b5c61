package org.flowlogstatus.health;

import java.time.Instant;
import org.flowlogstatus.organisation.Schedule;

/** What a queue is for, and so how long a message may wait on it. */
public final class QueueUse {
  /** Where others fetch what is told: how soon is their affair. */
  public static final QueueUse TOLD = new QueueUse((put, now) -> true, "");

  /** Where lies what failed for good: nothing should. */
  public static final QueueUse FAILED =
      new QueueUse(
          (put, now) -> false,
          "What lies here failed for good, after every try: read it, mend the cause, then clear the"
              + " queue.");

  private final Limit limit;
  private final String advice;

  private QueueUse(Limit limit, String advice) {
    this.limit = limit;
    this.advice = advice;
  }

  /** Where sweeps wait to be done, which those of two schedules later should not. */
  public static QueueUse work(Schedule schedule) {
    return new QueueUse(
        (put, now) -> !schedule.isOlderThanTwo(put, now),
        "That is older than two schedules: look why the trigger of the sweep does not run.");
  }

  boolean mayWait(Instant put, Instant now) {
    return limit.allows(put, now);
  }

  /** What to do about a message that may not wait. */
  String advice() {
    return advice;
  }

  /** Whether a message that was put then may still be there. */
  @FunctionalInterface
  private interface Limit {
    boolean allows(Instant put, Instant now);
  }
}
