package org.flowlogstatus.sweep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.flowlogstatus.threads.DaemonThreads;

/**
 * The threads that read the lists of one account: a fixed number, and more when others need none.
 * They belong to the process and serve the next account too, since starting a thread can take
 * longer than reading a list.
 */
public final class ListThreads implements Executor {
  private static final ExecutorService THREADS = DaemonThreads.kept("flow-log-status-list");

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Future<?>> begun = new ArrayList<>();
  private int atOnce;
  private int working;
  private boolean ended;

  public ListThreads(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Allows so many from now on, also for lists that wait already; never fewer than before. */
  public synchronized void widen(int atOnce) {
    this.atOnce = Math.max(this.atOnce, atOnce);
    while (working < this.atOnce && !waiting.isEmpty()) {
      begin(waiting.remove());
    }
  }

  @Override
  public synchronized void execute(Runnable task) {
    if (ended) {
      throw new RejectedExecutionException("the sweep has ended");
    }
    if (working < atOnce) {
      begin(task);
    } else {
      waiting.add(task);
    }
  }

  /** Interrupts the lists that are being read, and begins no more. */
  synchronized void end() {
    ended = true;
    waiting.clear();
    for (Future<?> thread : begun) {
      thread.cancel(true);
    }
  }

  private void begin(Runnable task) {
    working++;
    begun.removeIf(Future::isDone);
    begun.add(THREADS.submit(() -> work(task)));
  }

  private void work(Runnable first) {
    Optional<Runnable> task = Optional.of(first);
    while (task.isPresent()) {
      task.get().run();
      task = next();
    }
  }

  private synchronized Optional<Runnable> next() {
    Optional<Runnable> task = Optional.ofNullable(waiting.poll());
    if (task.isEmpty()) {
      working--;
    }
    return task;
  }
}
