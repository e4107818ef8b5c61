package org.flowlogstatus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;

/** A row of the tables without a case would be a row that nobody holds the code to. */
class CompletenessTest {
  private static final Set<FindingCode> OF_A_SWEEP =
      EnumSet.of(
          FindingCode.NOTHING_LOGGED,
          FindingCode.TARGET_GONE,
          FindingCode.NOT_UNDERSTOOD,
          FindingCode.LOGGED_TWICE);

  @Test
  void everyReasonHasACase() {
    Set<String> seen = new TreeSet<>();
    expectations().map(expect -> expect.path("reason").asText("")).forEach(seen::add);
    GoldenFiles.rows("problems.json", "problems")
        .forEach(row -> seen.add(row.get("reason").textValue()));
    seen.remove("");

    assertThat(seen).containsExactlyInAnyOrderElementsOf(names(EnumSet.allOf(Reason.class)));
  }

  @Test
  void everyReasonOfAnErrorAnswerHasACode() {
    Set<String> seen = new TreeSet<>();
    Stream.of("azure", "alibaba", "byStatusAlone")
        .flatMap(table -> GoldenFiles.rows("errors.json", table))
        .forEach(row -> seen.add(row.get("reason").textValue()));

    assertThat(seen)
        .containsExactlyInAnyOrder(
            "ACCESS_DENIED",
            "NOT_FOUND",
            "PRECONDITION_FAILED",
            "THROTTLED",
            "CREDENTIALS_REJECTED",
            "PROVIDER_REJECTED",
            "PROVIDER_ERROR",
            "PROVIDER_RESPONSE_INVALID");
  }

  @Test
  void everyFindingOfALookupHasACase() {
    Set<String> seen = new TreeSet<>();
    expectations()
        .flatMap(expect -> expect.path("findings").valueStream())
        .forEach(finding -> seen.add(finding.get("code").textValue()));

    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            names(EnumSet.complementOf(EnumSet.copyOf(OF_A_SWEEP))));
  }

  @Test
  void noVerdictOtherThanTheTablesIsExpected() {
    expectations()
        .filter(expect -> !expect.has("problem"))
        .forEach(
            expect -> {
              Reason reason = Reason.valueOf(expect.get("reason").textValue());
              assertThat(expect.get("status").textValue()).isEqualTo(reason.status().name());
            });
  }

  private static Stream<JsonNode> expectations() {
    return Stream.of("azure", "alibaba")
        .flatMap(cloud -> GoldenFiles.cases(cloud).stream())
        .map(GoldenCase::expect);
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    Set<String> names = new TreeSet<>();
    values.forEach(value -> names.add(value.name()));
    return names;
  }
}
