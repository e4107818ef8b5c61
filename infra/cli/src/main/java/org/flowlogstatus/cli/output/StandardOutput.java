package org.flowlogstatus.cli.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output, which has the answer only: what libraries print there is dropped. */
public final class StandardOutput {
  private static PrintStream answers = System.out;

  private StandardOutput() {}

  /** Keeps standard output for answers; to be called before any library is. */
  public static synchronized void keepForAnswers() {
    answers = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  /** Where answers go. */
  public static synchronized PrintStream answers() {
    return answers;
  }
}
