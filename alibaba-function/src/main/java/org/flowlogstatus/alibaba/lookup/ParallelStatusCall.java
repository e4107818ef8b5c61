package org.flowlogstatus.alibaba.lookup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.wire.Deadline;

/**
 * The status call, made beside the list of flow logs, which waits for nothing. Where it fails, or
 * is not there by half of the time, the list decides alone.
 */
final class ParallelStatusCall implements Runnable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final StatusCall call;
  private volatile Optional<Answered<Activation>> answer = Optional.empty();

  private ParallelStatusCall(StatusCall call) {
    this.call = call;
  }

  static ParallelStatusCall begin(StatusCall call) {
    ParallelStatusCall status = new ParallelStatusCall(call);
    Thread thread = new Thread(status, "flow-log-status-service");
    thread.setDaemon(true);
    thread.start();
    return status;
  }

  @Override
  public void run() {
    try {
      answer = Optional.of(call.ask());
    } catch (CheckFailure failure) {
      answer = Optional.empty();
    } finally {
      ended.countDown();
    }
  }

  /** What the cloud said; empty where it did not. */
  Optional<Answered<Activation>> answer(Deadline deadline) throws CheckFailure {
    Duration patience = deadline.left().minus(deadline.total().dividedBy(2));
    try {
      boolean there = ended.await(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
      return there ? answer : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CheckFailure.timeout("The lookup was interrupted.");
    }
  }

  /** Asks whether the feature is activated. */
  @FunctionalInterface
  interface StatusCall {
    Answered<Activation> ask() throws CheckFailure;
  }
}
