package org.flowlogstatus.wire;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time by which an answer must be given, on a clock that never jumps, and the calls that were
 * made before it.
 */
public final class Deadline {
  private final LongSupplier nanoClock;
  private final long atNanos;
  private final Duration total;
  private final CallTally calls;

  private Deadline(LongSupplier nanoClock, Duration total, CallTally calls) {
    this.nanoClock = nanoClock;
    this.atNanos = nanoClock.getAsLong() + total.toNanos();
    this.total = total;
    this.calls = calls;
  }

  public static Deadline in(Duration total) {
    return in(total, new NanoClock());
  }

  /**
   * A deadline on a clock of the caller's.
   *
   * @param nanoClock nanoseconds from any fixed moment
   */
  public static Deadline in(Duration total, LongSupplier nanoClock) {
    return new Deadline(nanoClock, total, new CallTally());
  }

  /** What is left; zero once it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, atNanos - nanoClock.getAsLong()));
  }

  public boolean passed() {
    return atNanos - nanoClock.getAsLong() <= 0;
  }

  /** Whether {@code wait} from now still lies before it. */
  public boolean allows(Duration wait) {
    return left().compareTo(wait) > 0;
  }

  /** The whole time that it gave. */
  public Duration total() {
    return total;
  }

  /** How long ago it was made. */
  public Duration spent() {
    return total.minus(Duration.ofNanos(atNanos - nanoClock.getAsLong()));
  }

  /** The calls that were made under it and under the deadlines within it. */
  public CallTally calls() {
    return calls;
  }

  /** The earlier of this and {@code limit} from now. */
  public Deadline within(Duration limit) {
    Duration left = left();
    return new Deadline(nanoClock, left.compareTo(limit) < 0 ? left : limit, calls);
  }
}
