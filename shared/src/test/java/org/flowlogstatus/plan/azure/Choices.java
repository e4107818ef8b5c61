package org.flowlogstatus.plan.azure;

import java.util.List;

/**
 * Numbers that a generated estate is built by; 0 for each that is missing, which means the
 * simplest. So the estate that shows a fault shrinks with the list.
 */
public final class Choices {
  private final List<Integer> numbers;
  private int next;

  public Choices(List<Integer> numbers) {
    this.numbers = numbers;
  }

  public int below(int bound) {
    return next < numbers.size() ? numbers.get(next++) % bound : 0;
  }
}
