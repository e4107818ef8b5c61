package org.flowlogstatus.organisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.FaultDescription;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.sweep.ListThreads;
import org.flowlogstatus.threads.DaemonThreads;
import org.flowlogstatus.wire.Deadline;

/**
 * Works for many accounts side by side, a fixed number at once. Each has its share of the deadline
 * and its own number of calls at once, so that one that hangs delays no other.
 *
 * @param <T> what is done for an account
 */
public final class SideBySide<T> implements AutoCloseable {
  /**
   * How many accounts at once. Two calls each for many accounts leave less idle time than more
   * calls each for few accounts, and one that hangs takes less from the others.
   */
  public static final int AT_ONCE = 32;

  /** How many calls all of them together may make at once; as many as a single account. */
  private static final int CALLS_AT_ONCE = 64;

  /** An account that hangs leaves the others half of the time. */
  private static final int SHARES = 2;

  /** With less left than this part of the deadline, nothing more begins. */
  private static final int LEAST_PART = 20;

  private static final String LATE = "It was not finished at the deadline.";

  private final Deadline deadline;
  private final Duration share;
  private final Log faults;
  private final ExecutorService threads;
  private final List<ListThreads> running = new ArrayList<>();
  private int unfinished;

  /**
   * Work by a deadline.
   *
   * @param accounts how many will be begun
   */
  public SideBySide(int accounts, Deadline deadline) {
    this(accounts, deadline, Log.standardError());
  }

  /**
   * The same.
   *
   * @param faults gets the faults of this program, which no problem may show
   */
  SideBySide(int accounts, Deadline deadline, Log faults) {
    this.unfinished = accounts;
    this.deadline = deadline;
    this.share = deadline.total().dividedBy(SHARES);
    this.faults = faults;
    this.threads =
        Executors.newFixedThreadPool(AT_ONCE, new DaemonThreads("flow-log-status-account"));
  }

  /** How many calls each of so many accounts may make at once. */
  public static int callsAtOnce(int accounts) {
    return CALLS_AT_ONCE / Math.min(AT_ONCE, Math.max(1, accounts));
  }

  /** The threads for a single account. */
  public static ListThreads alone() {
    return new ListThreads(callsAtOnce(1));
  }

  /** Begins as soon as there is room; those that were handed over first come first. */
  public Pending<T> begin(Task<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Pending<T> pending = new Pending<>(done, deadline);
    threads.execute(() -> run(task, pending));
    return pending;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void run(Task<T> task, Pending<T> pending) {
    if (!deadline.allows(deadline.total().dividedBy(LEAST_PART))) {
      pending.done.completeExceptionally(
          CheckFailure.timeout("The deadline came before its turn."));
      return;
    }
    pending.begun = true;
    ListThreads lists = started();
    try {
      pending.done.complete(task.run(deadline.within(share), lists));
    } catch (CheckFailure failure) {
      pending.done.completeExceptionally(failure);
    } catch (RuntimeException | LinkageError fault) {
      faults.line("An account could not be worked for: " + FaultDescription.describe(fault));
      pending.done.completeExceptionally(
          CheckFailure.of(Reason.INTERNAL_ERROR, "It met a fault of the function itself."));
    } finally {
      ended(lists);
    }
  }

  private synchronized ListThreads started() {
    ListThreads lists = new ListThreads(callsAtOnce(unfinished));
    running.add(lists);
    return lists;
  }

  /** The fewer accounts are left, the more calls each may make at once. */
  private synchronized void ended(ListThreads ended) {
    running.remove(ended);
    unfinished--;
    running.forEach(lists -> lists.widen(callsAtOnce(unfinished)));
  }

  /**
   * What is done for one account, by its share of the deadline and by threads for its lists, which
   * become more as others end.
   */
  @FunctionalInterface
  public interface Task<T> {
    T run(Deadline share, ListThreads lists) throws CheckFailure;
  }

  /** The work for one account, while it is done. */
  public static final class Pending<T> {
    private final CompletableFuture<T> done;
    private final Deadline deadline;
    private volatile boolean begun;

    private Pending(CompletableFuture<T> done, Deadline deadline) {
      this.done = done;
      this.deadline = deadline;
    }

    /** Waits for it, until the deadline and no longer. */
    public T get() throws CheckFailure {
      try {
        return done.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        throw CheckFailure.timeout(LATE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CheckFailure.timeout("It was interrupted.");
      } catch (ExecutionException e) {
        throw e.getCause() instanceof CheckFailure
            ? (CheckFailure) e.getCause()
            : CheckFailure.of(Reason.INTERNAL_ERROR, String.valueOf(e.getMessage()));
      }
    }

    /** Whether its turn has come. */
    public boolean isBegun() {
      return begun;
    }
  }
}
