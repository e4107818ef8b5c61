package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.junit.jupiter.api.Test;

/** Cases that users of such tools have reported, over HTTP. */
class ReportedCasesTest {

  private static final String REGION = "cn-hangzhou";

  @Test
  void aLogThatIsLockedForAnOverduePaymentIsNoClearYes() throws Exception {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate("locked-for-overdue-payment"))) {
      JsonNode result = lookup(clouds, "vpc-bp1owed");
      assertThat(codes(result)).containsExactly("FINANCIALLY_LOCKED");
      assertThat(result.at("/findings/0/severity").asText()).isEqualTo("CRITICAL");
      assertThat(result.path("message").asText()).startsWith("Nothing arrives");
      JsonNode report = clouds.report(REGION);
      for (String id : new String[] {REGION, "vpc-bp1owed", "vsw-bp1oweda"}) {
        assertThat(Results.coverage(Results.of(report).at(id))).as(id).isEqualTo("NOT_COVERED");
      }
    }
  }

  @Test
  void aLogOfInternetTrafficOnlyIsAPart() throws Exception {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate("traffic-path-internet-only"))) {
      assertThat(codes(lookup(clouds, "vpc-bp1edge"))).containsExactly("PARTIAL_CAPTURE");
      JsonNode report = clouds.report(REGION);
      for (String id : new String[] {REGION, "vpc-bp1edge", "vsw-bp1edgea"}) {
        assertThat(Results.coverage(Results.of(report).at(id))).as(id).isEqualTo("PARTLY_COVERED");
      }
    }
  }

  @Test
  void aRegionWithNothingToLogRaisesNoAlarm() throws Exception {
    try (EmbeddedAlibaba clouds =
        EmbeddedAlibaba.of(estate("activated-region-without-a-network"))) {
      JsonNode region = Results.of(clouds.report(REGION)).at(REGION);
      assertThat(codes(region)).isEmpty();
      assertThat(Results.coverage(region)).isEqualTo("NOTHING_TO_COVER");
    }
  }

  private static JsonNode lookup(EmbeddedAlibaba clouds, String id) {
    Map<String, String> request = Map.of("regionId", REGION, "resourceId", id);
    return EmbeddedAlibaba.json(clouds.function(Map.of()).lookup(request).body());
  }

  private static List<String> codes(JsonNode result) {
    return result.path("findings").findValuesAsText("code");
  }

  private static Estate estate(String name) throws IOException {
    try (InputStream in =
        ReportedCasesTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return Estate.parse(
          EmbeddedAlibaba.json(new String(bytes, StandardCharsets.UTF_8))
              .path("estate")
              .toString());
    }
  }
}
