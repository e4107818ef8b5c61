package org.flowlogstatus.cli.exit;

/** The call cannot be carried out as it stands; the message says what to do. */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Mistake(String what) {
    super(what);
  }

  public Mistake(String what, Throwable cause) {
    super(what, cause);
  }
}
