package org.flowlogstatus.retry;

import java.time.Duration;
import org.flowlogstatus.failure.CheckFailure;

/** Waits between two calls. */
@FunctionalInterface
public interface Pause {
  /** Waits; fails as timed out where the thread is interrupted meanwhile. */
  void pause(Duration wait) throws CheckFailure;

  /** The one that really waits. */
  static Pause sleeping() {
    return new Sleep();
  }
}
