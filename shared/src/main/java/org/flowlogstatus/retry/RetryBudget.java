package org.flowlogstatus.retry;

import org.flowlogstatus.model.Reason;

/**
 * What further tries may cost at one account and host, so that many callers do not multiply the
 * load of a cloud in trouble. Safe for several threads.
 */
final class RetryBudget {
  private static final int MOST_TOKENS = 500;
  private static final int COST = 5;

  /** A call that timed out cost the most, for the cloud and for the caller. */
  private static final int COST_AFTER_TIMEOUT = 10;

  private int tokens = MOST_TOKENS;

  /** The cost of another try after this failure. */
  static int cost(Reason failure) {
    return failure == Reason.PROVIDER_TIMEOUT ? COST_AFTER_TIMEOUT : COST;
  }

  /** Takes the cost; {@code false} where there is not enough left, and then it takes nothing. */
  synchronized boolean take(int cost) {
    if (tokens < cost) {
      return false;
    }
    tokens -= cost;
    return true;
  }

  synchronized void give(int more) {
    tokens = Math.min(MOST_TOKENS, tokens + more);
  }
}
