package org.flowlogstatus.cli.output;

import java.util.Locale;
import java.util.Map;

/** What the start script found out about the terminal. */
public final class Terminal {
  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 20;

  private final boolean answers;
  private final boolean errors;
  private final int width;
  private final boolean colour;

  private Terminal(boolean answers, boolean errors, int width, boolean colour) {
    this.answers = answers;
    this.errors = errors;
    this.width = width;
    this.colour = colour;
  }

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    return of(System.getenv());
  }

  /**
   * The terminal that these variables describe: {@code FLOWLOG_STDOUT_TTY} and {@code
   * FLOWLOG_STDERR_TTY} (set by the start script), {@code COLUMNS}, {@code NO_COLOR}.
   */
  public static Terminal of(Map<String, String> environment) {
    boolean answers = environment.containsKey("FLOWLOG_STDOUT_TTY");
    boolean errors = environment.containsKey("FLOWLOG_STDERR_TTY");
    boolean dumb = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT).equals("dumb");
    boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        answers, errors, width(environment.getOrDefault("COLUMNS", "")), !dumb && !noColour);
  }

  /** Whether a person reads the answer as it comes. */
  public boolean showsAnswers() {
    return answers;
  }

  /** Whether a person sees what is written to standard error. */
  public boolean showsProgress() {
    return errors;
  }

  /** In columns, 20 at least. */
  public int width() {
    return width;
  }

  public boolean colour() {
    return colour;
  }

  private static int width(String columns) {
    if (!columns.matches("[1-9][0-9]{0,3}")) {
      return USUAL_WIDTH;
    }
    return Math.max(NARROWEST, Integer.parseInt(columns));
  }
}
