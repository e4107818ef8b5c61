package org.flowlogstatus.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.events.Sweeps.off;
import static org.flowlogstatus.events.Sweeps.on;
import static org.flowlogstatus.events.Sweeps.sweep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.events.SweepHistory;
import org.flowlogstatus.events.Sweeps;
import org.flowlogstatus.model.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that somebody, or a crash, has damaged. */
class StoredReportTest {

  private static final String HEAD =
      "{\"schemaVersion\":\"1.0\",\"provider\":\"azure\",\"accountId\":\""
          + Sweeps.SUBSCRIPTION
          + "\",\"startedAt\":\"2026-11-20T22:00:00Z\",\"finishedAt\":\"2026-11-20T22:00:02Z\","
          + "\"complete\":true,\"findings\":[],\"problems\":[],";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "{}",
        HEAD + "\"calls\":{}}",
        HEAD + "\"results\":{}}",
        HEAD + "\"results\":[{}]}",
        HEAD + "\"results\":[null]}",
        HEAD + "\"results\":[]}{}",
        HEAD + "\"results\":[],\"complete\":true}",
        HEAD
            + "\"results\":[{\"target\":{\"type\":\"virtualNetwork\",\"id\":\"a\"},"
            + "\"findings\":[],\"coverage\":null,\"reason\":\"NO_SUCH_REASON\"}]}",
        HEAD
            + "\"results\":[{\"target\":{\"type\":\"virtualNetwork\",\"id\":\"a\"},"
            + "\"findings\":[],\"coverage\":{\"state\":\"SOME\"},\"reason\":\"LOGGING\"}]}"
      })
  void aDamagedReportCountsAsNoneAndIsLogged(String text) {
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    story.damage(text);
    assertThat(story.changesOf(sweep(off("shop"), on("bank")))).isEmpty();
    assertThat(story.log()).singleElement().asString().contains("damaged");
    assertThat(story.changesOf(sweep(on("shop"), on("bank")))).hasSize(1);
  }

  @Test
  void aReportThatIsCutOffCountsAsNone() {
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    story.damage(story.stored().substring(0, story.stored().length() - 1));
    assertThat(story.changesOf(sweep(off("shop")))).isEmpty();
    assertThat(story.log()).hasSize(1);
  }

  @Test
  void noReportYetIsNothingToLog() {
    SweepHistory story = new SweepHistory();
    story.damage("");
    assertThat(story.changesOf(sweep(on("shop")))).isEmpty();
    assertThat(story.log()).isEmpty();
  }

  @Test
  void aReportWithoutTargetsIsOne() {
    SweepHistory story = new SweepHistory();
    story.damage(HEAD + "\"results\":[]}");
    assertThat(story.changesOf(sweep(off("shop")))).containsExactly("shop: absent -> SWITCHED_OFF");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"schemaVersion\":\"1.0\",\"provider\"', '\"schemaVersion\":\"2.0\",\"provider\"'",
    "'\"provider\":\"azure\"', '\"provider\":\"alibaba_cloud\"'",
    "'\"accountId\":\"11111111', '\"accountId\":\"22222222'",
    "'\"startedAt\":\"2026', '\"startedAt\":\"2026-13'",
    "'\"finishedAt\":\"2026', '\"finishedAt\":\"soon'",
    "'\"complete\":true', '\"complete\":\"true\"'",
    "'\"problems\":[]', '\"problems\":{}'",
    "'\"findings\":[],\"problems\"', '\"findings\":7,\"problems\"'",
    "virtualNetworks/bank, virtualNetworks/shop"
  })
  void whatIsNotOurReportOfThisVersionCountsAsNone(String ours, String other) {
    SweepHistory story = SweepHistory.of(sweep(on("shop"), on("bank")));
    assertThat(story.stored()).contains(ours);
    story.damage(story.stored().replace(ours, other));
    assertThat(story.changesOf(sweep(off("shop"), off("bank")))).isEmpty();
    assertThat(story.log()).singleElement().asString().contains("counts as none");
  }

  @Test
  void invalidUtf8CountsAsNone() {
    byte[] stored = SweepHistory.of(sweep(on("shop"))).stored().getBytes(StandardCharsets.UTF_8);
    stored[stored.length / 2] = (byte) 0xC3;
    List<String> log = new ArrayList<>();
    assertThat(
            StoredReport.read(
                Optional.of(stored), Provider.AZURE, Optional.of(Sweeps.SUBSCRIPTION), log::add))
        .isEmpty();
    assertThat(log).hasSize(1);
  }

  @Test
  void aSubscriptionIsTheSameInAnySpelling() {
    byte[] stored = SweepHistory.of(sweep(on("shop"))).stored().getBytes(StandardCharsets.UTF_8);
    Optional<String> account = Optional.of(Sweeps.SUBSCRIPTION.toUpperCase(Locale.ROOT));
    assertThat(StoredReport.read(Optional.of(stored), Provider.AZURE, account, line -> {}))
        .isPresent();
  }
}
