package org.flowlogstatus.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.sweep.Lister;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many accounts, and how many calls of each, are under way at once. */
@Timeout(60)
class SideBySideTest {
  private static final int CALLS_AT_ONCE = 64;
  private static final ListScope SCOPE = ListScope.ofRegion("cn-beijing", "vpcs");

  private final Deadline deadline = Deadline.in(Duration.ofSeconds(30));
  private final List<String> faults = new ArrayList<>();

  @Test
  void whoIsLeftMayAskAsMuchAsAllOfThemTogether() throws CheckFailure {
    CountDownLatch ended = new CountDownLatch(SideBySide.AT_ONCE - 1);
    CountDownLatch all = new CountDownLatch(CALLS_AT_ONCE);
    List<SideBySide.Pending<Integer>> pending = new ArrayList<>();
    try (SideBySide<Integer> accounts = sideBySide(SideBySide.AT_ONCE)) {
      pending.add(
          accounts.begin(
              (share, threads) -> {
                try (Lister lister = new Lister(Clock.systemUTC(), share, threads)) {
                  return read(lister, CALLS_AT_ONCE, () -> meet(all));
                }
              }));
      for (int i = 1; i < SideBySide.AT_ONCE; i++) {
        pending.add(accounts.begin((share, threads) -> meet(ended)));
      }
      for (SideBySide.Pending<Integer> one : pending) {
        assertThat(one.get()).isPositive();
      }
    }
  }

  @Test
  void allTogetherNeverAskMoreThanTheyMay() throws CheckFailure {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<SideBySide.Pending<Integer>> pending = new ArrayList<>();
    try (SideBySide<Integer> accounts = sideBySide(100)) {
      for (int i = 0; i < 100; i++) {
        int lists = 1 + i % 40;
        pending.add(
            accounts.begin(
                (share, threads) -> {
                  try (Lister lister = new Lister(Clock.systemUTC(), share, threads)) {
                    return read(lister, lists, () -> counted(now, most));
                  }
                }));
      }
      int read = 0;
      for (SideBySide.Pending<Integer> one : pending) {
        read += one.get();
      }
      assertThat(read).isEqualTo(20 * 41 * 2 + 10 * 21);
    }
    assertThat(most.get()).isBetween(SideBySide.AT_ONCE, CALLS_AT_ONCE);
  }

  @Test
  void aFaultOfOursIsThatAccountsAndIsLogged() throws CheckFailure {
    try (SideBySide<Integer> accounts = sideBySide(2)) {
      SideBySide.Pending<Integer> broken =
          accounts.begin(
              (share, threads) -> {
                throw new IllegalStateException("s3cr3t");
              });
      SideBySide.Pending<Integer> other = accounts.begin((share, threads) -> 1);
      assertThat(other.get()).isEqualTo(1);
      assertThat(reason(broken)).contains(Reason.INTERNAL_ERROR);
    }
    assertThat(faults).singleElement().asString().contains("IllegalState").doesNotContain("s3cr3t");
  }

  private SideBySide<Integer> sideBySide(int accounts) {
    return new SideBySide<>(accounts, deadline, faults::add);
  }

  private static Optional<Reason> reason(SideBySide.Pending<?> pending) {
    try {
      pending.get();
      return Optional.empty();
    } catch (CheckFailure failure) {
      return Optional.of(failure.reason());
    }
  }

  /** How many of so many lists were read. */
  private static int read(Lister lister, int lists, Call call) {
    List<Lister.Pending<Integer>> pending = new ArrayList<>();
    for (int i = 0; i < lists; i++) {
      pending.add(
          lister.begin(
              SCOPE,
              "list",
              its -> Answered.by(CheckFailure.of(Reason.NOT_FOUND, "none"), call.make())));
    }
    return (int) Lister.all(pending).stream().filter(list -> list.value().orElse(0) > 0).count();
  }

  private static int counted(AtomicInteger now, AtomicInteger most) {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    pause();
    return now.getAndDecrement();
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until all that it waits for are under way at once. */
  private static int meet(CountDownLatch all) {
    all.countDown();
    try {
      return all.await(10, TimeUnit.SECONDS) ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** One call. */
  @FunctionalInterface
  private interface Call {
    int make() throws CheckFailure;
  }
}
