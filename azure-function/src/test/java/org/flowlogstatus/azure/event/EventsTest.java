package org.flowlogstatus.azure.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flowlogstatus.azure.ResourceEvents.DELETED;
import static org.flowlogstatus.azure.ResourceEvents.WRITTEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.ResourceEvents;
import org.flowlogstatus.azure.TestSubscription;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the triggers of the Azure function do with what the platform delivers. */
@Timeout(30)
class EventsTest {

  private static final String MESSAGE =
      "{\"subscriptionId\":\"" + TestSubscription.SUBSCRIPTION + "\"}";
  private static final String OTHER = "cccccccc-0000-4000-8000-000000000001";
  private static final Map<String, String> SETTINGS =
      Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", TestSubscription.SUBSCRIPTION);

  /** For a cloud that is down: it need not be waited for. */
  private static final Map<String, String> HASTY =
      Map.of(
          "FLOWLOG_AZURE_SUBSCRIPTIONS", TestSubscription.SUBSCRIPTION,
          "FLOWLOG_DEADLINE_MILLIS", "1000",
          "FLOWLOG_SWEEP_DEADLINE_MILLIS", "1000");

  private static TestSubscription net() {
    return new TestSubscription()
        .withGroup("web")
        .withNetwork("hub", TestSubscription.subnet("a", TestSubscription.group("web")))
        .withLog(TestSubscription.group("web"));
  }

  @Test
  void aWrittenGroupIsChecked() {
    JsonNode event =
        onlyEvent(run(net().estate(), eventGrid(WRITTEN, TestSubscription.group("web"))));
    assertThat(event.path("type").asText()).isEqualTo("org.flowlogstatus.checked.v1");
    assertThat(event.path("source").asText())
        .isEqualTo("/subscriptions/" + TestSubscription.SUBSCRIPTION);
    assertThat(event.path("subject").asText()).isEqualToIgnoringCase(TestSubscription.group("web"));
    assertThat(event.path("data").path("reason").asText()).isEqualTo("LOGGING");
  }

  @Test
  void aWrittenNetworkIsCheckedInTheOtherSchemaToo() {
    String id = TestSubscription.network("hub");
    JsonNode event =
        onlyEvent(run(net().estate(), ResourceEvents.cloudEvent(WRITTEN, id).toString()));
    assertThat(event.path("data").path("reason").asText()).isEqualTo("NEVER_CONFIGURED");
  }

  @Test
  void theSubjectIsInLowerCase() {
    String id = TestSubscription.group("web").toLowerCase(Locale.ROOT);
    JsonNode event = onlyEvent(run(net().estate(), eventGrid(WRITTEN, id)));
    assertThat(event.path("data").path("reason").asText()).isEqualTo("LOGGING");
  }

  @Test
  void aWrittenFlowLogLeadsToItsTarget() {
    for (String segment : List.of("flowLogs", "FlowLogs", "flowlogs")) {
      String id = TestSubscription.watcher() + "/" + segment + "/log0";
      JsonNode event = onlyEvent(run(net().estate(), eventGrid(WRITTEN, id)));
      assertThat(event.path("subject").asText())
          .isEqualToIgnoringCase(TestSubscription.group("web"));
    }
  }

