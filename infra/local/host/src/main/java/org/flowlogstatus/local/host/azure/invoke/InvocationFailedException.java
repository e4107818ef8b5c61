package org.flowlogstatus.local.host.azure.invoke;

/** The function threw, or could not be called with what it declares; the cause says which. */
public final class InvocationFailedException extends Exception {

  private static final long serialVersionUID = 1;

  InvocationFailedException(Throwable cause) {
    super(cause);
  }

  /** What the function threw, in one line without a stack. */
  public String summary() {
    Throwable cause = getCause() == null ? this : getCause();
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
