package org.flowlogstatus.retry;

import org.flowlogstatus.model.Reason;

/**
 * What tries again may cost at one account and host, so that many callers at once do not multiply
 * what a cloud in trouble is asked. Safe between threads.
 */
final class RetryBudget {
  private static final int MOST_TOKENS = 500;
  private static final int COST = 5;

  /** A call that timed out has cost the cloud, and whoever waited, the most. */
  private static final int COST_AFTER_TIMEOUT = 10;

  private int tokens = MOST_TOKENS;

  /** What a try again after this failure costs. */
  static int cost(Reason failure) {
    return failure == Reason.PROVIDER_TIMEOUT ? COST_AFTER_TIMEOUT : COST;
  }

  /** Takes what it costs; {@code false}, and takes nothing, where there is less. */
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
