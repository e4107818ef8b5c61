package org.flowlogstatus.failure;

/** The call that failed, and how often it was made. */
public final class FailedCall {
  private final String operation;
  private final int attempts;

  public FailedCall(String operation, int attempts) {
    this.operation = operation;
    this.attempts = attempts;
  }

  /** The cloud's name of the operation. */
  public String operation() {
    return operation;
  }

  public int attempts() {
    return attempts;
  }
}
