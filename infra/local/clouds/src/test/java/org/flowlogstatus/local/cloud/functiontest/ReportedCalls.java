package org.flowlogstatus.local.cloud.functiontest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What a report says of the calls that it cost. */
public final class ReportedCalls {
  private ReportedCalls() {}

  /** The calls by operation; fails where the total is not their sum. */
  public static Map<String, Integer> byOperation(JsonNode report) {
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
