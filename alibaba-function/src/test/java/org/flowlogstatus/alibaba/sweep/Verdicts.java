package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.flowlogstatus.local.cloud.fixture.Results;

/** What lookups and reports say. */
final class Verdicts {
  private Verdicts() {}

  /** The answer to a lookup has this reason. */
  static void assertSaid(JsonNode answer, String reason) {
    assertThat(answer.path("reason").asText()).as("%s", answer).isEqualTo(reason);
  }

  /** A report says this of a target. */
  static void assertSwept(JsonNode report, String id, String reason, String coverage) {
    JsonNode result = Results.of(report).at(id);
    assertThat(Results.reason(result)).as(id).isEqualTo(reason);
    assertThat(Results.coverage(result)).as(id).isEqualTo(coverage);
  }

  /** The codes of the findings that a result, or a report as a whole, has. */
  static List<String> codes(JsonNode document) {
    return document.path("findings").findValuesAsText("code");
  }
}
