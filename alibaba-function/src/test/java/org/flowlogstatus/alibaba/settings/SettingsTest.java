package org.flowlogstatus.alibaba.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.flowlogstatus.settings.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void needsNone() {
    Settings settings = Settings.read(Map.of());

    assertThat(settings.endpoint()).isEmpty();
    assertThat(settings.ownRegion()).isEmpty();
    assertThat(settings.accountId()).isEmpty();
    assertThat(settings.reportDir()).isEmpty();
    assertThat(settings.allows("cn-hangzhou")).isTrue();
    assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.sweepDeadline()).isEqualTo(Duration.ofSeconds(200));
    assertThat(settings.minRetentionDays()).isEqualTo(90);
  }

  @Test
  void readsWhatThePlatformSaysOfItself() {
    Settings settings =
        Settings.read(Map.of("FC_REGION", "cn-hangzhou", "FC_ACCOUNT_ID", "1234567890123456"));

    assertThat(settings.ownRegion()).contains("cn-hangzhou");
    assertThat(settings.accountId()).contains("1234567890123456");
  }

  @Test
  void allowsTheRegionsThatItNames() {
    Settings settings = Settings.read(Map.of("FLOWLOG_ALIBABA_REGIONS", "cn-hangzhou, cn-beijing"));

    assertThat(settings.regions()).containsExactly("cn-hangzhou", "cn-beijing");
    assertThat(settings.allows("cn-beijing")).isTrue();
    assertThat(settings.allows("cn-shanghai")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "https://vpc.example", "http://localhost:1/"})
  void takesABaseUrl(String endpoint) {
    String base = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;

    assertThat(Settings.read(Map.of("FLOWLOG_ALIBABA_ENDPOINT", endpoint)).endpoint())
        .contains(URI.create(base));
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    Map<String, String> bad =
        Map.of(
            "FLOWLOG_ALIBABA_ENDPOINT", "http://vpc.aliyuncs.com",
            "FLOWLOG_ALIBABA_REGIONS", "cn-hangzhou,,Frankfurt",
            "FLOWLOG_DEADLINE_MILLIS", "soon",
            "FLOWLOG_SWEEP_DEADLINE_MILLIS", "-5",
            "FLOWLOG_MIN_RETENTION_DAYS", "1.5",
            "FC_REGION", "evil.example/");

    assertThatThrownBy(() -> Settings.read(bad))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContainingAll(bad.keySet().toArray(new String[0]))
        .hasMessageNotContaining("Frankfurt");
  }
}
