package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored report of an account: what is compared with it, and when it is replaced. */
@Timeout(120)
class StoredReportTest {

  private static final String ELSEWHERE = "cn-beijing";
  private static final String ACCOUNT = "1234567890123456";

  @TempDir private Path reports;

  private static TestAccount account(String status, int vpcs) {
    TestAccount account = TestAccount.activated();
    for (int i = 0; i < vpcs; i++) {
      account.withVpc("vpc-" + i, "vsw-" + i).withLog("vpc-" + i, Map.of("Status", status));
    }
    return account;
  }

  @Test
  void aReportThatIsOlderThanTheStoredOneIsNotStoredAndTellsNoChange() throws IOException {
    timed(account("Active", 1).estate());
    String later =
        Files.readString(stored())
            .replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"2099-01-01T00:00:00Z\"");
    Files.writeString(stored(), later);
    assertThat(types(timed(account("Inactive", 1).estate()))).containsExactly("sweep.completed");
    assertThat(Files.readString(stored())).isEqualTo(later);
  }

  @Test
  void aPageLiesBesideTheReportAndSaysWhatChanged() throws IOException {
    timed(account("Active", 1).estate());
    assertThat(Files.readString(page())).doesNotContain("What changed");
    timed(account("Inactive", 1).estate());
    assertThat(Files.readString(page()))
        .startsWith("<!DOCTYPE html>")
        .contains("What changed since", "LOGGING COVERED", "SWITCHED_OFF NOT_COVERED");
  }

  @Test
  void aCompletedSweepSaysWhereTheWholeReportIs() {
    JsonNode event = EmbeddedAlibaba.json(timed(account("Active", 1).estate()).get(0));
    assertThat(Path.of(event.path("dataref").asText())).isEqualTo(stored()).exists();
  }

  @Test
  void afterAMassChangeTheAnswerFitsAndNoChangeIsLost() throws IOException {
    timed(account("Active", 120).estate());
    List<String> events = timed(account("Inactive", 120).estate());
    String answer = "[" + String.join(",", events) + "]";
    assertThat(Carrier.FUNCTION_DESTINATION.size(answer)).isLessThanOrEqualTo(40 * 1024 - 2);
    assertThat(types(events)).contains("changed", "changed.many", "sweep.completed");
    long alone = types(events).stream().filter(type -> type.equals("changed")).count();
    JsonNode many =
        events.stream()
            .map(EmbeddedAlibaba::json)
            .filter(e -> e.at("/data/count").isInt())
            .findFirst()
            .get();
    JsonNode file = read(Path.of(many.path("dataref").asText()));
    assertThat(file).hasSize(many.at("/data/count").asInt());
    file.forEach(event -> SchemaAssert.assertCloudEvent(event.toString()));
    assertThat(alone + file.size()).isEqualTo(241);
    assertThat(EmbeddedAlibaba.json(Files.readString(stored())).at("/lastChange/targets").asInt())
        .isEqualTo(241);
  }

  @Test
  void sixDeletesAtOnceTellEachChangeByOneId() {
    timed(account("Active", 1).estate());
    List<CompletableFuture<List<String>>> running = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String event = event("DeleteFlowLog", Json.object().put("FlowLogId", "fl-0"), "e-" + i);
      running.add(
          CompletableFuture.supplyAsync(
              () -> changed(account("Inactive", 1).estate(), event, TestAccount.REGION)));
    }
    List<JsonNode> told =
        running.stream().flatMap(one -> one.join().stream()).map(EmbeddedAlibaba::json).toList();
    Set<String> changes = new HashSet<>();
    told.stream()
        .filter(event -> event.path("type").asText().endsWith("changed.v1"))
        .forEach(event -> changes.add(event.path("id").asText()));
    assertThat(changes).hasSize(3);
    assertThat(told.stream().filter(event -> event.path("type").asText().endsWith("checked.v1")))
        .hasSize(6)
        .extracting(event -> event.path("id").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void aReaderAlwaysFindsAWholeReport() throws Exception {
    timed(account("Active", 40).estate());
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> reads =
        CompletableFuture.supplyAsync(
            () -> {
              int whole = 0;
              while (!done.get() || whole == 0) {
                whole += isWhole() ? 1 : -1_000_000;
              }
              return whole;
            });
    for (int i = 0; i < 8; i++) {
      timed(account(i % 2 == 0 ? "Inactive" : "Active", 40).estate());
    }
    done.set(true);
    assertThat(reads.get()).isPositive();
    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void anEventsSweepOfOneRegionLeavesTheOthersAsTheyWereStored() throws IOException {
    String both = TestAccount.REGION + "," + ELSEWHERE;
    timed(regions("Active"), both);
    List<String> events = changed(regions("Inactive"), deletedLog(), both);
    assertThat(types(events)).containsOnly("checked", "changed");
    assertThat(events)
        .allMatch(
            event ->
                EmbeddedAlibaba.json(event).path("source").asText().contains(TestAccount.REGION));
    JsonNode report = EmbeddedAlibaba.json(Files.readString(stored()));
    SchemaAssert.assertStoredReport(report.toString());
    assertThat(reasons(report, ELSEWHERE)).containsExactly("SERVICE_ACTIVATED", "LOGGING");
    assertThat(reasons(report, TestAccount.REGION))
        .containsExactly("SERVICE_ACTIVATED", "SWITCHED_OFF");
    assertThat(types(timed(regions("Inactive"), both)))
        .containsExactly("changed", "changed", "sweep.completed");
  }

  @Test
  void theFirstReportOfARegionTellsNoChangeThoughOthersAreStored() {
    timed(regions("Active"), TestAccount.REGION);
    assertThat(types(timed(regions("Active"), TestAccount.REGION + "," + ELSEWHERE)))
        .containsExactly("sweep.completed");
    assertThat(types(timed(regions("Active"), TestAccount.REGION)))
        .containsExactly("sweep.completed");
  }

  @Test
  void aBatchThatNamesATargetOrARegionTwiceChecksItOnce() {
    String created = event("CreateFlowLog", Json.object().put("ResourceId", "vpc-0"), "e-1");
    String again = event("ActiveFlowLog", Json.object().put("ResourceId", "vpc-0"), "e-2");
    String batch =
        "["
            + created
            + ","
            + again
            + ","
            + deletedLog()
            + ","
            + event("OpenFlowLogService", Json.object(), "e-4")
            + "]";
    List<String> events = changed(account("Active", 1).estate(), batch, TestAccount.REGION);
    assertThat(events.stream().map(e -> EmbeddedAlibaba.json(e).path("subject").asText()))
        .containsExactly("vpc-0", TestAccount.REGION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "vpc-\\ud800", "a\\u0000", "\\u212A", "{}", "%zz"})
  void hostileTextNeverThrows(String text) {
    String event =
        event("CreateFlowLog", Json.object().put("ResourceId", "NAME"), "ID")
            .replace("NAME", text)
            .replace("ID", text);
    for (String one : List.of(event, event.replace("\"vpc\"", "\"" + text + "\""))) {
      changed(account("Active", 1).estate(), one, TestAccount.REGION)
          .forEach(SchemaAssert::assertCloudEvent);
    }
  }

  /** Unreadable as a file that is a directory: what can be said of it is that it is none. */
  @Test
  void aReportThatCannotBeReadCountsAsNone() throws IOException {
    Files.createDirectories(stored());
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(account("Active", 1).estate())) {
      AlibabaInProcess alibaba = clouds.function(settings(TestAccount.REGION));
      String event = event("CreateVpc", Json.object().put("VpcId", "vpc-0"), "e-1");
      assertThat(types(alibaba.flowLogChanged(event))).containsExactly("checked");
    }
  }

  private boolean isWhole() {
    try {
      String text = Files.readString(stored());
      return Json.tryParse(text.getBytes(StandardCharsets.UTF_8)).isPresent();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path page() {
    return reports.resolve(ACCOUNT + ".html");
  }

  private Path stored() {
    return reports.resolve(ACCOUNT + ".json");
  }

  private static JsonNode read(Path file) throws IOException {
    return EmbeddedAlibaba.json("{\"events\":" + Files.readString(file) + "}").path("events");
  }

  private List<String> timed(Estate estate) {
    return timed(estate, TestAccount.REGION);
  }

  private List<String> timed(Estate estate, String regions) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      List<String> events =
          clouds
              .function(settings(regions))
              .scheduledSweep(
                  "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\"}");
      events.forEach(SchemaAssert::assertCloudEvent);
      return events;
    }
  }

  private List<String> changed(Estate estate, String event, String regions) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      return clouds.function(settings(regions)).flowLogChanged(event);
    }
  }

  private Map<String, String> settings(String regions) {
    return Map.of("FLOWLOG_ALIBABA_REGIONS", regions, "FLOWLOG_REPORT_DIR", reports.toString());
  }

  /** Two regions that are alike. */
  private static Estate regions(String status) {
    return Estate.of(
        AzureEstate.empty(),
        new AlibabaEstate(
            List.of(
                new AlibabaEstate.Account(
                    ACCOUNT,
                    List.of(region(TestAccount.REGION, status), region(ELSEWHERE, status))))));
  }

  private static AlibabaEstate.Region region(String id, String status) {
    return TestAccount.activated()
        .withVpc("vpc-" + id)
        .withLog("vpc-" + id, Map.of("Status", status))
        .region(id);
  }

  private static List<String> reasons(JsonNode report, String region) {
    return Stream.iterate(0, i -> i < report.path("results").size(), i -> i + 1)
        .map(i -> report.path("results").get(i))
        .filter(result -> result.path("region").asText().equals(region))
        .map(result -> result.path("reason").asText())
        .toList();
  }

  private static List<String> types(List<String> events) {
    return events.stream()
        .map(event -> EmbeddedAlibaba.json(event).path("type").asText())
        .map(type -> type.replace("org.flowlogstatus.", "").replace(".v1", ""))
        .toList();
  }

  private static String deletedLog() {
    return event("DeleteFlowLog", Json.object().put("FlowLogId", "fl-0"), "e-3");
  }

  private static String event(String call, ObjectNode parameters, String id) {
    ObjectNode event =
        Json.object()
            .put("id", id)
            .put("specversion", "1.0")
            .put("source", "acs.vpc")
            .put("type", "vpc:ActionTrail:ApiCall")
            .put("aliyunregionid", TestAccount.REGION);
    event
        .putObject("data")
        .put("eventName", call)
        .put("serviceName", "Vpc")
        .put("acsRegion", TestAccount.REGION)
        .set("requestParameters", parameters);
    return event.toString();
  }
}
