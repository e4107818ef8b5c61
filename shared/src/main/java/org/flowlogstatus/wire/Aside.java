package org.flowlogstatus.wire;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flowlogstatus.failure.CheckFailure;

/** Threads for what may block longer than anybody may wait. */
final class Aside {
  private static final ExecutorService THREADS = Executors.newCachedThreadPool(new Daemons());

  private Aside() {}

  /** Does it on another thread, and waits for nothing. */
  static void run(Runnable action) {
    THREADS.execute(action);
  }

  /**
   * What the reading brings before the deadline.
   *
   * @throws CheckFailure PROVIDER_TIMEOUT where it goes on longer, and is left to itself
   */
  static <T> T within(Deadline deadline, Callable<T> reading) throws IOException, CheckFailure {
    Future<T> result = THREADS.submit(reading);
    try {
      return result.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw UrlConnectionWire.timeout();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UrlConnectionWire.timeout();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        throw (IOException) e.getCause();
      }
      if (e.getCause() instanceof CheckFailure) {
        throw (CheckFailure) e.getCause();
      }
      throw new IllegalStateException("a read failed", e.getCause());
    }
  }

  /** Threads that keep no process alive. */
  private static final class Daemons implements ThreadFactory {
    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "flow-log-status-aside");
      thread.setDaemon(true);
      return thread;
    }
  }
}
