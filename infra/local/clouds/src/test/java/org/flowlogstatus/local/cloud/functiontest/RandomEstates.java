package org.flowlogstatus.local.cloud.functiontest;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand random estates: every target stands in the report exactly once, and its status, reason
 * and coverage are those that the oracle reads from the same estate.
 */
public abstract class RandomEstates {
  private static final int IN_ONE_GO = 250;

  /** Sweeps the estate of this seed, and holds the report against the oracle. */
  protected abstract void sweep(long seed);

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {0, 250, 500, 750})
  @Timeout(180)
  void agreesWithTheOracle(long first) {
    for (long seed = first; seed < first + IN_ONE_GO; seed++) {
      sweep(seed);
    }
  }
}
