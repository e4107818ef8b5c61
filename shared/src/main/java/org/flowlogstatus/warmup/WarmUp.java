package org.flowlogstatus.warmup;

import java.util.List;
import org.flowlogstatus.threads.DaemonThreads;

/**
 * Parts of a lookup, run on a thread of their own while the first real one is read and sent, so
 * that classes are loaded side by side, and while a cloud is waited for.
 */
public final class WarmUp implements Runnable {
  private final List<WarmUpStep> steps;

  private WarmUp(List<WarmUpStep> steps) {
    this.steps = steps;
  }

  /** Begins, and is waited for by nobody. */
  public static void begin(WarmUpStep... steps) {
    DaemonThreads.start("flow-log-status-warm-up", new WarmUp(List.of(steps)));
  }

  @Override
  public void run() {
    for (WarmUpStep step : steps) {
      runStep(step);
    }
  }

  private static void runStep(WarmUpStep step) {
    try {
      step.run();
    } catch (Exception | LinkageError fault) {
      // The real lookup meets the same fault, and has somebody to tell.
    }
  }
}
