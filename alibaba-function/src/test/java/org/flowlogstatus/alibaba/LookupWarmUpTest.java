package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.junit.jupiter.api.Test;

/** A step that fails costs time and nobody notices; so this test runs it. */
class LookupWarmUpTest {
  @Test
  void goesFromTheAnswerToTheJsonOfAResult() {
    Normalizer normalizer = new Normalizer(Provider.ALIBABA_CLOUD, new Findings(90));

    assertThatCode(() -> new LookupWarmUp(normalizer).run()).doesNotThrowAnyException();
  }

  /** A warm-up that ends early prepares less, and nobody notices. */
  @Test
  void aWarmUpLookupReachesItsVerdictWhateverTheSettings() {
    for (Map<String, String> environment :
        List.of(
            Map.<String, String>of(),
            Map.of("FLOWLOG_ALIBABA_REGIONS", "cn-beijing", "FC_ACCOUNT_ID", "1"))) {
      Reply reply = Assembly.warmUpLookup(Settings.read(environment));

      assertThat(reply.body()).contains("\"status\":\"ENABLED\"");
    }
  }
}
