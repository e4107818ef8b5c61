package org.flowlogstatus.local.host;

import java.util.Arrays;
import java.util.List;

/** The flags of a JVM, as a line of an environment variable has them. */
public final class JvmFlags {

  private JvmFlags() {}

  /** The words of the line; none where it is blank. */
  public static List<String> of(String line) {
    return Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
