package org.flowlogstatus.sweep;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Reads lists side by side, so many at once and no more. A list that fails or is late is a listing
 * that says so; it hides and delays no other.
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
  private final ExecutorService threads;

  public Lister(Clock clock, Deadline deadline) {
    this(clock, deadline, AT_ONCE, Log.standardError());
  }

  /**
   * A lister beside others.
   *
   * @param atOnce how many lists it reads at once
   */
  public Lister(Clock clock, Deadline deadline, int atOnce) {
    this(clock, deadline, atOnce, Log.standardError());
  }

  /**
   * A lister.
   *
   * @param atOnce how many lists it reads at once
   * @param log gets the faults of this program, which no problem may show
   */
  Lister(Clock clock, Deadline deadline, int atOnce, Log log) {
    this.clock = clock;
    this.deadline = deadline;
    this.log = log;
    this.threads =
        Executors.newFixedThreadPool(
            atOnce,
            task -> {
              Thread thread = new Thread(task, "flow-log-status-list");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins to read a list. */
  public <T> Pending<T> begin(ListScope scope, String operation, ListCall<T> call) {
    return new Pending<>(
        CompletableFuture.supplyAsync(() -> read(scope, operation, call), threads),
        late -> failed(scope, operation, late),
        deadline,
        log);
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
    threads.shutdownNow();
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
     * Waits for it, until just after the deadline: the list ends itself by then, and knows better
     * than that it was late.
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
     * Does what follows from it as soon as it is read, whoever else is still waited for.
     *
     * @param next must not wait itself
     * @return waits for what {@code next} returned; to be asked once the list was read
     */
    public <R> Supplier<R> then(Function<Listing<T>, R> next) {
      return listing.thenApply(next)::join;
    }
  }
}
