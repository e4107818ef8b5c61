package org.flowlogstatus.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.events.Sweeps.AT;
import static org.flowlogstatus.events.Sweeps.SOURCE;
import static org.flowlogstatus.events.Sweeps.on;
import static org.flowlogstatus.events.Sweeps.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flowlogstatus.json.JsonTrees;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event is as whole as its carrier takes, whatever it tells of. */
class EventTest {

  @Test
  void listsNameTwentyAndTheNumberOfAll() {
    JsonNode data = data(completed(report(21, "x")).on(Carrier.STORAGE_QUEUE));
    assertThat(data.path("findings")).hasSize(20);
    assertThat(data.path("findingsCount").asInt()).isEqualTo(21);
    assertThat(data.path("problems")).isEmpty();
    assertThat(data.has("problemsCount")).isFalse();
  }

  @Test
  void twentyAreNamedWithoutANumber() {
    JsonNode data = data(completed(report(20, "x")).on(Carrier.STORAGE_QUEUE));
    assertThat(data.path("findings")).hasSize(20);
    assertThat(data.has("findingsCount")).isFalse();
  }

  @Test
  void aResultNamesTwentyLogsOfEachList() {
    JsonNode result = data(checked(many(21)).on(Carrier.STORAGE_QUEUE));
    assertThat(result.path("flowLogs")).hasSize(20);
    assertThat(result.path("flowLogsCount").asInt()).isEqualTo(21);
    assertThat(result.at("/coverage/by")).hasSize(20);
    assertThat(result.at("/coverage/byCount").asInt()).isEqualTo(21);
  }

  @Test
  void theWorstFindingsAreTheOnesThatAreNamed() {
    UniformResult result = on("shop");
    for (int i = 0; i < 25; i++) {
      result = result.withFinding(Finding.of(FindingCode.ANALYTICS_OFF, "No analytics."));
    }
    result = result.withFinding(Finding.of(FindingCode.STORAGE_MISSING, "No storage."));
    JsonNode findings = data(checked(result).on(Carrier.STORAGE_QUEUE)).path("findings");
    assertThat(findings).hasSize(20);
    assertThat(findings.get(19).path("code").asText()).isEqualTo("STORAGE_MISSING");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 19, 20, 21, 82, 300, 5_000})
  void aCompletedSweepFitsHoweverManyFlowLogsAreLeftOver(int logs) {
    for (String letter : List.of("n", "\u6F22", "\"", "\uD83D\uDE00", "<")) {
      assertFits(completed(report(logs, letter.repeat(600))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 3_000, 60_000})
  void aResultFitsHoweverLongItsTextsAre(int length) {
    for (String letter : List.of("m", "\u6F22", "\\", "\uD83D\uDE00", "\u0001", "\uD83D")) {
      UniformResult.Builder copy = UniformResult.builder();
      copy.from(many(40))
          .message(letter.repeat(length))
          .region(letter.repeat(length))
          .flowLogs(List.of(letter.repeat(length)))
          .findings(List.of(Finding.of(FindingCode.PARTIAL_CAPTURE, letter.repeat(length))));
      for (Carrier carrier : Carrier.values()) {
        String text = checked(copy.build()).on(carrier);
        assertThat(carrier.size(text)).isLessThanOrEqualTo(carrier.most());
      }
    }
  }

  @Test
  void noPairIsTorn() {
    UniformResult.Builder copy = UniformResult.builder();
    String text =
        checked(copy.from(on("shop")).message("\uD83D\uDE00".repeat(30_000)).build())
            .on(Carrier.STORAGE_QUEUE);
    assertThat(text.getBytes(StandardCharsets.UTF_8)).doesNotContain((byte) '?');
    assertThat(data(text).path("message").asText()).contains("\u2026");
  }

  @Test
  void aTextIsCutOnlyWhereFewerNamesDoNotHelp() {
    String id = "l".repeat(2_000);
    List<String> ids = IntStream.range(0, 40).mapToObj(i -> id + i).collect(Collectors.toList());
    UniformResult.Builder copy = UniformResult.builder();
    JsonNode result =
        data(checked(copy.from(on("shop")).flowLogs(ids).build()).on(Carrier.FUNCTION_DESTINATION));
    assertThat(result.path("flowLogs")).hasSizeBetween(1, 19);
    assertThat(result.path("flowLogs").get(0).asText()).isEqualTo(id + "0");
    assertThat(result.path("flowLogsCount").asInt()).isEqualTo(40);
  }

  private static void assertFits(Event event) {
    for (Carrier carrier : Carrier.values()) {
      String text = event.on(carrier);
      assertThat(carrier.size(text)).isLessThanOrEqualTo(carrier.most());
      SchemaAssert.assertCloudEvent(text);
    }
  }

  private static Event completed(Report report) {
    return CloudEvents.sweepCompleted("m-1", SOURCE, SOURCE, report, Optional.of("/r/1.json"));
  }

  private static Event checked(UniformResult result) {
    return CloudEvents.checked("e-1", SOURCE, result);
  }

  private static JsonNode data(String event) {
    SchemaAssert.assertCloudEvent(event);
    return JsonTrees.parsed(event).path("data");
  }

  private static UniformResult many(int logs) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < logs; i++) {
      ids.add(SOURCE + "/flowLogs/" + (1_000 + i));
    }
    UniformResult.Builder copy = UniformResult.builder();
    return copy.from(on("shop"))
        .flowLogs(ids)
        .coverage(
            Coverage.of(
                Coverage.State.COVERED,
                ids,
                Optional.<Reason>empty(),
                Optional.of(Coverage.State.COVERED)))
        .build();
  }

  private static Report report(int logs, String name) {
    Report.Builder report = Report.builder();
    report.from(sweep(on("shop"))).finishedAt(AT);
    for (int i = 0; i < logs; i++) {
      report.addFindings(
          LogFinding.of(
              Finding.of(FindingCode.TARGET_GONE, "The target " + name + " is gone."),
              Optional.of(SOURCE + "/flowLogs/" + name + i),
              Optional.of(Sweeps.id(name + i))));
    }
    return report.build();
  }
}
