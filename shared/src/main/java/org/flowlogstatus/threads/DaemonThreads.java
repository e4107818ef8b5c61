package org.flowlogstatus.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes threads of one name that do not keep the process alive. */
public final class DaemonThreads implements ThreadFactory {
  private static final long KEPT_SECONDS = 1;

  private final String name;

  public DaemonThreads(String name) {
    this.name = name;
  }

  /** Starts a thread that nobody waits for. */
  public static void start(String name, Runnable task) {
    new DaemonThreads(name).newThread(task).start();
  }

  /** As many threads as there are tasks at once; a thread waits a second for its next task. */
  public static ExecutorService kept(String name) {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        KEPT_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        new DaemonThreads(name));
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
