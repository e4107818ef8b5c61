package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.ELSEWHERE;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.account;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.twoRegions;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.flowlogstatus.alibaba.ActionTrail;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What events lead to where a report of the account is stored, or none that can be read. */
@Timeout(120)
class EventsAndStoredReportTest {
  private ReportFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path reports) {
    folder = new ReportFolder(reports);
  }

  @Test
  void sixDeletesAtOnceTellEachChangeByOneId() {
    folder.timed(account("Active", 1).estate());
    List<CompletableFuture<List<String>>> running = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String event = event("e-" + i, "DeleteFlowLog", Json.object().put("FlowLogId", "fl-0"));
      running.add(
          CompletableFuture.supplyAsync(
              () -> folder.changed(account("Inactive", 1).estate(), event, TestAccount.REGION)));
    }
    List<JsonNode> reported =
        running.stream().flatMap(one -> one.join().stream()).map(EmbeddedAlibaba::json).toList();
    Set<String> changes = new HashSet<>();
    reported.stream()
        .filter(event -> event.path("type").asText().endsWith("changed.v1"))
        .forEach(event -> changes.add(event.path("id").asText()));
    assertThat(changes).hasSize(3);
    assertThat(
            reported.stream().filter(event -> event.path("type").asText().endsWith("checked.v1")))
        .hasSize(6)
        .extracting(event -> event.path("id").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void anEventsSweepOfOneRegionLeavesTheOthersAsTheyWereStored() throws IOException {
    String both = TestAccount.REGION + "," + ELSEWHERE;
    folder.timed(twoRegions("Active"), both);
    List<String> events = folder.changed(twoRegions("Inactive"), deletedLog(), both);
    assertThat(types(events)).containsOnly("checked", "changed");
    assertThat(events)
        .allMatch(
            event ->
                EmbeddedAlibaba.json(event).path("source").asText().contains(TestAccount.REGION));
    JsonNode report = EmbeddedAlibaba.json(Files.readString(folder.report()));
    SchemaAssert.assertStoredReport(report.toString());
    assertThat(reasons(report, ELSEWHERE)).containsExactly("SERVICE_ACTIVATED", "LOGGING");
    assertThat(reasons(report, TestAccount.REGION))
        .containsExactly("SERVICE_ACTIVATED", "SWITCHED_OFF");
    assertThat(types(folder.timed(twoRegions("Inactive"), both)))
        .containsExactly("changed", "changed", "sweep.completed");
  }

  @Test
  void aBatchThatNamesATargetOrARegionTwiceChecksItOnce() {
    String created = event("e-1", "CreateFlowLog", Json.object().put("ResourceId", "vpc-0"));
    String again = event("e-2", "ActiveFlowLog", Json.object().put("ResourceId", "vpc-0"));
    String batch =
        "["
            + created
            + ","
            + again
            + ","
            + deletedLog()
            + ","
            + event("e-4", "OpenFlowLogService", Json.object())
            + "]";
    List<String> events = folder.changed(account("Active", 1).estate(), batch, TestAccount.REGION);
    assertThat(events.stream().map(e -> EmbeddedAlibaba.json(e).path("subject").asText()))
        .containsExactly("vpc-0", TestAccount.REGION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "vpc-\\ud800", "a\\u0000", "\\u212A", "{}", "%zz"})
  void hostileTextNeverThrows(String text) {
    String event =
        event("ID", "CreateFlowLog", Json.object().put("ResourceId", "NAME"))
            .replace("NAME", text)
            .replace("ID", text);
    for (String one : List.of(event, event.replace("\"vpc\"", "\"" + text + "\""))) {
      folder
          .changed(account("Active", 1).estate(), one, TestAccount.REGION)
          .forEach(SchemaAssert::assertCloudEvent);
    }
  }

  /** Unreadable as a file that is a directory: what can be said of it is that it is none. */
  @Test
  void aReportThatCannotBeReadCountsAsNone() throws IOException {
    Files.createDirectories(folder.report());
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(account("Active", 1).estate())) {
      AlibabaInProcess alibaba = clouds.function(folder.settings(TestAccount.REGION));
      String event = event("e-1", "CreateVpc", Json.object().put("VpcId", "vpc-0"));
      assertThat(types(alibaba.flowLogChanged(event))).containsExactly("checked");
    }
  }

  private static List<String> reasons(JsonNode report, String region) {
    return Stream.iterate(0, i -> i < report.path("results").size(), i -> i + 1)
        .map(i -> report.path("results").get(i))
        .filter(result -> result.path("region").asText().equals(region))
        .map(result -> result.path("reason").asText())
        .toList();
  }

  private static String deletedLog() {
    return event("e-3", "DeleteFlowLog", Json.object().put("FlowLogId", "fl-0"));
  }

  private static String event(String id, String call, ObjectNode parameters) {
    return ActionTrail.event(id, call, parameters).toString();
  }
}
