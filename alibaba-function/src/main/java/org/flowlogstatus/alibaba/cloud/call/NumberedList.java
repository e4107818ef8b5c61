package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.RpcAcsRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

  private final AuthorizedCalls calls;
  private final String operation;
  private final String element;

  /**
   * A list.
   *
   * @param element its answer's name of an entry: {@code Vpc} stands in {@code Vpcs}, and has a
   *     {@code VpcId}
   */
  public NumberedList(AuthorizedCalls calls, String operation, String element) {
    this.calls = calls;
    this.operation = operation;
    this.element = element;
  }

  public Answered<List<JsonNode>> read(
      String regionId, Deadline deadline, Selection selection, PageRequest request)
      throws CheckFailure {
    for (int reading = 1; ; reading++) {
      NumberedPages pages = new NumberedPages(plural(), element, element + "Id");
      Answered<?> last;
      try {
        last = readOnce(pages, regionId, deadline, selection, request);
      } catch (CheckFailure failure) {
        boolean late = failure.reason() == Reason.PROVIDER_TIMEOUT && reading > 1;
        throw late ? moved(reading - 1) : failure;
      }
      if (pages.whole()) {
        return last.with(pages.elements());
      }
      if (reading == READINGS || deadline.passed()) {
        throw moved(reading).withRequestId(last.requestId());
      }
    }
  }

  private Answered<?> readOnce(
      NumberedPages pages,
      String regionId,
      Deadline deadline,
      Selection selection,
      PageRequest request)
      throws CheckFailure {
    Answered<?> last;
    do {
      last = calls.call(regionId, deadline, request.page(pages.next()), selection, pages);
    } while (!pages.complete());
    return last;
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
}
