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
import org.flowlogstatus.local.cloud.oracle.AzureOracle;
import org.flowlogstatus.local.cloud.oracle.Said;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand random estates: every target stands in the report exactly once, and its status, reason
 * and coverage are those that the oracle reads from the same estate.
 */
class RandomEstatesTest {

  private static final int IN_ONE_GO = 250;

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {0, 250, 500, 750})
  @Timeout(180)
  void agreesWithTheOracle(long first) {
    for (long seed = first; seed < first + IN_ONE_GO; seed++) {
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
}
