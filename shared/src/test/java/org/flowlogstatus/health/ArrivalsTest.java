package org.flowlogstatus.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T23:00:00Z");

  private final List<String> stored = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private Instant now = NOW;

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }

  @Test
  void eachSubscriptionsArrivalIsStoredOnceAMinute() throws CheckFailure {
    Arrivals arrivals = new Arrivals((of, json) -> stored.add(of + json), clock());

    arrivals.arrived("a", log::add);
    now = NOW.plusSeconds(59);
    arrivals.arrived("a", log::add);
    arrivals.arrived("b", log::add);
    now = NOW.plus(Duration.ofMinutes(1));
    arrivals.arrived("a", log::add);

    assertThat(stored)
        .containsExactly(
            "a{\"arrivedAt\":\"2026-11-20T23:00:00Z\"}",
            "b{\"arrivedAt\":\"2026-11-20T23:00:59Z\"}",
            "a{\"arrivedAt\":\"2026-11-20T23:01:00Z\"}");
    assertThat(LastEvent.read(LastEvent.json(NOW).getBytes(UTF_8))).isEqualTo(NOW);
  }

  @Test
  void aFailureIsLoggedAndNoMore() {
    Arrivals arrivals =
        new Arrivals(
            (of, json) -> {
              throw CheckFailure.of(Reason.ACCESS_DENIED, "No.");
            },
            clock());

    arrivals.arrived("a", log::add);

    assertThat(log).containsExactly("The time of the last event cannot be stored (ACCESS_DENIED).");
  }

  @Test
  void aDamagedTimeIsSaid() {
    assertThatThrownBy(() -> LastEvent.read("{\"arrivedAt\":1}".getBytes(UTF_8)))
        .isInstanceOf(CheckFailure.class)
        .hasMessageContaining("damaged");
  }
}
