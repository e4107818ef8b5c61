package org.flowlogstatus.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings as an operator gives them, and what a function refuses to start with. */
class SettingsReaderTest {

  @Test
  void everyFaultIsNamedAtOnce() {
    SettingsReader settings =
        new SettingsReader(
            Map.of(
                "ENDPOINT", "http://example.org",
                "DEADLINE", "soon",
                "DAYS", "-1",
                "LIST", "a,,b b",
                "WORD", "no word",
                "URL", "ftp://example.org"));
    settings.endpoint("ENDPOINT");
    settings.millis("DEADLINE", 1);
    settings.days("DAYS", 1);
    settings.list("LIST", text -> text.matches("\\w+"), "a word");
    settings.text("WORD", text -> text.matches("\\w+"), "a word");
    settings.url("URL");

    assertThatThrownBy(settings::requireValid)
        .isInstanceOf(InvalidSettings.class)
        .hasMessage(
            "The settings are not valid: ENDPOINT must be an https URL of a host (plain http for"
                + " loopback only), without a path; DEADLINE must be a whole number from 1 to"
                + " 3600000; DAYS must be a whole number from 0 to 36500; LIST holds an entry that is"
                + " not a word; WORD must be a word; URL"
                + " must be an http or https URL");
  }

  @Test
  void nothingSetIsNothingWrong() {
    SettingsReader settings = new SettingsReader(Map.of("BLANK", " "));

    for (String name : new String[] {"MISSING", "BLANK"}) {
      assertThat(settings.text(name)).isEmpty();
      assertThat(settings.endpoint(name)).isEmpty();
      assertThat(settings.url(name)).isEmpty();
      assertThat(settings.list(name, text -> text.matches(""), "anything")).isEmpty();
      assertThat(settings.millis(name, 20_000)).isEqualTo(Duration.ofSeconds(20));
      assertThat(settings.days(name, 90)).isEqualTo(90);
    }
    settings.requireValid();
  }

  @ParameterizedTest
  @CsvSource({
    "https://management.azure.com, https://management.azure.com",
    "https://management.azure.com/, https://management.azure.com",
    "HTTPS://management.azure.com, HTTPS://management.azure.com",
    "' https://management.azure.com:8443 ', https://management.azure.com:8443",
    "http://127.0.0.1:18080, http://127.0.0.1:18080",
    "http://localhost:18080/, http://localhost:18080",
    "http://[::1]:18080, http://[::1]:18080",
  })
  void anEndpointIsABaseUrl(String value, URI endpoint) {
    SettingsReader settings = new SettingsReader(Map.of("E", value));

    assertThat(settings.endpoint("E")).contains(endpoint);
    settings.requireValid();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://management.azure.com",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://127.0.0.1@example.org",
        "http://user@127.0.0.1",
        "https://user:word@management.azure.com",
        "https://management.azure.com/subscriptions",
        "https://management.azure.com//",
        "https://management.azure.com?a=b",
        "https://management.azure.com?",
        "https://management.azure.com#",
        "https:management.azure.com",
        "https:///",
        "https://",
        "management.azure.com",
        "//management.azure.com",
        "ftp://management.azure.com",
        "file:///etc/hosts",
        "https://management azure.com",
        "https://under_score.example.org"
      })
  void anythingElseIsNone(String value) {
    SettingsReader settings = new SettingsReader(Map.of("E", value));

    assertThat(settings.endpoint("E")).isEmpty();
    assertThatThrownBy(settings::requireValid)
        .hasMessageStartingWith("The settings are not valid: E must be an https URL")
        .hasMessageNotContaining("word@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "3600001", "9999999999", "1.5", "1e3", "-1", "0x10", "\u0661", "1 0"})
  void aDeadlineIsFromAMillisecondToAnHour(String value) {
    SettingsReader settings = new SettingsReader(Map.of("D", value));
    settings.millis("D", 20_000);

    assertThatThrownBy(settings::requireValid)
        .hasMessageEndingWith("D must be a whole number from 1 to 3600000");
  }

  @Test
  void numbersAndListsAreTrimmed() {
    SettingsReader settings = new SettingsReader(Map.of("D", " 3600000 ", "L", " a , b "));

    assertThat(settings.millis("D", 1)).isEqualTo(Duration.ofHours(1));
    assertThat(settings.list("L", text -> text.matches("[ab]"), "a or b"))
        .containsExactly("a", "b");
  }
}
