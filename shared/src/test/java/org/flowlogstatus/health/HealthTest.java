package org.flowlogstatus.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant NOW = Instant.parse("2026-11-20T23:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static Report report(ScopedProblem... problems) {
    return Report.builder()
        .provider(Provider.AZURE)
        .startedAt(NOW)
        .finishedAt(NOW)
        .callsByOperation(Map.of("networkWatchers", 1L, "flowLogs", 2L))
        .callsThrottled(0)
        .addProblems(problems)
        .build();
  }

  @Test
  void allThatIsThereIsHealthy() {
    Checks checks =
        new Checks()
            .identity(() -> "token")
            .rights(Provider.AZURE, HealthTest::report)
            .report(
                "s",
                () -> Optional.of("{\"finishedAt\":\"2026-11-20T22:15:00Z\"}".getBytes(UTF_8)),
                CLOCK)
            .report("new", Optional::empty, CLOCK);
    Health health = Health.of(Provider.AZURE, checks.made());

    assertThat(health.healthy()).isTrue();
    assertThat(checks.made())
        .extracting(HealthCheck::name)
        .containsExactly(
            "settings",
            "identity",
            "Microsoft.Network/networkWatchers/flowLogs/read",
            "Microsoft.Network/networkWatchers/read",
            "report s",
            "report new");
    assertThat(health.json())
        .startsWith(
            "{\"schemaVersion\":\"1.0\",\"provider\":\"azure\",\"version\":\"1.0.0\","
                + "\"healthy\":true,\"checks\":[{\"name\":\"settings\",\"ok\":true,\"detail\":")
        .contains("45 minutes ago");
  }

  @Test
  void whatLacksIsNamedWithItsReason() {
    CheckFailure refused = CheckFailure.of(Reason.ACCESS_DENIED, "No.");
    ScopedProblem denied =
        ScopedProblem.of(
            ListScope.ofSubscription("s", "flowLogs"), new Problems(Provider.AZURE).of(refused));
    Checks checks =
        new Checks()
            .identity(
                () -> {
                  throw CheckFailure.of(Reason.CREDENTIALS_REJECTED, "None.");
                })
            .rights(Provider.AZURE, () -> report(denied))
            .rights(
                Provider.AZURE,
                () -> {
                  throw refused.of(new FailedCall("virtualNetworks", 1));
                })
            .report("s", () -> Optional.of("{".getBytes(UTF_8)), CLOCK);
    Health health = Health.of(Provider.AZURE, checks.made());

    assertThat(health.healthy()).isFalse();
    assertThat(failed(checks.made()))
        .containsExactly(
            "identity CREDENTIALS_REJECTED: None.",
            "Microsoft.Network/networkWatchers/flowLogs/read ACCESS_DENIED: No.",
            "Microsoft.Network/virtualNetworks/read ACCESS_DENIED: No.",
            "report s PROVIDER_RESPONSE_INVALID: The stored report is damaged.");
  }

  private static List<String> failed(List<HealthCheck> checks) {
    return checks.stream()
        .filter(check -> !check.ok())
        .map(check -> check.name() + " " + check.detail())
        .toList();
  }
}
