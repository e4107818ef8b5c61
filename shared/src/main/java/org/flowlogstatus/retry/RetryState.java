package org.flowlogstatus.retry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.flowlogstatus.wire.NanoClock;

/** How a process repeats calls: how it waits, how it spreads its tries, and what they may cost. */
public final class RetryState {
  private static final int MOST_BUDGETS = 1_000;

  private final Pause pause;
  private final DoubleSupplier chance;
  private final Map<String, RetryBudget> budgets = new ConcurrentHashMap<>();
  private final Throttle gate;

  /**
   * One for the life of a process, as budgets are.
   *
   * @param chance numbers from 0 to below 1
   */
  public RetryState(Pause pause, DoubleSupplier chance) {
    this(pause, chance, new NanoClock());
  }

  /** The same on a clock of the caller's, in nanoseconds from any fixed moment. */
  public RetryState(Pause pause, DoubleSupplier chance, LongSupplier nanoClock) {
    this.pause = pause;
    this.chance = chance;
    this.gate = new Throttle(nanoClock);
  }

  /** One that really waits, for a random time. */
  public static RetryState spread() {
    return new RetryState(Pause.sleeping(), new Chance());
  }

  public Pause pause() {
    return pause;
  }

  /** The throttle for the calls of an account. */
  public Throttle gate() {
    return gate;
  }

  /**
   * Between half of the wait and all of it, so that callers that failed together do not return
   * together.
   */
  Duration spread(Duration wait) {
    return Duration.ofNanos((long) (wait.toNanos() * (1 + chance.getAsDouble()) / 2));
  }

  /** The budget of an account at a host. */
  RetryBudget budget(String accountAndHost) {
    if (budgets.size() >= MOST_BUDGETS && !budgets.containsKey(accountAndHost)) {
      budgets.clear();
    }
    RetryBudget fresh = new RetryBudget();
    RetryBudget known = budgets.putIfAbsent(accountAndHost, fresh);
    return known == null ? fresh : known;
  }

  private static final class Chance implements DoubleSupplier {
    @Override
    public double getAsDouble() {
      return ThreadLocalRandom.current().nextDouble();
    }
  }
}
