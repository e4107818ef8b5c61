package org.flowlogstatus.events;

import org.flowlogstatus.failure.CheckFailure;

/** Tells the platform to deliver the event again: another try may well succeed. */
public final class DeliverAgain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final CheckFailure failure;

  public DeliverAgain(CheckFailure failure) {
    super(failure.reason() + ": " + failure.detail());
    this.failure = failure;
  }

  /** Why this try has come to nothing. */
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
