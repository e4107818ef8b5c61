package org.flowlogstatus.local.host.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.cloud.estate.LookupExample;
import org.junit.jupiter.api.Test;

class ExpectedAnswerTest {

  private static final ExpectedAnswer ENABLED =
      ExpectedAnswer.of(
          new LookupExample.Expectation(
              200, Optional.of("ENABLED"), "LOGGING", List.of("STORAGE_MISSING")));

  @Test
  void takesStatusReasonAndFindings() {
    String answer =
        """
        {"status": "ENABLED", "reason": "LOGGING", "findings": [{"code": "STORAGE_MISSING"}]}
        """;

    assertThat(ENABLED.isMetBy(200, answer)).isTrue();
    assertThat(ENABLED.isMetBy(500, answer)).isFalse();
    assertThat(ENABLED.isMetBy(200, answer.replace("ENABLED", "DISABLED"))).isFalse();
    assertThat(ENABLED.isMetBy(200, answer.replace("LOGGING", "INHERITED"))).isFalse();
    assertThat(ENABLED.isMetBy(200, answer.replace("STORAGE_MISSING", "OTHER"))).isFalse();
    assertThat(ENABLED.isMetBy(200, "not JSON")).isFalse();
    assertThat(ENABLED.words()).isEqualTo("200 ENABLED LOGGING [STORAGE_MISSING]");
  }

  @Test
  void takesAProblemByItsReason() {
    ExpectedAnswer refused = ExpectedAnswer.problem(403, "ACCESS_DENIED");

    assertThat(refused.isMetBy(403, "{\"status\":403,\"reason\":\"ACCESS_DENIED\"}")).isTrue();
    assertThat(refused.isMetBy(403, "{\"status\":403,\"reason\":\"NOT_FOUND\"}")).isFalse();
    assertThat(refused.isMetBy(404, "{\"status\":403,\"reason\":\"ACCESS_DENIED\"}")).isFalse();
  }

  @Test
  void countsAReport() {
    String report = "{\"totals\":{\"targets\":2,\"enabled\":1,\"unknown\":%d},\"results\":[1,2]}";

    assertThat(ExpectedAnswer.report().isMetBy(200, report.formatted(1))).isTrue();
    assertThat(ExpectedAnswer.report().isMetBy(200, report.formatted(0))).isFalse();
    assertThat(ExpectedAnswer.report().isMetBy(200, "{}")).isFalse();
  }
}
