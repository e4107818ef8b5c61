package org.flowlogstatus.alibaba.lookup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.alibaba.cloud.CloudApi;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.threads.DaemonThreads;
import org.flowlogstatus.wire.Deadline;

/**
 * The status call, made at the same time as the list of flow logs. Where it fails, or takes longer
 * than half of the time, the list decides alone.
 */
final class ParallelStatusCall implements Runnable {
  private static final ExecutorService THREADS = DaemonThreads.kept("flow-log-status-service");

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CloudApi cloud;
  private final LookupRequest request;
  private final Deadline deadline;
  private volatile Optional<Answered<Activation>> answer = Optional.empty();

  private ParallelStatusCall(CloudApi cloud, LookupRequest request, Deadline deadline) {
    this.cloud = cloud;
    this.request = request;
    this.deadline = deadline;
  }

  static ParallelStatusCall begin(CloudApi cloud, LookupRequest request, Deadline deadline) {
    ParallelStatusCall status = new ParallelStatusCall(cloud, request, deadline);
    THREADS.execute(status);
    return status;
  }

  @Override
  public void run() {
    try {
      answer =
          Optional.of(cloud.flowLogStatus(request.regionId(), request.clientToken(), deadline));
    } catch (CheckFailure failure) {
      answer = Optional.empty();
    } finally {
      ended.countDown();
    }
  }

  /** What the cloud said; empty where it did not. */
  Optional<Answered<Activation>> answer() throws CheckFailure {
    Duration patience = deadline.left().minus(deadline.total().dividedBy(2));
    try {
      boolean there = ended.await(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
      return there ? answer : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CheckFailure.timeout("The lookup was interrupted.");
    }
  }
}
