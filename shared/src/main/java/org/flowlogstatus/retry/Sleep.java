package org.flowlogstatus.retry;

import java.time.Duration;
import org.flowlogstatus.failure.CheckFailure;

/** Waits by sleeping. */
final class Sleep implements Pause {
  @Override
  public void pause(Duration wait) throws CheckFailure {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CheckFailure.timeout("The check was interrupted while it waited for the cloud.");
    }
  }
}