  @Test
  void whatWasDeletedIsSweptInstead() {
    for (String id :
        List.of(
            TestSubscription.group("web"),
            TestSubscription.network("hub"),
            TestSubscription.watcher() + "/flowLogs/x")) {
      AzureInProcess.Checked checked = run(net().estate(), eventGrid(DELETED, id));
      assertThat(checked.events()).isEmpty();
      assertThat(checked.sweeps()).containsExactly(MESSAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "{}",
        "[]",
        "7",
        "{\"id\":\"1\",\"eventType\":\"Microsoft.Resources.ResourceWriteSuccess\"}",
        "{\"id\":\"1\",\"eventType\":7,\"subject\":[]}"
      })
  void aMalformedEventIsASuccessThatDoesNothingAndSaysSo(String event) {
    assertNothingDone(event);
  }

  @Test
  void anIrrelevantEventIsASuccessThatDoesNothingAndSaysSo() {
    String account =
        TestSubscription.group("x").replace("networkSecurityGroups", "publicIPAddresses");
    assertNothingDone(eventGrid(WRITTEN, account));
    assertNothingDone(
        eventGrid("Microsoft.Resources.ResourceActionSuccess", TestSubscription.group("web")));
    String foreign = TestSubscription.group("web").replace(TestSubscription.SUBSCRIPTION, OTHER);
    assertNothingDone(eventGrid(WRITTEN, foreign));
    assertNothingDone(eventGrid(DELETED, foreign));
    assertNothingDone(eventGrid(WRITTEN, TestSubscription.groupOf(TestSubscription.watcher())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESET", "HANG", "EMPTY"})
  void aCloudThatIsDownMakesTheEventComeAgain(String kind) {
    Fault fault = Fault.anywhere(Cloud.AZURE, FaultKind.valueOf(kind));
    try (EmbeddedAzure clouds = EmbeddedAzure.of(net().estate().with(fault))) {
      AzureInProcess azure = clouds.function(HASTY);
      assertThatThrownBy(
              () -> azure.flowLogChanged(eventGrid(WRITTEN, TestSubscription.group("web"))))
          .isInstanceOf(DeliverAgain.class);
    }
  }

  @Test
  void aRefusalIsAnEventThatSaysUnknown() {
    Fault fault =
        Fault.anywhere(Cloud.AZURE, FaultKind.STATUS).error(403, "AuthorizationFailed", "No.");
    String event = eventGrid(WRITTEN, TestSubscription.group("web"));
    JsonNode reported = onlyEvent(run(net().estate().with(fault), event));
    assertThat(reported.path("data").path("status").asText()).isEqualTo("UNKNOWN");
    assertThat(reported.path("data").path("reason").asText()).isEqualTo("ACCESS_DENIED");
  }

  @Test
  void theSameEventTwiceGivesTheSameIdAndAnotherEventAnother() {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(net().estate())) {
      AzureInProcess azure = clouds.function(SETTINGS);
      String first = eventGrid(WRITTEN, TestSubscription.group("web"));
      String other = first.replace("\"id\":\"e-1\"", "\"id\":\"e-2\"");
      String id = id(azure.flowLogChanged(first).events().get(0));
      assertThat(id(azure.flowLogChanged(first).events().get(0))).isEqualTo(id);
      assertThat(id(azure.flowLogChanged(other).events().get(0))).isNotEqualTo(id);
    }
  }

  @Test
  void theTimerFansOut() {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(net().estate())) {
      Map<String, String> two =
          Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", TestSubscription.SUBSCRIPTION + "," + OTHER);
      assertThat(clouds.function(two).scheduledSweep())
          .containsExactly(MESSAGE, "{\"subscriptionId\":\"" + OTHER + "\"}");
      AzureInProcess unconfigured = clouds.function(Map.of());
      assertThat(unconfigured.scheduledSweep()).isEmpty();
      assertThat(unconfigured.log()).hasSize(1);
      assertThat(clouds.calls().total()).isZero();
    }
  }

  @Test
  void aSweepFromTheQueueTellsWhatChangedSinceTheStoredReport() {
    AzureInProcess.Swept first = sweep(net().estate(), Optional.empty());
    assertThat(types(first)).containsExactly("sweep.completed.v1");
    Estate switchedOff =
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", TestSubscription.subnet("a", TestSubscription.group("web")))
            .withLog(TestSubscription.group("web"), Json.object().put("enabled", false))
            .estate();
    AzureInProcess.Swept second = sweep(switchedOff, first.newReport());
    assertThat(types(second)).containsExactly("changed.v1", "changed.v1", "sweep.completed.v1");
    AzureInProcess.Swept again = sweep(switchedOff, first.newReport());
    assertThat(ids(again)).isEqualTo(ids(second));
    assertThat(types(sweep(switchedOff, second.newReport()))).containsExactly("sweep.completed.v1");
    assertThat(types(sweep(switchedOff, Optional.of("{broken"))))
        .containsExactly("sweep.completed.v1");
  }

  @Test
  void aSweepWhoseWatchersAreRefusedSaysSoAndKeepsTheStoredReport() {
    Fault fault = Outage.REFUSED.ofAzure("networkWatchers");
    AzureInProcess.Swept swept = sweep(net().estate().with(fault), Optional.empty());
    assertThat(swept.newReport()).isEmpty();
    assertThat(types(swept)).containsExactly("sweep.completed.v1");
    assertThat(swept.events().get(0)).contains("\"complete\":false", "ACCESS_DENIED");
  }

  @Test
  void aSweepWhoseWatchersAreDownComesAgain() {
    Fault fault = Outage.RESET.ofAzure("networkWatchers");
    try (EmbeddedAzure clouds = EmbeddedAzure.of(net().estate().with(fault))) {
      AzureInProcess azure = clouds.function(HASTY);
      assertThatThrownBy(() -> azure.subscriptionSweep(MESSAGE, "m-1", Optional.empty()))
          .isInstanceOf(DeliverAgain.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"subscriptionId\":\"x\"}",
        "{\"subscriptionId\":7}",
        "[" + MESSAGE + "," + MESSAGE + "]"
      })
  void aMessageThatNamesNoSubscriptionIsASuccessThatDoesNothing(String message) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(net().estate())) {
      AzureInProcess azure = clouds.function(SETTINGS);
      AzureInProcess.Swept swept = azure.subscriptionSweep(message, "m-1", Optional.empty());
      assertThat(swept.events()).isEmpty();
      assertThat(swept.newReport()).isEmpty();
      assertThat(azure.log()).hasSize(1);
      assertThat(clouds.calls().total()).isZero();
    }
  }

  private static void assertNothingDone(String event) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(net().estate())) {
      AzureInProcess azure = clouds.function(SETTINGS);
      AzureInProcess.Checked checked = azure.flowLogChanged(event);
      assertThat(checked.events()).isEmpty();
      assertThat(checked.sweeps()).isEmpty();
      assertThat(azure.log()).as(event).hasSize(1);
      assertThat(clouds.calls().total()).isZero();
    }
  }

  private static AzureInProcess.Checked run(Estate estate, String event) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      return clouds.function(SETTINGS).flowLogChanged(event);
    }
  }

  private static AzureInProcess.Swept sweep(Estate estate, Optional<String> last) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      AzureInProcess.Swept swept =
          clouds.function(SETTINGS).subscriptionSweep(MESSAGE, "m-1", last);
      swept.events().forEach(SchemaAssert::assertCloudEvent);
      swept.newReport().ifPresent(SchemaAssert::assertStoredReport);
      return swept;
    }
  }

  private static JsonNode onlyEvent(AzureInProcess.Checked checked) {
    assertThat(checked.sweeps()).isEmpty();
    assertThat(checked.events()).hasSize(1);
    SchemaAssert.assertCloudEvent(checked.events().get(0));
    return EmbeddedAzure.json(checked.events().get(0));
  }

  private static List<String> types(AzureInProcess.Swept swept) {
    return swept.events().stream()
        .map(e -> EmbeddedAzure.json(e).path("type").asText().replace("org.flowlogstatus.", ""))
        .toList();
  }

  private static List<String> ids(AzureInProcess.Swept swept) {
    return swept.events().stream().map(EventsTest::id).toList();
  }

  private static String id(String event) {
    return EmbeddedAzure.json(event).path("id").asText();
  }

  private static String eventGrid(String type, String subject) {
    return ResourceEvents.eventGrid(type, subject).set("data", Json.object()).toString();
  }
}
