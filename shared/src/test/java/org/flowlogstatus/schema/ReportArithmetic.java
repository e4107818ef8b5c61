package org.flowlogstatus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a report says of itself, counted again: a schema cannot add. */
final class ReportArithmetic {
  private static final Map<String, String> STATUS_TOTALS =
      Map.of("enabled", "ENABLED", "disabled", "DISABLED", "unknown", "UNKNOWN");
  private static final Map<String, String> COVERAGE_TOTALS =
      Map.of(
          "covered", "COVERED",
          "partlyCovered", "PARTLY_COVERED",
          "notCovered", "NOT_COVERED",
          "coverageUnknown", "UNKNOWN",
          "nothingToCover", "NOTHING_TO_COVER");

  private static final List<String> EXTENT = List.of("COVERED", "PARTLY_COVERED", "NOT_COVERED");

  private ReportArithmetic() {}

  static void check(JsonNode report) {
    JsonNode results = report.path("results");
    JsonNode totals = report.path("totals");
    assertThat(totals.path("targets").asInt()).as("targets").isEqualTo(results.size());
    STATUS_TOTALS.forEach((total, word) -> assertTotal(totals, total, results, "/status", word));
    COVERAGE_TOTALS.forEach(
        (total, word) -> assertTotal(totals, total, results, "/coverage/state", word));
    assertThat(totals.path("goingDark").asLong())
        .as("goingDark")
        .isEqualTo(stream(results).filter(ReportArithmetic::goesDark).count());
    assertCalls(report.path("calls"));
    assertNoTargetTwice(results);
  }

  private static void assertTotal(
      JsonNode totals, String total, JsonNode results, String pointer, String word) {
    long counted = stream(results).filter(r -> r.at(pointer).asText().equals(word)).count();
    assertThat(totals.path(total).asLong()).as(total).isEqualTo(counted);
  }

  private static boolean goesDark(JsonNode result) {
    int today = EXTENT.indexOf(result.at("/coverage/state").asText());
    int after = EXTENT.indexOf(result.at("/coverage/afterRetirement").asText());
    return today >= 0 && after > today;
  }

  private static void assertCalls(JsonNode calls) {
    long sum = stream(calls.path("byOperation")).mapToLong(JsonNode::asLong).sum();
    assertThat(calls.path("total").asLong()).as("calls").isEqualTo(sum);
    assertThat(calls.path("throttled").asLong()).as("throttled").isLessThanOrEqualTo(sum);
  }

  private static void assertNoTargetTwice(JsonNode results) {
    List<String> ids = new ArrayList<>();
    results.forEach(r -> ids.add(key(r)));
    assertThat(ids).as("targets").doesNotHaveDuplicates();
  }

  /** An ARM id says all; a region is the same in every account. */
  private static String key(JsonNode result) {
    String account = result.path("provider").asText().equals("azure") ? "" : "/accountId";
    return (result.at(account).asText("") + " " + result.at("/target/id").asText())
        .toLowerCase(Locale.ROOT);
  }

  private static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
