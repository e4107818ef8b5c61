package org.flowlogstatus.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When sweeps are due, and which report is older than two of them. */
class ScheduleTest {
  /** A Thursday. */
  private static final Instant NOW = Instant.parse("2026-11-26T10:30:00Z");

  private static boolean isOld(String schedule, Instant end, Instant now) {
    return Schedule.parse(schedule).orElseThrow().isOlderThanTwo(end, now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@every 60m           | 120",
        "@every 1h30m         | 180",
        "01:00:00             | 120",
        "0 0 * * * *          | 120",
        "0 * * * *            | 120",
        "0 */30 * * * *       | 60",
        "0 0 0-23/6 * * *     | 720",
        "0 0 0,6,12,18 * * ?  | 720",
        "0 30 9 * * *         | 2880",
        "0 30 9 * JAN-DEC SUN-SAT | 2880",
        "CRON_TZ=Asia/Shanghai 0 0 4 * * * | 2880"
      })
  void aReportIsOldAfterTwoTimesThePeriod(String schedule, int minutes) {
    Duration limit = Duration.ofMinutes(minutes);
    assertThat(isOld(schedule, NOW.minus(limit).plusSeconds(60), NOW)).isFalse();
    assertThat(isOld(schedule, NOW.minus(limit).minusSeconds(60), NOW)).isTrue();
  }

  @Test
  void aWeekendIsNoReasonToCallFridaysReportOld() {
    String workdays = "0 0 8 * * 1-5";
    Instant fridays = Instant.parse("2026-11-20T08:05:00Z");
    assertThat(isOld(workdays, fridays, Instant.parse("2026-11-23T07:59:00Z"))).isFalse();
    assertThat(isOld(workdays, fridays, Instant.parse("2026-11-25T08:30:00Z"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hourly",
        "@every",
        "@every 0m",
        "@every 5",
        "@every 5d",
        "* * * *",
        "0 60 * * * *",
        "0 0 24 * * *",
        "0 0 0 32 * *",
        "0 0 0 * 13 *",
        "0 */0 * * * *",
        "0 5-1 * * * *",
        "1:2",
        "00:00:00",
        "CRON_TZ=Nowhere 0 0 4 * * *"
      })
  void whatIsNoScheduleIsNone(String text) {
    assertThat(Schedule.parse(text)).isEmpty();
  }
}
