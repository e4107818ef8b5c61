package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAlibaba;
import org.flowlogstatus.local.cloud.functiontest.RandomEstates;
import org.flowlogstatus.local.cloud.oracle.AlibabaOracle;
import org.flowlogstatus.local.cloud.oracle.Expected;
import org.flowlogstatus.local.cloud.oracle.Said;

/** Random accounts; also what is said of a region where nothing is logged, and of lost targets. */
class RandomEstatesTest extends RandomEstates {

  @Override
  protected void sweep(long seed) {
    AlibabaEstate holdings = DenseAlibaba.of(seed);
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(Estate.of(AzureEstate.empty(), holdings))) {
      JsonNode report = clouds.report();
      List<Region> regions = holdings.accounts().get(0).regions();
      List<Expected> expected = new ArrayList<>();
      regions.forEach(region -> expected.addAll(AlibabaOracle.of(region)));
      assertThat(report.path("complete").asBoolean()).as("seed %d", seed).isTrue();
      assertThat(Said.by(report)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(nothingLogged(report))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              regions.stream().filter(AlibabaOracle::nothingLogged).map(Region::regionId).toList());
      assertThat(gone(report))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              regions.stream()
                  .flatMap(
                      region ->
                          region.flowLogs().stream()
                              .filter(log -> AlibabaOracle.isGone(region, log)))
                  .map(log -> log.path("FlowLogId").asText())
                  .toList());
    }
  }

  private static List<String> nothingLogged(JsonNode report) {
    return StreamSupport.stream(report.path("results").spliterator(), false)
        .filter(
            result -> result.path("findings").findValuesAsText("code").contains("NOTHING_LOGGED"))
        .map(result -> result.path("target").path("id").asText())
        .toList();
  }

  private static List<String> gone(JsonNode report) {
    return StreamSupport.stream(report.path("findings").spliterator(), false)
        .filter(finding -> finding.path("code").asText().equals("TARGET_GONE"))
        .map(finding -> finding.path("flowLog").asText())
        .toList();
  }
}
