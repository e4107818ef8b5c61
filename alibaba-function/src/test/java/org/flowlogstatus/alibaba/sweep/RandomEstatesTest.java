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
import org.flowlogstatus.local.cloud.oracle.AlibabaOracle;
import org.flowlogstatus.local.cloud.oracle.Expected;
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
      AlibabaEstate holdings = DenseAlibaba.of(seed);
      try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(Estate.of(AzureEstate.empty(), holdings))) {
        JsonNode report = clouds.report();
        List<Region> regions = holdings.accounts().get(0).regions();
        List<Expected> expected = new ArrayList<>();
        regions.forEach(region -> expected.addAll(AlibabaOracle.of(region)));
        assertThat(report.path("complete").asBoolean()).as("seed %d", seed).isTrue();
        assertThat(Said.by(report))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(nothingLogged(report))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(
                regions.stream()
                    .filter(AlibabaOracle::nothingLogged)
                    .map(Region::regionId)
                    .toList());
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
