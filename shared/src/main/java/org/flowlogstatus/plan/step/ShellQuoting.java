package org.flowlogstatus.plan.step;

import java.util.List;
import java.util.stream.Collectors;

/** Quotes texts for a POSIX shell: each arrives as one argument, whatever it contains. */
public final class ShellQuoting {
  private static final String PLAIN_SIGNS = "_/.:@%+,=-";

  private ShellQuoting() {}

  /** The text in quotes where it needs them. Source: POSIX.1-2017, Shell Command Language, 2.2. */
  public static String quoted(String text) {
    return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN_SIGNS.indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  public static String command(List<String> arguments) {
    return arguments.stream().map(ShellQuoting::quoted).collect(Collectors.joining(" "));
  }
}
