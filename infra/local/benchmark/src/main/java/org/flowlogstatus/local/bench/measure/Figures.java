package org.flowlogstatus.local.bench.measure;

import java.util.Arrays;
import java.util.Collection;

/** Order statistics. */
public final class Figures {
  private Figures() {}

  /** The middle one, or the mean of the two in the middle. */
  public static double median(Collection<? extends Number> values) {
    double[] sorted = sorted(values);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The least one that {@code percent} of all do not exceed. */
  public static double percentile(Collection<? extends Number> values, double percent) {
    double[] sorted = sorted(values);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  /** Rounded to so many decimals. */
  public static double rounded(double value, int decimals) {
    double unit = Math.pow(10, decimals);
    return Math.round(value * unit) / unit;
  }

  private static double[] sorted(Collection<? extends Number> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("there is no value");
    }
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
