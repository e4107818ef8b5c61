package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.MinimalCallsOfEstate;
import org.flowlogstatus.local.cloud.functiontest.ReportedCalls;
import org.flowlogstatus.local.cloud.generate.EstateGenerator;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AzureScale;
import org.flowlogstatus.local.cloud.oracle.AzureOracle;
import org.flowlogstatus.local.cloud.oracle.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A large estate: right on every target, at the price of their pages and not a call more. */
@Timeout(60)
class LargeEstatesTest {

  @Test
  void tenRegionsCostTheirPagesAndNoCallMore() {
    Estate estate = EstateGenerator.azure(11, new AzureScale(1, 10, 100, 20, 3, 2));
    Subscription holdings = estate.azure().subscriptions().get(0);
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      JsonNode report = clouds.report(holdings.subscriptionId());
      assertThat(Said.by(report))
          .hasSize(1200)
          .containsExactlyInAnyOrderElementsOf(AzureOracle.of(holdings));
      assertThat(clouds.calls().byOperation()).isEqualTo(MinimalCallsOfEstate.of(holdings));
      assertThat(ReportedCalls.byOperation(report)).isEqualTo(MinimalCallsOfEstate.of(holdings));
    }
  }
}
