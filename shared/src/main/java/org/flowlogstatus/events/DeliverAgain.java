package org.flowlogstatus.events;

import org.flowlogstatus.failure.CheckFailure;

/** Asks the platform to deliver the event again, because another try may succeed. */
public final class DeliverAgain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final CheckFailure failure;

  public DeliverAgain(CheckFailure failure) {
    super(failure.reason() + ": " + failure.detail());
    this.failure = failure;
  }

  /** Why this try failed. */
  public CheckFailure failure() {
    return failure;
  }

  /**
   * Returns where another try cannot help.
   *
   * @throws DeliverAgain where it may
   */
  public static void throwIfRetryable(CheckFailure failure) {
    if (failure.reason().retryable()) {
      throw new DeliverAgain(failure);
    }
  }
}
