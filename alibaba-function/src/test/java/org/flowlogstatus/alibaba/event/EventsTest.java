package org.flowlogstatus.alibaba.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.alibaba.ActionTrail;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.fixture.Outage;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the triggers of the Alibaba function do with what the platform delivers. */
@Timeout(30)
class EventsTest {

  private static final String TIMER =
      "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\",\"payload\":\"\"}";
  private static final Estate ON = account("Active").estate();
  private static final Estate OFF = account("Inactive").estate();

  @TempDir private Path reports;

  private static TestAccount account(String status) {
    return TestAccount.activated()
        .withVpc("vpc-a", "vsw-a")
        .withLog("vpc-a", Map.of("Status", status));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CreateFlowLog",
        "ActiveFlowLog",
        "DeactiveFlowLog",
        "ActivateFlowLog",
        "DeactivateFlowLog",
        "ModifyFlowLogAttribute"
      })
  void aCallAboutALogLeadsToItsTarget(String call) {
    List<String> reported =
        reported(ON, event(call, Json.object().put("ResourceId", "vpc-a")).toString());
    assertThat(reported).containsExactly("checked vpc-a LOGGING");
  }

  @Test
  void aNewVpcOrVSwitchIsChecked() {
    ObjectNode vpc = Json.object().put("VpcId", "vpc-a");
    assertThat(reported(ON, event("CreateVpc", vpc).toString()))
        .containsExactly("checked vpc-a LOGGING");
    vpc.put("VSwitchId", "vsw-a");
    assertThat(reported(ON, event("CreateVSwitch", vpc).toString()))
        .containsExactly("checked vsw-a INHERITED");
  }

  @Test
  void theParametersMayBeTheTextOfAnObject() {
    ObjectNode event = event("CreateFlowLog", Json.object());
    event
        .withObject("/data")
        .put("requestParameters", Json.object().put("ResourceId", "vpc-a").toString());
    assertThat(reported(ON, event.toString())).containsExactly("checked vpc-a LOGGING");
  }

  @Test
  void anArrayOfEventsIsEachOfThem() {
    ObjectNode vpc = event("CreateVpc", Json.object().put("VpcId", "vpc-a"));
    ObjectNode log = event("CreateFlowLog", Json.object().put("ResourceId", "vsw-a"));
    assertThat(reported(ON, "[" + vpc + "," + log.put("id", "e-2") + "]"))
        .containsExactly("checked vpc-a LOGGING", "checked vsw-a INHERITED");
  }

  @Test
  void aDeletedLogChecksItsRegionAndTellsWhatASweepOfItFindsChanged() {
    String event = event("DeleteFlowLog", Json.object().put("FlowLogId", "fl-0")).toString();
    assertThat(reported(ON, event)).containsExactly("checked cn-hangzhou SERVICE_ACTIVATED");
    ObjectNode vpc = event("DeleteVpc", Json.object().put("VpcId", "vpc-a"));
    assertThat(reported(ON, vpc.toString()))
        .containsExactly("checked cn-hangzhou SERVICE_ACTIVATED");
    assertThat(reported(OFF, event))
        .containsExactlyInAnyOrder(
            "checked cn-hangzhou SERVICE_ACTIVATED",
            "changed cn-hangzhou SERVICE_ACTIVATED",
            "changed vpc-a SWITCHED_OFF",
            "changed vsw-a NEVER_CONFIGURED");
    assertThat(reported(OFF, event)).containsExactly("checked cn-hangzhou SERVICE_ACTIVATED");
  }

  @Test
  void theActivationOfTheServiceIsOfTheRegion() {
    assertThat(reported(ON, event("OpenFlowLogService", Json.object()).toString()))
        .containsExactly("checked cn-hangzhou SERVICE_ACTIVATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "{}", "[]", "7", "{\"id\":\"e\",\"data\":7}"})
  void aMalformedEventIsASuccessThatDoesNothingAndSaysSo(String event) {
    assertNothingDone(event);
  }

  @Test
  void anIrrelevantEventIsASuccessThatDoesNothingAndSaysSo() {
    ObjectNode vpc = Json.object().put("VpcId", "vpc-a");
    assertNothingDone(event("DescribeVpcs", vpc).toString());
    ObjectNode failed = event("CreateVpc", vpc);
    failed.withObject("/data").put("errorCode", "Forbidden.RAM");
    assertNothingDone(failed.toString());
    ObjectNode elsewhere = event("CreateVpc", vpc);
    elsewhere.withObject("/data").put("acsRegion", "cn-elsewhere");
    assertNothingDone(elsewhere.toString());
    ObjectNode ofAnotherService = event("CreateVpc", vpc).put("source", "acs.ecs");
    ofAnotherService.withObject("/data").put("serviceName", "Ecs");
    assertNothingDone(ofAnotherService.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESET", "HANG", "EMPTY"})
  void aCloudThatIsDownMakesTheEventComeAgain(String kind) {
    Estate down = ON.with(Fault.anywhere(Cloud.ALIBABA, FaultKind.valueOf(kind)));
    String event = event("CreateVpc", Json.object().put("VpcId", "vpc-a")).toString();
    Map<String, String> hasty = settings();
    hasty.put("FLOWLOG_DEADLINE_MILLIS", "1000");
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(down)) {
      AlibabaInProcess alibaba = clouds.function(hasty);
      assertThatThrownBy(() -> alibaba.flowLogChanged(event)).isInstanceOf(DeliverAgain.class);
    }
  }

  @Test
  void aRefusalIsAnEventThatSaysUnknown() {
    Fault refused =
        Fault.anywhere(Cloud.ALIBABA, FaultKind.STATUS).error(400, "Forbidden.RAM", "No.");
    String event = event("CreateVpc", Json.object().put("VpcId", "vpc-a")).toString();
    assertThat(reported(ON.with(refused), event)).containsExactly("checked vpc-a ACCESS_DENIED");
  }

  @Test
  void theSameEventTwiceGivesTheSameIdsAndAnotherEventOthers() {
    String first = event("CreateVpc", Json.object().put("VpcId", "vpc-a")).toString();
    String other = first.replace("\"id\":\"e-1\"", "\"id\":\"e-2\"");
    List<String> ids = ids(changed(ON, first));
    assertThat(ids(changed(ON, first))).isEqualTo(ids);
    assertThat(ids(changed(ON, other))).doesNotContainAnyElementsOf(ids);
  }

  @Test
  void theTimersSweepStoresItsReportAndTellsWhatChanged() throws IOException {
    assertThat(summaries(timed(ON))).containsExactly("sweep.completed cn-hangzhou ");
    String stored = Files.readString(stored());
    SchemaAssert.assertStoredReport(stored);
    List<String> changed = timed(OFF);
    assertThat(summaries(changed)).hasSize(4).contains("changed vpc-a SWITCHED_OFF");
    Files.writeString(stored(), stored);
    assertThat(ids(timed(OFF))).isEqualTo(ids(changed));
    assertThat(summaries(timed(OFF))).containsExactly("sweep.completed cn-hangzhou ");
  }

  @Test
  void aDamagedStoredReportCountsAsNoneAndIsReplaced() throws IOException {
    timed(ON);
    Files.writeString(stored(), "{broken");
    assertThat(summaries(timed(OFF))).containsExactly("sweep.completed cn-hangzhou ");
    SchemaAssert.assertStoredReport(Files.readString(stored()));
  }

  @Test
  void withoutADirectoryNothingIsKeptAndTheLogSaysSo() {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(ON)) {
      AlibabaInProcess alibaba = clouds.function(Map.of());
      assertThat(summaries(alibaba.scheduledSweep(TIMER))).hasSize(1);
      assertThat(alibaba.log())
          .filteredOn(line -> !line.startsWith("{"))
          .singleElement()
          .asString()
          .contains("FLOWLOG_REPORT_DIR");
    }
  }

  @Test
  void regionsThatCannotBeListedAreTriedAgainOrTold() {
    Map<String, String> unconfigured = Map.of("FLOWLOG_SWEEP_DEADLINE_MILLIS", "800");
    try (EmbeddedAlibaba down =
        EmbeddedAlibaba.of(ON.with(Outage.RESET.ofAlibaba("DescribeRegions")))) {
      assertThatThrownBy(() -> down.function(unconfigured).scheduledSweep(TIMER))
          .isInstanceOf(DeliverAgain.class);
    }
    try (EmbeddedAlibaba closed =
        EmbeddedAlibaba.of(ON.with(Outage.REFUSED.ofAlibaba("DescribeRegions")))) {
      List<String> events = closed.function(unconfigured).scheduledSweep(TIMER);
      assertThat(events).singleElement().asString().contains("\"complete\":false");
      SchemaAssert.assertCloudEvent(events.get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"triggerName\":\"hourly\"}"})
  void whatIsNoTimeTriggersEventDoesNothingAndSaysSo(String event) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(ON)) {
      AlibabaInProcess alibaba = clouds.function(settings());
      assertThat(alibaba.scheduledSweep(event)).isEmpty();
      assertThat(alibaba.log()).hasSize(1);
      assertThat(clouds.calls().total()).isZero();
    }
  }

  private void assertNothingDone(String event) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(ON)) {
      AlibabaInProcess alibaba = clouds.function(settings());
      assertThat(alibaba.flowLogChanged(event)).isEmpty();
      assertThat(alibaba.log()).as(event).hasSize(1);
      assertThat(clouds.calls().total()).isZero();
    }
  }

  private List<String> reported(Estate estate, String event) {
    return summaries(changed(estate, event));
  }

  private List<String> changed(Estate estate, String event) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      return clouds.function(settings()).flowLogChanged(event);
    }
  }

  private List<String> timed(Estate estate) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      return clouds.function(settings()).scheduledSweep(TIMER);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_ALIBABA_REGIONS", TestAccount.REGION);
    settings.put("FLOWLOG_REPORT_DIR", reports.toString());
    return settings;
  }

  private Path stored() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static List<String> ids(List<String> events) {
    return events.stream().map(event -> EmbeddedAlibaba.json(event).path("id").asText()).toList();
  }

  /** Each event as its type, its subject, and the reason that it ends with. */
  private static List<String> summaries(List<String> events) {
    events.forEach(SchemaAssert::assertCloudEvent);
    return events.stream()
        .map(EmbeddedAlibaba::json)
        .map(
            event ->
                event.path("type").asText().replaceAll("org\\.flowlogstatus\\.|\\.v1", "")
                    + " "
                    + event.path("subject").asText()
                    + " "
                    + event
                        .path("data")
                        .path("reason")
                        .asText(event.path("data").path("after").path("reason").asText()))
        .toList();
  }

  private static ObjectNode event(String call, ObjectNode parameters) {
    return ActionTrail.event("e-1", call, parameters);
  }
}
