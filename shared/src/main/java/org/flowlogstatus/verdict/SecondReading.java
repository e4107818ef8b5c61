package org.flowlogstatus.verdict;

import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Reason;

/** A verdict from a list, which is read a second time where it was invalid. */
public final class SecondReading {
  private SecondReading() {}

  /**
   * The verdict, and the answer that it comes from.
   *
   * @throws CheckFailure where the list cannot be read, or is invalid the second time too
   */
  public static Answered<Verdict> of(ListCheck list) throws CheckFailure {
    Answered<Verdict> first = judged(list);
    boolean nonsense = first.value().reason() == Reason.PROVIDER_RESPONSE_INVALID;
    Answered<Verdict> last = nonsense ? judged(list) : first;
    return last.with(last.value().orFail());
  }

  /** The value, from a second reading where the first answer was invalid. */
  public static <T> T twiceIfInvalid(Reading<T> reading) throws CheckFailure {
    try {
      return reading.read();
    } catch (CheckFailure first) {
      if (first.reason() != Reason.PROVIDER_RESPONSE_INVALID || first.call().isPresent()) {
        throw first;
      }
      return reading.read();
    }
  }

  private static Answered<Verdict> judged(ListCheck list) throws CheckFailure {
    Answered<FlowLogs> answer = list.read();
    return answer.with(list.judge(answer.value()));
  }

  /** Reads something, and checks it against what was asked for. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws CheckFailure;
  }

  /** Reads a list, and judges a target from it. */
  public interface ListCheck {
    Answered<FlowLogs> read() throws CheckFailure;

    Verdict judge(FlowLogs logs) throws CheckFailure;
  }
}
