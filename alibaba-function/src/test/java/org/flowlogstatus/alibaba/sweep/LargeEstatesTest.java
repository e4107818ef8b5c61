package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.MinimalCallsOfEstate;
import org.flowlogstatus.local.cloud.functiontest.ReportedCalls;
import org.flowlogstatus.local.cloud.generate.EstateGenerator;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AlibabaScale;
import org.flowlogstatus.local.cloud.oracle.AlibabaOracle;
import org.flowlogstatus.local.cloud.oracle.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large estates: right on every target, at the price of their pages and not a call more. */
@Timeout(60)
class LargeEstatesTest {
  @Test
  void twelveRegionsCostTheirPagesAndNoCallMore() {
    Estate estate = EstateGenerator.alibaba(11, new AlibabaScale(12, 60, 3));
    List<Region> regions = estate.alibaba().accounts().get(0).regions();
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      JsonNode report = clouds.report();
      assertThat(Said.by(report))
          .containsExactlyInAnyOrderElementsOf(
              regions.stream().flatMap(region -> AlibabaOracle.of(region).stream()).toList());
      assertThat(clouds.calls().byOperation()).isEqualTo(MinimalCallsOfEstate.of(regions));
      Map<String, Integer> counted = ReportedCalls.byOperation(report);
      counted.merge("DescribeRegions", 0, Integer::sum);
      assertThat(counted).isEqualTo(MinimalCallsOfEstate.of(regions));
    }
  }
}
