package org.flowlogstatus.alibaba.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.InProcess;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.form.ReadBack;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAlibaba;
import org.flowlogstatus.report.Report;
import org.junit.jupiter.api.Test;

/** Each form of one sweep, read back by a reader of that form, tells the same of each target. */
class SameOutcomeTest {
  private static final int GENERATED = 40;
  private static final int LEFT_FOR_VALIDATORS = 3;

  @Test
  void ofTheEmbeddedEstate() throws Exception {
    Report report = swept(Estate.bundled());

    assertThat(ReadBack.same(report, false)).containsValues("pass", "fail", "unknown");
    assertThat(ReadBack.same(report, true)).isNotEmpty();
    ReadBack.leave(report, "alibaba-estate");
  }

  @Test
  void ofGeneratedEstates() throws Exception {
    Map<String, Integer> outcomes = new HashMap<>();
    for (long seed = 0; seed < GENERATED; seed++) {
      Report report = swept(Estate.of(AzureEstate.empty(), DenseAlibaba.of(seed)));
      ReadBack.same(report, true);
      ReadBack.same(report, false)
          .values()
          .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
      if (seed < LEFT_FOR_VALIDATORS) {
        ReadBack.leave(report, "alibaba-generated-" + seed);
      }
    }
    assertThat(outcomes).containsKeys("pass", "fail");
  }

  private static Report swept(Estate estate) throws Exception {
    RoleCredentials credentials =
        new RoleCredentials(
            AlibabaInProcess.KEY_ID,
            AlibabaInProcess.KEY_SECRET,
            Optional.of(AlibabaInProcess.SECURITY_TOKEN));
    try (EmbeddedAlibaba cloud = EmbeddedAlibaba.served(estate)) {
      Map<String, String> settings = Map.of("FLOWLOG_ALIBABA_ENDPOINT", "" + cloud.endpoint());
      return InProcess.of(settings, () -> credentials).sweep(Map.of());
    }
  }
}
