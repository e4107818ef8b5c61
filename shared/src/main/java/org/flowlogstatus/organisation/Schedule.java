package org.flowlogstatus.organisation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.settings.SettingsReader;
import org.jspecify.annotations.Nullable;

/**
 * When sweeps are due: an NCRONTAB expression (six fields, or five without seconds; or a time
 * span), {@code @every 60m}, or Function Compute's cron form, which may begin with {@code
 * CRON_TZ=ZONE}.
 *
 * <p>Source: the documents of Azure Functions' timer trigger and of Function Compute's time
 * trigger.
 */
public final class Schedule {
  private static final String EVERY = "@every ";
  private static final String ZONE = "CRON_TZ=";
  private static final int MOST_DAYS = 4 * 366;
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private final Optional<Duration> every;
  private final List<CronField> fields;
  private final ZoneId zone;

  private Schedule(Optional<Duration> every, List<CronField> fields, ZoneId zone) {
    this.every = every;
    this.fields = List.copyOf(fields);
    this.zone = zone;
  }

  /** The schedule of that period. */
  public static Schedule every(Duration period) {
    return new Schedule(Optional.of(period), List.of(), ZoneOffset.UTC);
  }

  /** As the function's time trigger is set, else every hour. */
  public static Schedule ofSettings(SettingsReader reader) {
    if (reader.text("FLOWLOG_SWEEP_SCHEDULE").isEmpty()) {
      return every(Duration.ofHours(1));
    }
    Optional<String> text =
        reader.text(
            "FLOWLOG_SWEEP_SCHEDULE",
            given -> parse(given).isPresent(),
            "an NCRONTAB expression like 0 0 * * * *, or @every 60m");
    Optional<Schedule> schedule = text.isPresent() ? parse(text.get()) : Optional.empty();
    return schedule.isPresent() ? schedule.get() : every(Duration.ofHours(1));
  }

  /** The schedule that {@code text} is; empty where it is none. */
  public static Optional<Schedule> parse(String text) {
    String trimmed = text.trim();
    if (trimmed.startsWith(EVERY)) {
      return Spans.ofWords(trimmed.substring(EVERY.length()).trim()).map(Schedule::every);
    }
    if (trimmed.indexOf(' ') < 0) {
      return Spans.ofClock(trimmed).map(Schedule::every);
    }
    return cron(trimmed);
  }

  /**
   * Whether something that ended at {@code end} is older than two schedules: two were due since
   * then, and twice the time between them has passed.
   */
  public boolean isOlderThanTwo(Instant end, Instant now) {
    Duration age = Duration.between(end, now);
    if (every.isPresent()) {
      return age.compareTo(every.get().multipliedBy(2)) > 0;
    }
    Optional<Instant> last = before(now);
    Optional<Instant> secondLast = last.flatMap(this::before);
    if (secondLast.isEmpty()) {
      return false;
    }
    Duration gap = Duration.between(secondLast.get(), last.get());
    return end.isBefore(secondLast.get()) && age.compareTo(gap.multipliedBy(2)) > 0;
  }

  /** Whether the other is due at the same times. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule && ((Schedule) other).times().equals(times());
  }

  @Override
  public int hashCode() {
    return times().hashCode();
  }

  @Override
  public String toString() {
    return times();
  }

  private String times() {
    if (every.isPresent()) {
      return "every " + every.get();
    }
    StringBuilder times = new StringBuilder(zone.toString());
    for (CronField field : fields) {
      times.append(' ').append(field.descending());
    }
    return times.toString();
  }

  private static Optional<Schedule> cron(String text) {
    String expression = text;
    ZoneId zone = ZoneOffset.UTC;
    if (text.startsWith(ZONE)) {
      int end = text.indexOf(' ');
      try {
        zone = ZoneId.of(text.substring(ZONE.length(), end));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
      expression = text.substring(end).trim();
    }
    String[] words = expression.toUpperCase(Locale.ROOT).trim().split("\\s+", -1);
    if (words.length != 5 && words.length != 6) {
      return Optional.empty();
    }
    int at = words.length - 5;
    Optional<CronField> seconds =
        at == 0
            ? CronField.parse("0", 0, 59, List.of())
            : CronField.parse(words[0], 0, 59, List.of());
    Optional<CronField> minutes = CronField.parse(words[at], 0, 59, List.of());
    Optional<CronField> hours = CronField.parse(words[at + 1], 0, 23, List.of());
    Optional<CronField> days = CronField.parse(words[at + 2], 1, 31, List.of());
    Optional<CronField> months = CronField.parse(words[at + 3], 1, 12, MONTHS);
    Optional<CronField> weekdays = CronField.parse(words[at + 4], 0, 7, DAYS);
    List<Optional<CronField>> all = List.of(seconds, minutes, hours, days, months, weekdays);
    if (!all.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    return Optional.of(
        new Schedule(
            Optional.empty(),
            List.of(
                seconds.get(),
                minutes.get(),
                hours.get(),
                days.get(),
                months.get(),
                weekdays.get()),
            zone));
  }

  /** The last time that it is due before {@code now}; empty where there is none in four years. */
  private Optional<Instant> before(Instant now) {
    ZonedDateTime limit = now.atZone(zone);
    ZonedDateTime day = limit.toLocalDate().atStartOfDay(zone);
    for (int i = 0; i < MOST_DAYS; i++) {
      Optional<Instant> due = isDueOn(day) ? lastOn(day, now) : Optional.empty();
      if (due.isPresent()) {
        return due;
      }
      day = day.minusDays(1);
    }
    return Optional.empty();
  }

  private boolean isDueOn(ZonedDateTime day) {
    int weekday = day.getDayOfWeek().getValue() % 7;
    return fields.get(3).has(day.getDayOfMonth())
        && fields.get(4).has(day.getMonthValue())
        && (fields.get(5).has(weekday) || (weekday == 0 && fields.get(5).has(7)));
  }

  private Optional<Instant> lastOn(ZonedDateTime day, Instant now) {
    for (int hour : fields.get(2).descending()) {
      for (int minute : fields.get(1).descending()) {
        for (int second : fields.get(0).descending()) {
          Instant due = day.withHour(hour).withMinute(minute).withSecond(second).toInstant();
          if (due.isBefore(now)) {
            return Optional.of(due);
          }
        }
      }
    }
    return Optional.empty();
  }
}
