package org.flowlogstatus.call;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.flowlogstatus.wire.WireAnswer;

/** Reads {@code Retry-After} in both of its forms (RFC 9110, section 10.2.3). */
public final class RetryAfter {
  private static final int MOST_DIGITS = 10;
  private static final long MOST_SECONDS = 9_999_999_999L;

  private RetryAfter() {}

  /**
   * The wait that the answer asks for; empty where it asks for none, or not in a valid form. Zero
   * counts as none: callers would all come back at once.
   */
  public static Optional<Duration> of(WireAnswer answer, Clock clock) {
    return answer
        .header("retry-after")
        .map(String::trim)
        .flatMap(value -> parse(value, clock))
        .filter(wait -> !wait.isZero() && !wait.isNegative());
  }

  private static Optional<Duration> parse(String value, Clock clock) {
    if (value.matches("[0-9]+")) {
      // Longer than anybody waits.
      boolean countable = value.length() <= MOST_DIGITS;
      return Optional.of(Duration.ofSeconds(countable ? Long.parseLong(value) : MOST_SECONDS));
    }
    try {
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), at));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
