package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.RpcAcsRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;

/**
 * Reads a list that is paged by number until it is whole. Where the list changed meanwhile, it
 * begins again at the first page, twice at most.
 */
public final class NumberedList {
  private static final int READINGS = 3;

  /** A list of hundreds of pages leaves threads for other lists. */
  private static final int PAGES_AT_ONCE = 8;

  private final AuthorizedCalls calls;
  private final Optional<Executor> threads;
  private final String operation;
  private final String element;

  /**
   * A list.
   *
   * @param threads read some pages at once; empty: one page after the other
   * @param element its answer's name of an entry: {@code Vpc} stands in {@code Vpcs}, and has a
   *     {@code VpcId}
   */
  public NumberedList(
      AuthorizedCalls calls, Optional<Executor> threads, String operation, String element) {
    this.calls = calls;
    this.threads = threads;
    this.operation = operation;
    this.element = element;
  }

  public Answered<List<JsonNode>> read(
      String regionId, Deadline deadline, Selection selection, PageRequest request)
      throws CheckFailure {
    for (int number = 1; ; number++) {
      Reading reading = new Reading(regionId, deadline, selection, request);
      Answered<?> last;
      try {
        last = reading.last();
      } catch (CheckFailure failure) {
        boolean late = failure.reason() == Reason.PROVIDER_TIMEOUT && number > 1;
        throw late ? moved(number - 1) : failure;
      }
      if (reading.pages.whole()) {
        return last.with(reading.pages.elements());
      }
      if (number == READINGS || deadline.passed()) {
        throw moved(number).withRequestId(last.requestId());
      }
    }
  }

  private String plural() {
    return element.endsWith("ch") ? element + "es" : element + "s";
  }

  private CheckFailure moved(int readings) {
    return CheckFailure.invalidAnswer(
            "The list of "
                + operation
                + " changed while it was read, or its TotalCount is not the number of its entries.")
        .of(new FailedCall(operation, readings));
  }

  /** Composes the request of one page, counted from 1. */
  @FunctionalInterface
  public interface PageRequest {
    RpcAcsRequest<?> page(int number);
  }

  /** One reading of the list, from its first page on. */
  private final class Reading {
    private final NumberedPages pages = new NumberedPages(element + "Id");
    private final String regionId;
    private final Deadline deadline;
    private final Selection selection;
    private final PageRequest request;

    Reading(String regionId, Deadline deadline, Selection selection, PageRequest request) {
      this.regionId = regionId;
      this.deadline = deadline;
      this.selection = selection;
      this.request = request;
    }

    /** The last answer, once all pages are read. */
    Answered<?> last() throws CheckFailure {
      Answered<NumberedPage> last = page(pages.next());
      pages.take(last.value());
      while (!pages.complete()) {
        for (Answered<NumberedPage> page : more()) {
          last = page;
          pages.take(page.value());
        }
      }
      return last;
    }

    /** One page, or some at once. */
    private List<Answered<NumberedPage>> more() throws CheckFailure {
      int count = Math.min(PAGES_AT_ONCE, pages.left());
      if (threads.isEmpty() || count < 2) {
        return List.of(page(pages.next()));
      }
      List<Callable<Answered<NumberedPage>>> some = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = pages.next() + i;
        some.add(() -> page(number));
      }
      return new PagesSideBySide(some).read(threads.get());
    }

    private Answered<NumberedPage> page(int number) throws CheckFailure {
      return calls.call(
          regionId,
          deadline,
          request.page(number),
          selection,
          new NumberedPage.Reader(plural(), element));
    }
  }
}
