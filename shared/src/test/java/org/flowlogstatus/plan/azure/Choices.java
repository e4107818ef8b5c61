package org.flowlogstatus.plan.azure;

import java.util.List;
import org.flowlogstatus.failure.CheckFailure;

/**
 * Numbers that a generated estate is built by; 0 for each that is missing, which means the
 * simplest. So the estate that shows a fault shrinks with the list.
 */
public final class Choices {
  private final List<Integer> numbers;
  private int next;

  private Choices(List<Integer> numbers) {
    this.numbers = numbers;
  }

  /** What is built by these choices. */
  public static <T> T build(List<Integer> numbers, Builder<T> builder) {
    try {
      return builder.build(new Choices(numbers));
    } catch (CheckFailure e) {
      throw new IllegalStateException(e);
    }
  }

  public int below(int bound) {
    return next < numbers.size() ? numbers.get(next++) % bound : 0;
  }

  /** Builds something out of what a cloud would answer. */
  @FunctionalInterface
  public interface Builder<T> {
    T build(Choices choices) throws CheckFailure;
  }
}
