package org.flowlogstatus.local.host.azure;

/** The function threw, or could not be called with what it declares; the cause says which. */
final class InvocationFailedException extends Exception {

  private static final long serialVersionUID = 1;

  InvocationFailedException(Throwable cause) {
    super(cause);
  }

  /** What the function threw, in one line without a stack. */
  String summary() {
    Throwable cause = getCause() == null ? this : getCause();
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
