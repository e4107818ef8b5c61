package org.flowlogstatus.local.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGenerator;
import org.flowlogstatus.local.cloud.estate.EstateGenerator.AlibabaScale;
import org.flowlogstatus.local.cloud.estate.EstateGenerator.AzureScale;
import org.flowlogstatus.local.oracle.AlibabaOracle;
import org.flowlogstatus.local.oracle.AzureOracle;
import org.flowlogstatus.local.oracle.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large estates: right on every target, at the price of their pages and not a call more. */
@Timeout(60)
class LargeEstatesTest {

  @Test
  void tenAzureRegions() {
    Estate estate = EstateGenerator.azure(11, new AzureScale(1, 10, 100, 20, 3, 2));
    Subscription holdings = estate.azure().subscriptions().get(0);
    try (Clouds clouds = Clouds.of(estate)) {
      JsonNode report = clouds.azureReport(holdings.subscriptionId());
      assertThat(Said.by(report))
          .hasSize(1200)
          .containsExactlyInAnyOrderElementsOf(AzureOracle.of(holdings));
      assertThat(clouds.armCalls().byOperation()).isEqualTo(MinimalCallsOfEstate.of(holdings));
      assertThat(counted(report)).isEqualTo(MinimalCallsOfEstate.of(holdings));
    }
  }

  @Test
  void twelveAlibabaRegions() {
    Estate estate = EstateGenerator.alibaba(11, new AlibabaScale(12, 60, 3));
    List<Region> regions = estate.alibaba().accounts().get(0).regions();
    try (Clouds clouds = Clouds.of(estate)) {
      JsonNode report = clouds.alibabaReport();
      assertThat(Said.by(report))
          .containsExactlyInAnyOrderElementsOf(
              regions.stream().flatMap(region -> AlibabaOracle.of(region).stream()).toList());
      assertThat(clouds.vpcCalls().byOperation()).isEqualTo(MinimalCallsOfEstate.of(regions));
      Map<String, Integer> counted = counted(report);
      counted.merge("DescribeRegions", 0, Integer::sum);
      assertThat(counted).isEqualTo(MinimalCallsOfEstate.of(regions));
    }
  }

  private static Map<String, Integer> counted(JsonNode report) {
    Map<String, Integer> calls = new TreeMap<>();
    int total = 0;
    for (Map.Entry<String, JsonNode> operation :
        report.path("calls").path("byOperation").properties()) {
      calls.put(operation.getKey(), operation.getValue().asInt());
      total += operation.getValue().asInt();
    }
    assertThat(report.path("calls").path("total").asInt()).isEqualTo(total);
    return calls;
  }
}
