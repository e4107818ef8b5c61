package org.flowlogstatus.cli.exit;

/** The call cannot be carried out as it stands; the message says what to do. */
public final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageError(String what) {
    super(what);
  }

  public UsageError(String what, Throwable cause) {
    super(what, cause);
  }
}
