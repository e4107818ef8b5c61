package org.flowlogstatus.local.cloud.functiontest;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random estates, 200 or as many as {@code random.estates} says: every target stands in the report
 * exactly once, and its status, reason and coverage are those that the oracle reads from the same
 * estate.
 */
public abstract class RandomEstates {
  private static final int ALL = 1000;
  private static final int ESTATES = Integer.getInteger("random.estates", 200);
  private static final int PARTS = 4;

  /**
   * How many estates a test looks at that is slower than this one, and takes so many where this one
   * takes 1,000.
   */
  public static int outOf(int many) {
    return many * ESTATES / ALL;
  }

  /** Sweeps the estate of this seed, and holds the report against the oracle. */
  protected abstract void sweep(long seed);

  @ParameterizedTest(name = "part {0}")
  @ValueSource(ints = {0, 1, 2, 3})
  @Timeout(180)
  void agreesWithTheOracle(int part) {
    for (int seed = ESTATES * part / PARTS; seed < ESTATES * (part + 1) / PARTS; seed++) {
      sweep(seed);
    }
  }
}
