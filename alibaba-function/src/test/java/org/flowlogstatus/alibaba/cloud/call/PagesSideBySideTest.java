package org.flowlogstatus.alibaba.cloud.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;

class PagesSideBySideTest {
  /** Threads that are all busy for ever. */
  private static final Executor BUSY = task -> {};

  private final List<Integer> begun = new CopyOnWriteArrayList<>();

  @Test
  void pagesComeInTheirOrderAndAtOnce() throws Exception {
    CyclicBarrier allAtOnce = new CyclicBarrier(3);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Answered<NumberedPage>>> calls = new ArrayList<>();
      for (int number = 2; number <= 4; number++) {
        int total = number;
        calls.add(
            () -> {
              allAtOnce.await(10, TimeUnit.SECONDS);
              return page(total);
            });
      }

      assertThat(totals(new PagesSideBySide(calls).read(threads))).containsExactly(2, 3, 4);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whereNoThreadIsFreeTheCallerReadsThemAll() throws CheckFailure {
    PagesSideBySide pages = new PagesSideBySide(List.of(call(2), call(3), call(4)));

    assertThat(totals(pages.read(BUSY))).containsExactly(2, 3, 4);
    assertThat(begun).containsExactly(2, 3, 4);
  }

  @Test
  void whereTheSweepHasEndedTheCallerReadsThemAll() throws CheckFailure {
    Executor ended =
        task -> {
          throw new RejectedExecutionException("the sweep has ended");
        };
    PagesSideBySide pages = new PagesSideBySide(List.of(call(2), call(3)));

    assertThat(totals(pages.read(ended))).containsExactly(2, 3);
  }

  @Test
  void afterAPageThatCannotBeReadNoOtherIsBegun() {
    CheckFailure refused = CheckFailure.of(Reason.ACCESS_DENIED, "no");
    PagesSideBySide pages = new PagesSideBySide(List.of(call(2), failing(refused), call(4)));

    assertThatThrownBy(() -> pages.read(BUSY)).isSameAs(refused);
    assertThat(begun).containsExactly(2);
  }

  @Test
  void aFaultOfThisProgramIsNoFailureOfTheCloud() {
    PagesSideBySide pages =
        new PagesSideBySide(List.of(call(2), failing(new IllegalArgumentException("a fault"))));

    assertThatThrownBy(() -> pages.read(BUSY))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  private Callable<Answered<NumberedPage>> call(int total) {
    return () -> {
      begun.add(total);
      return page(total);
    };
  }

  private static Callable<Answered<NumberedPage>> failing(Exception failure) {
    return () -> {
      throw failure;
    };
  }

  private static Answered<NumberedPage> page(int total) throws CheckFailure {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("TotalCount", total);
    answer.putObject("Vpcs").putArray("Vpc");
    NumberedPage page = new NumberedPage.Reader("Vpcs", "Vpc").read(answer);
    return Answered.by(CheckFailure.of(Reason.NOT_FOUND, "none"), page);
  }

  private static List<Integer> totals(List<Answered<NumberedPage>> pages) {
    return pages.stream().map(page -> page.value().total()).toList();
  }
}
