package org.flowlogstatus.sweep;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.FaultDescription;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.wire.Deadline;

/**
 * Reads lists side by side, a limited number at once. A list that fails or is late becomes a
 * listing that says so; it neither hides nor delays another.
 */
public final class Lister implements AutoCloseable {
  /** Enough for a dozen regions at once, and far below what either cloud allows in a second. */
  private static final int AT_ONCE = 48;

  private static final Duration TO_END_ITSELF = Duration.ofMillis(50);

  private static final String INTERNAL =
      "This list met a fault of the function itself; see its log.";

  private final Clock clock;
  private final Deadline deadline;
  private final Log log;
  private final ListThreads threads;

  public Lister(Clock clock, Deadline deadline) {
    this(clock, deadline, new ListThreads(AT_ONCE));
  }

  /**
   * A lister beside others.
   *
   * @param threads end with it
   */
  public Lister(Clock clock, Deadline deadline, ListThreads threads) {
    this(clock, deadline, threads, Log.standardError());
  }

  /**
   * A lister.
   *
   * @param threads end with it
   * @param log gets the faults of this program, which no problem may show
   */
  Lister(Clock clock, Deadline deadline, ListThreads threads, Log log) {
    this.clock = clock;
    this.deadline = deadline;
    this.log = log;
    this.threads = threads;
  }

  /** Begins to read a list. */
  public <T> Pending<T> begin(ListScope scope, String operation, ListCall<T> call) {
    return begin(scope, operation, CompletableFuture.completedFuture(null), call);
  }

  /** The same once something else is done, successfully or not; other lists are read meanwhile. */
  public <T> Pending<T> begin(
      ListScope scope, String operation, CompletableFuture<?> done, ListCall<T> call) {
    return new Pending<>(
        done.handleAsync((result, failure) -> read(scope, operation, call), threads),
        late -> failed(scope, operation, late),
        deadline,
        log);
  }

  /** The threads that read its lists; a list may have them read its pages. */
  public Executor threads() {
    return threads;
  }

  /** The listings that were begun, all of them. */
  public static <T> List<Listing<T>> all(List<Pending<T>> pending) {
    List<Listing<T>> listings = new ArrayList<>();
    for (Pending<T> one : pending) {
      listings.add(one.get());
    }
    return listings;
  }

  @Override
  public void close() {
    threads.end();
  }

  private <T> Listing<T> read(ListScope scope, String operation, ListCall<T> call) {
    try {
      Answered<T> answer = call.read(deadline);
      return Listing.read(
          scope, Observations.of(operation, answer, clock, deadline), answer.value());
    } catch (CheckFailure failure) {
      return failed(scope, operation, failure);
    } catch (RuntimeException fault) {
      log.line("A list could not be read: " + operation + ": " + FaultDescription.describe(fault));
      return failed(scope, operation, CheckFailure.of(Reason.INTERNAL_ERROR, INTERNAL));
    }
  }

  private <T> Listing<T> failed(ListScope scope, String operation, CheckFailure failure) {
    return Listing.failed(scope, Observations.of(failure, operation, clock, deadline), failure);
  }

  /** Reads a list to its end. */
  @FunctionalInterface
  public interface ListCall<T> {
    Answered<T> read(Deadline deadline) throws CheckFailure;
  }

  /** A list that is being read. */
  public static final class Pending<T> {
    private final CompletableFuture<Listing<T>> listing;
    private final Function<CheckFailure, Listing<T>> failed;
    private final Deadline deadline;
    private final Log log;

    private Pending(
        CompletableFuture<Listing<T>> listing,
        Function<CheckFailure, Listing<T>> failed,
        Deadline deadline,
        Log log) {
      this.listing = listing;
      this.failed = failed;
      this.deadline = deadline;
      this.log = log;
    }

    /**
     * Waits for it, until just after the deadline: the list itself ends by then, and knows a better
     * reason than a time-out.
     */
    public Listing<T> get() {
      try {
        return listing.get(patience().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return failed.apply(CheckFailure.timeout("The list was not read in time."));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return failed.apply(CheckFailure.timeout("The sweep was interrupted."));
      } catch (ExecutionException e) {
        log.line("A list could not be read: " + FaultDescription.describe(e));
        return failed.apply(CheckFailure.of(Reason.INTERNAL_ERROR, INTERNAL));
      }
    }

    private Duration patience() {
      Duration patience = deadline.total().plus(TO_END_ITSELF).minus(deadline.spent());
      return patience.isNegative() ? Duration.ZERO : patience;
    }

    /**
     * Runs the next step when this list is ready, without waiting for other lists.
     *
     * @param next must not wait
     * @return gives what {@code next} returned; call it when the list was read
     */
    public <R> Supplier<R> then(Function<Listing<T>, R> next) {
      return listing.thenApply(next)::join;
    }
  }
}
