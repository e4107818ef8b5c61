package org.flowlogstatus.alibaba.cloud.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;

/**
 * Reads some pages of a list at once. The caller reads each page that no thread has begun, so that
 * it never waits for a thread that is not free.
 */
final class PagesSideBySide {
  private final List<FutureTask<Answered<NumberedPage>>> pages = new ArrayList<>();

  PagesSideBySide(List<Callable<Answered<NumberedPage>>> calls) {
    for (Callable<Answered<NumberedPage>> call : calls) {
      pages.add(new FutureTask<>(call));
    }
  }

  /**
   * The pages in their order.
   *
   * @throws CheckFailure of the first page that cannot be read; no further page is begun then
   */
  List<Answered<NumberedPage>> read(Executor threads) throws CheckFailure {
    offer(threads);
    List<Answered<NumberedPage>> answers = new ArrayList<>();
    try {
      for (FutureTask<Answered<NumberedPage>> page : pages) {
        page.run();
        answers.add(answer(page));
      }
    } finally {
      pages.forEach(page -> page.cancel(false));
    }
    return answers;
  }

  private void offer(Executor threads) {
    try {
      pages.subList(1, pages.size()).forEach(threads::execute);
    } catch (RejectedExecutionException e) {
      // The sweep has ended: the caller's own reading fails at the deadline, which has passed.
    }
  }

  private static Answered<NumberedPage> answer(FutureTask<Answered<NumberedPage>> page)
      throws CheckFailure {
    try {
      return page.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CheckFailure.timeout("The list was interrupted.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CheckFailure) {
        throw (CheckFailure) e.getCause();
      }
      throw new IllegalStateException("a page could not be read", e.getCause());
    }
  }
}
