package org.flowlogstatus.warmup;

import java.util.List;
import org.flowlogstatus.threads.DaemonThreads;

/**
 * Runs parts of a lookup on a thread of their own while the first real lookup begins, so that their
 * classes are loaded meanwhile.
 */
public final class WarmUp implements Runnable {
  private final List<WarmUpStep> steps;

  private WarmUp(List<WarmUpStep> steps) {
    this.steps = steps;
  }

  /** Begins; nobody waits for it. */
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
      // The real lookup meets the same fault, and reports it.
    }
  }
}
