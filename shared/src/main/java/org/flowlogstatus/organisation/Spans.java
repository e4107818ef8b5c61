package org.flowlogstatus.organisation;

import java.time.Duration;
import java.util.Optional;

/** Spans of time as schedules write them. */
final class Spans {
  private Spans() {}

  /** {@code 1h30m}, {@code 60m}, {@code 90s}; empty where it is none, or nothing. */
  static Optional<Duration> ofWords(String text) {
    Duration all = Duration.ZERO;
    long number = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && number < 1_000_000) {
        number = Math.max(number, 0) * 10 + (c - '0');
      } else if (number < 0 || "hms".indexOf(c) < 0) {
        return Optional.empty();
      } else {
        all = all.plus(of(number, c));
        number = -1;
      }
    }
    return number < 0 && !all.isZero() ? Optional.of(all) : Optional.empty();
  }

  /** {@code hh:mm:ss}, where hours of 24 and more are days, as .NET's TimeSpan has it. */
  static Optional<Duration> ofClock(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    long[] numbers = new long[3];
    for (int i = 0; i < 3; i++) {
      if (parts[i].isEmpty()
          || parts[i].length() > 4
          || !parts[i].chars().allMatch(Spans::isDigit)) {
        return Optional.empty();
      }
      numbers[i] = Long.parseLong(parts[i]);
    }
    boolean days = numbers[0] >= 24;
    Duration span =
        days
            ? Duration.ofDays(numbers[0]).plusHours(numbers[1]).plusMinutes(numbers[2])
            : Duration.ofHours(numbers[0]).plusMinutes(numbers[1]).plusSeconds(numbers[2]);
    return span.isZero() ? Optional.empty() : Optional.of(span);
  }

  private static Duration of(long number, char unit) {
    if (unit == 'h') {
      return Duration.ofHours(number);
    }
    return unit == 'm' ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
