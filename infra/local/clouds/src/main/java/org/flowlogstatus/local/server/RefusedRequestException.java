package org.flowlogstatus.local.server;

/** The bytes that came are no request that can be handed on. */
public final class RefusedRequestException extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;

  public RefusedRequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status that says so: 400 or 413. */
  public int status() {
    return status;
  }
}
