package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.local.cloud.functiontest.RandomEstates;
import org.flowlogstatus.local.cloud.oracle.AzureOracle;
import org.flowlogstatus.local.cloud.oracle.Said;

/** Random subscriptions, with pages of one to five items. */
class RandomEstatesTest extends RandomEstates {

  @Override
  protected void sweep(long seed) {
    Subscription holdings = DenseAzure.of(seed);
    Estate estate = Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
    try (EmbeddedAzure cloud = EmbeddedAzure.of(estate, 1 + (int) (seed % 5))) {
      JsonNode report = cloud.report(DenseAzure.SUBSCRIPTION);
      assertThat(report.path("complete").asBoolean()).as("seed %d", seed).isTrue();
      assertThat(Said.by(report))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(AzureOracle.of(holdings));
    }
  }
}
