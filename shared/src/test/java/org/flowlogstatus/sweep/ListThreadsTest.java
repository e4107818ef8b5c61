package org.flowlogstatus.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ListThreadsTest {
  private static final int SECONDS = 10;

  @Test
  void noMoreRunAtOnceThanAreAllowed() throws InterruptedException {
    ListThreads threads = new ListThreads(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(20);
    for (int i = 0; i < 20; i++) {
      threads.execute(
          () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            pause();
            running.decrementAndGet();
            done.countDown();
          });
    }

    assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(most.get()).isEqualTo(2);
    threads.end();
  }

  @Test
  void widenedTheyBeginWhatWaitsAtOnce() throws InterruptedException {
    ListThreads threads = new ListThreads(1);
    CountDownLatch allBegun = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) {
      threads.execute(
          () -> {
            allBegun.countDown();
            await(allBegun);
          });
    }
    threads.widen(3);

    assertThat(allBegun.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    threads.end();
  }

  @Test
  void theirEndInterruptsWhatRunsAndBeginsNothingMore() throws InterruptedException {
    ListThreads threads = new ListThreads(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicInteger later = new AtomicInteger();
    threads.execute(
        () -> {
          begun.countDown();
          try {
            Thread.sleep(SECONDS * 1_000L);
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    threads.execute(later::incrementAndGet);
    assertThat(begun.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    threads.end();

    assertThat(interrupted.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> threads.execute(later::incrementAndGet))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(later.get()).isZero();
  }

  @Test
  void theEndOfOneAccountsThreadsLeavesThoseOfAnotherAlone() throws InterruptedException {
    ListThreads ended = new ListThreads(1);
    ListThreads other = new ListThreads(1);
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    other.execute(
        () -> {
          if (await(go)) {
            done.countDown();
          }
        });
    ended.execute(() -> await(go));
    ended.end();
    go.countDown();

    assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    other.end();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
