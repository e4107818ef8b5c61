package org.flowlogstatus.sweep;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that read the lists of one account: so many, and more once others need none. */
public final class ListThreads {
  private final ThreadPoolExecutor threads;

  public ListThreads(int atOnce) {
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "flow-log-status-list");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** From now on so many, at once for lists that wait already; never fewer than before. */
  public synchronized void widen(int atOnce) {
    if (atOnce > threads.getCorePoolSize()) {
      threads.setMaximumPoolSize(atOnce);
      threads.setCorePoolSize(atOnce);
    }
  }

  Executor executor() {
    return threads;
  }

  void end() {
    threads.shutdownNow();
  }
}
