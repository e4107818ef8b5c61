package org.flowlogstatus.cli.exit;

/** What the exit code says. */
public final class ExitCode {
  /** Every outcome is {@code pass}; of {@code diff}: nothing changed. */
  public static final int PASS = 0;

  /** One outcome is {@code fail}; of {@code diff}: something changed. */
  public static final int FAIL = 1;

  /** None fails, but something could not be seen. */
  public static final int UNKNOWN = 2;

  /** A mistake in the call, or no login. */
  public static final int USAGE = 3;

  private ExitCode() {}
}
