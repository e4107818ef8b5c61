package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.Outage;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.flowlogstatus.local.cloud.generate.EstateGenerator;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AlibabaScale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One list of a region cannot be read: exactly the targets that depend on it are UNKNOWN, the
 * others are as in the sweep where all is well.
 */
@Timeout(30)
class OutagesTest {

  private static final String LOST = "cn-region1";
  private static final int DEADLINE_MILLIS = 2500;
  private static final Estate ESTATE = EstateGenerator.alibaba(4, new AlibabaScale(3, 8, 2));
  private static final Results HEALTHY = Results.of(sweep(Map.of(), ESTATE));

  @ParameterizedTest
  @EnumSource(Outage.class)
  void theServicesStatusIsOfTheRegionAlone(Outage outage) {
    JsonNode report = broken(outage, "GetFlowLogServiceStatus");
    Results.of(report)
        .byId()
        .forEach(
            (id, result) -> {
              if (id.equals(LOST)) {
                assertUnknown(result, outage);
                assertThat(Results.coverage(result)).isEqualTo(coverageBefore(id));
              } else {
                assertThat(result).as(id).isEqualTo(HEALTHY.at(id));
              }
            });
    assertThat(Results.of(report).byId()).hasSameSizeAs(HEALTHY.byId());
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void flowLogs(Outage outage) {
    Results results = Results.of(broken(outage, "DescribeFlowLogs"));
    results
        .byId()
        .forEach(
            (id, result) -> {
              if (id.equals(LOST)) {
                assertThat(Results.reason(result)).isEqualTo("SERVICE_ACTIVATED");
                assertThat(result.path("findings")).isEmpty();
                assertThat(Results.coverage(result)).isEqualTo("UNKNOWN");
              } else if (Results.region(result).equals(LOST)) {
                assertUnknown(result, outage);
                assertThat(Results.coverage(result)).as(id).isEqualTo("UNKNOWN");
              } else {
                assertThat(result).as(id).isEqualTo(HEALTHY.at(id));
              }
            });
    assertThat(results.byId().keySet()).isEqualTo(healthyWithout("networkInterface").keySet());
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void vpcs(Outage outage) {
    Results results = Results.of(broken(outage, "DescribeVpcs"));
    assertThat(results.byId().keySet()).isEqualTo(healthyWithout("vpc").keySet());
    assertSameBut(results, "region");
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void vSwitches(Outage outage) {
    Results results = Results.of(broken(outage, "DescribeVSwitches"));
    assertThat(results.byId().keySet()).isEqualTo(healthyWithout("vSwitch").keySet());
    results
        .byId()
        .forEach(
            (id, result) -> {
              ObjectNode before = HEALTHY.at(id);
              assertThat(Results.verdict(result)).as(id).isEqualTo(Results.verdict(before));
              assertThat(Results.coverage(result)).as(id).isIn("UNKNOWN", coverageBefore(id));
            });
  }

  @ParameterizedTest
  @EnumSource(value = Outage.class, names = "HANGS", mode = EnumSource.Mode.EXCLUDE)
  void theRegionsThemselves(Outage outage) {
    try (EmbeddedAlibaba clouds =
        EmbeddedAlibaba.of(ESTATE.with(outage.ofAlibaba("DescribeRegions")))) {
      var reply = clouds.function(settings()).sweep(List.of());
      assertThat(reply.status()).isGreaterThanOrEqualTo(400);
      assertThat(EmbeddedAlibaba.json(reply.body()).path("reason").asText())
          .isEqualTo(outage.reason());
    }
  }

  private static void assertSameBut(Results results, String typeWithoutCoverage) {
    results
        .byId()
        .forEach(
            (id, result) -> {
              boolean here = Results.region(result).equals(LOST);
              if (here && Results.type(result).equals(typeWithoutCoverage)) {
                assertThat(Results.verdict(result)).isEqualTo(Results.verdict(HEALTHY.at(id)));
                assertThat(Results.coverage(result)).isEqualTo("UNKNOWN");
              } else {
                assertThat(result).as(id).isEqualTo(HEALTHY.at(id));
              }
            });
  }

  private static void assertUnknown(JsonNode result, Outage outage) {
    assertThat(result.path("status").asText()).isEqualTo("UNKNOWN");
    assertThat(Results.reason(result)).isEqualTo(outage.reason());
    assertThat(result.path("enabled").isNull()).isTrue();
  }

  private static String coverageBefore(String id) {
    return Results.coverage(HEALTHY.at(id));
  }

  /** The report, which has this one problem and no other. */
  private static JsonNode broken(Outage outage, String list) {
    long start = System.nanoTime();
    JsonNode report = sweep(ESTATE.with(outage.ofAlibaba(list).inRegion(LOST)));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(millis).isLessThan(DEADLINE_MILLIS + 500L);
    assertThat(report.path("complete").asBoolean()).isFalse();
    assertThat(report.path("problems")).hasSize(1);
    JsonNode problem = report.path("problems").path(0);
    assertThat(Results.reason(problem)).isEqualTo(outage.reason());
    assertThat(problem.path("scope").path("region").asText()).isEqualTo(LOST);
    assertThat(problem.path("scope").path("list").asText()).isEqualTo(list);
    return report;
  }

  private static Map<String, ObjectNode> healthyWithout(String type) {
    Map<String, ObjectNode> those = new TreeMap<>(HEALTHY.byId());
    those
        .values()
        .removeIf(
            result -> Results.region(result).equals(LOST) && Results.type(result).equals(type));
    return those;
  }

  private static Map<String, String> settings() {
    return Map.of("FLOWLOG_SWEEP_DEADLINE_MILLIS", Integer.toString(DEADLINE_MILLIS));
  }

  private static JsonNode sweep(Estate estate) {
    return sweep(settings(), estate);
  }

  private static JsonNode sweep(Map<String, String> settings, Estate estate) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      return EmbeddedAlibaba.report(
          clouds.function(settings).sweep(List.of("cn-region0", "cn-region1", "cn-region2")));
    }
  }
}
