package org.flowlogstatus.plan.step;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as a POSIX shell takes them: each arrives as one argument, whatever it holds. */
public final class ShellQuoting {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/.:@%+,=-]+");

  private ShellQuoting() {}

  /**
   * The text in quotes where it needs them. Source: POSIX.1-2017, ShellQuoting Command Language,
   * 2.2.
   */
  public static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  public static String command(List<String> arguments) {
    return arguments.stream().map(ShellQuoting::quoted).collect(Collectors.joining(" "));
  }
}
