package org.flowlogstatus.azure.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.settings.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final String SUBSCRIPTION = "11111111-1111-1111-1111-11111111111a";

  private static final VisibleSubscriptions NEVER_ASKED =
      key -> {
        throw new AssertionError("the list was asked for");
      };

  @Test
  void needsNone() throws CheckFailure {
    Settings settings = Settings.read(Map.of());

    assertThat(settings.endpoint()).isEqualTo(URI.create("https://management.azure.com"));
    assertThat(settings.isLoopback()).isFalse();
    assertThat(settings.allows(SUBSCRIPTION, NEVER_ASKED)).isTrue();
    assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.sweepDeadline()).isEqualTo(Duration.ofSeconds(200));
    assertThat(settings.minRetentionDays()).isEqualTo(90);
  }

  @Test
  void takesAnEmptyValueForNone() {
    assertThat(Settings.read(Map.of("FLOWLOG_AZURE_ENDPOINT", " ", "FLOWLOG_DEADLINE_MILLIS", "")))
        .isEqualTo(Settings.read(Map.of()));
  }

  @Test
  void allowsTheSubscriptionsThatItNamesWithoutCase() throws CheckFailure {
    Settings settings =
        Settings.read(
            Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", " " + SUBSCRIPTION.toUpperCase(Locale.ROOT)));

    assertThat(settings.subscriptions()).containsExactly(SUBSCRIPTION);
    assertThat(settings.allows(SUBSCRIPTION, NEVER_ASKED)).isTrue();
    assertThat(settings.allows(SUBSCRIPTION.replace('a', 'b'), NEVER_ASKED)).isFalse();
  }

  @Test
  void aStarAloneAllowsWhatTheIdentitySees() throws CheckFailure {
    Settings settings = Settings.read(Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", " * "));

    assertThat(settings.everySubscription()).isTrue();
    assertThat(settings.subscriptions()).isEmpty();
    assertThat(settings.allows(SUBSCRIPTION.toUpperCase(Locale.ROOT), SUBSCRIPTION::equals))
        .isTrue();
    assertThat(settings.allows(SUBSCRIPTION, key -> false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*," + SUBSCRIPTION, SUBSCRIPTION + ",*", "**", "*,"})
  void aStarStandsAlone(String subscriptions) {
    assertThatThrownBy(() -> Settings.read(Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", subscriptions)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContainingAll("FLOWLOG_AZURE_SUBSCRIPTIONS", "alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "", SUBSCRIPTION})
  void whatIsExcludedIsNotAllowedAndNotAskedFor(String subscriptions) throws CheckFailure {
    Settings settings =
        Settings.read(
            Map.of(
                "FLOWLOG_AZURE_SUBSCRIPTIONS",
                subscriptions,
                "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS",
                SUBSCRIPTION.toUpperCase(Locale.ROOT)));

    assertThat(settings.excluded()).containsExactly(SUBSCRIPTION);
    assertThat(settings.allows(SUBSCRIPTION, NEVER_ASKED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1/", "http://[::1]:1"})
  void takesPlainHttpForLoopback(String endpoint) {
    assertThat(Settings.read(Map.of("FLOWLOG_AZURE_ENDPOINT", endpoint)).isLoopback()).isTrue();
  }

  /** A token must not go out in the clear, nor where the base URL only seems to lead. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://management.azure.com",
        "http://127.0.0.1.example.com",
        "http://127.0.0.1@example.com",
        "https://user@management.azure.com",
        "https://management.azure.com/path",
        "https://management.azure.com?x=y",
        "ftp://127.0.0.1",
        "management.azure.com",
        "https://",
        "not a URL"
      })
  void refusesAnEndpointThatIsNoBaseUrl(String endpoint) {
    assertThatThrownBy(() -> Settings.read(Map.of("FLOWLOG_AZURE_ENDPOINT", endpoint)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("FLOWLOG_AZURE_ENDPOINT");
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    Map<String, String> bad =
        Map.of(
            "FLOWLOG_AZURE_ENDPOINT", "http://management.azure.com",
            "FLOWLOG_AZURE_SUBSCRIPTIONS", SUBSCRIPTION + ",,production",
            "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS", "*",
            "FLOWLOG_DEADLINE_MILLIS", "0",
            "FLOWLOG_SWEEP_DEADLINE_MILLIS", "9999999999999",
            "FLOWLOG_MIN_RETENTION_DAYS", "ninety",
            "IDENTITY_ENDPOINT", "nowhere",
            "AZURE_CLIENT_ID", "app");

    assertThatThrownBy(() -> Settings.read(bad))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContainingAll(bad.keySet().toArray(new String[0]))
        .hasMessageNotContaining("production");
  }

  @Test
  void showsNoSecret() {
    Settings settings =
        Settings.read(
            Map.of("IDENTITY_ENDPOINT", "http://169.254.1.1/t", "IDENTITY_HEADER", "secret"));

    assertThat(settings.identityHeader()).contains("secret");
    assertThat(settings.toString()).doesNotContain("secret");
  }
}
