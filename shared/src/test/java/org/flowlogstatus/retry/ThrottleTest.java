package org.flowlogstatus.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;

/** After a 429 the calls of an account take turns, 25 a second; before it they do not. */
class ThrottleTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Near its end, where the clock goes on from the smallest number. */
  private long now = Long.MAX_VALUE - SECOND.toNanos();

  private final Throttle gate = new Throttle(() -> now);
  private final Deadline deadline = Deadline.in(Duration.ofSeconds(200), () -> 0);

  @Test
  void nobodyWaitsBeforeTheCloudHasThrottled() {
    for (int i = 0; i < 48; i++) {
      assertThat(gate.turn("a")).isZero();
    }
  }

  @Test
  void afterwardsOneGoesAfterTheOther() {
    gate.throttled("a", Duration.ZERO, deadline);

    for (int i = 0; i < 48; i++) {
      assertThat(gate.turn("a")).isEqualTo(Duration.ofMillis(40L * i));
    }
    assertThat(gate.turn("b")).isZero();
  }

  @Test
  void allOfTheAccountWaitAsLongAsTheCloudAsked() {
    gate.throttled("a", SECOND, deadline);

    assertThat(gate.turn("a")).isEqualTo(SECOND);
    assertThat(gate.turn("a")).isEqualTo(SECOND.plusMillis(40));
  }

  /** A list that the cloud refuses for ever must not hide the others. */
  @Test
  void butNotForLong() {
    gate.throttled("a", Duration.ofDays(1), deadline);
    assertThat(gate.turn("a")).isEqualTo(Duration.ofSeconds(3));

    Deadline close = Deadline.in(SECOND, () -> 0);
    gate.throttled("b", Duration.ofDays(1), close);
    assertThat(gate.turn("b")).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void aWhileAfterTheLastOneItIsOpenAgain() {
    gate.throttled("a", SECOND, deadline);
    now += SECOND.toNanos() * 12;

    assertThat(gate.turn("a")).isZero();
    assertThat(gate.turn("a")).isZero();
  }
}
