package org.flowlogstatus.azure.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.InProcess;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.form.ReadBack;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.report.Report;
import org.junit.jupiter.api.Test;

/** Each form of one sweep, read back by a reader of that form, tells the same of each target. */
class SameOutcomeTest {
  private static final int GENERATED = 40;
  private static final int LEFT_FOR_VALIDATORS = 3;

  @Test
  void ofTheEmbeddedEstate() throws Exception {
    Estate estate = Estate.bundled();
    Report report = swept(estate, estate.azure().subscriptions().get(0).subscriptionId());

    assertThat(ReadBack.same(report, false)).containsValues("pass", "fail", "unknown");
    assertThat(ReadBack.same(report, true)).isNotEmpty();
    ReadBack.leave(report, "azure-estate");
  }

  @Test
  void ofGeneratedEstates() throws Exception {
    Map<String, Integer> outcomes = new HashMap<>();
    for (long seed = 0; seed < GENERATED; seed++) {
      AzureEstate holdings = new AzureEstate(List.of(DenseAzure.of(seed)));
      Report report = swept(Estate.of(holdings, AlibabaEstate.empty()), DenseAzure.SUBSCRIPTION);
      ReadBack.same(report, true);
      ReadBack.same(report, false)
          .values()
          .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
      if (seed < LEFT_FOR_VALIDATORS) {
        ReadBack.leave(report, "azure-generated-" + seed);
      }
    }
    assertThat(outcomes).containsOnlyKeys("pass", "fail", "unknown");
  }

  private static Report swept(Estate estate, String subscription) throws Exception {
    try (EmbeddedAzure cloud = EmbeddedAzure.served(estate)) {
      Map<String, String> settings = Map.of("FLOWLOG_AZURE_ENDPOINT", "" + cloud.endpoint());
      return InProcess.of(settings, TokenSource.loopback())
          .sweep(Map.of("subscriptionId", subscription));
    }
  }
}
