package org.flowlogstatus.local.host;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long a platform waits for one invocation, which has a thread of its own. */
public record TimeLimit(Duration limit) {

  /**
   * What the invocation returns.
   *
   * @throws TimeoutException where the limit passed first; the invocation is left to itself
   * @throws ExecutionException where it threw
   */
  public <T> T await(Callable<T> invocation) throws TimeoutException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(invocation);
    Thread thread = new Thread(task, "invocation");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("the host stops");
    }
  }

  /** For those whose invocation will not answer any more. */
  public void waitInVain() {
    try {
      Thread.sleep(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
