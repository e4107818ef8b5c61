package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.ResourceEvents.DELETED;
import static org.flowlogstatus.azure.ResourceEvents.WRITTEN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.ResourceEvents;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events lead to a sweep, which to a check, and how much of either a batch costs. */
@Timeout(60)
class SweepMessagesTest {

  private static final String ACTED_ON = "Microsoft.Resources.ResourceActionSuccess";
  private static final String CONFIGURE =
      "Microsoft.Network/networkWatchers/configureFlowLog/action";
  private static final String AT = "2026-11-26T10:00:00Z";
  private static final String OTHER = "cccccccc-0000-4000-8000-000000000001";
  private static final String SUBNET = TestSubscription.network("hub") + "/subnets/a";
  private static final String CARD =
      TestSubscription.group("web").replace("networkSecurityGroups/web", "networkInterfaces/nic");

  private static TestSubscription net() {
    return new TestSubscription()
        .withGroup("web")
        .withNetwork("hub", TestSubscription.subnet("a"))
        .withLog(TestSubscription.group("web"));
  }

  /** What can change more than one verdict, and what cannot be asked any more. */
  static Stream<Map.Entry<String, String>> sweeping() {
    return Stream.of(
        Map.entry(DELETED, TestSubscription.group("web")),
        Map.entry(DELETED, TestSubscription.network("hub")),
        Map.entry(DELETED, TestSubscription.watcher() + "/flowLogs/log0"),
        Map.entry(DELETED, TestSubscription.watcher()),
        Map.entry(WRITTEN, TestSubscription.watcher()),
        Map.entry(DELETED, SUBNET),
        Map.entry(WRITTEN, SUBNET),
        Map.entry(DELETED, CARD),
        Map.entry(WRITTEN, CARD),
        Map.entry(DELETED, TestSubscription.groupOf(CARD)),
        Map.entry(ACTED_ON, TestSubscription.watcher()));
  }

  @ParameterizedTest
  @MethodSource("sweeping")
  void itIsSweptInEitherSchemaAndAnySpelling(Map.Entry<String, String> event) {
    String id = event.getValue();
    for (String spelling : List.of(id, id.toLowerCase(Locale.ROOT), id.toUpperCase(Locale.ROOT))) {
      for (ObjectNode one :
          List.of(eventGrid(event.getKey(), spelling), cloudEvent(event.getKey(), spelling))) {
        AzureInProcess.Checked checked = run(one.toString());
        assertThat(checked.events()).isEmpty();
        assertThat(checked.sweeps()).containsExactly(message(Optional.of(AT)));
      }
    }
  }

  /** The status call is an action as well, and would call for a sweep after every lookup. */
  @Test
  void ofActionsOnlyTheConfigurationCounts() {
    ObjectNode query = eventGrid(ACTED_ON, TestSubscription.watcher());
    query
        .withObject("/data")
        .put("operationName", "Microsoft.Network/networkWatchers/queryFlowLogStatus/action");
    assertNothing(query.toString());
    assertNothing(eventGrid(ACTED_ON, TestSubscription.group("web")).toString());
    assertNothing(eventGrid(WRITTEN, TestSubscription.groupOf(CARD)).toString());
    assertNothing(
        eventGrid(DELETED, TestSubscription.network("hub") + "/virtualNetworkPeerings/p")
            .toString());
  }

  @Test
  void anEventWithoutATimeCausesASweepAtAnyTime() {
    assertThat(
            run(eventGrid(DELETED, TestSubscription.watcher()).put("eventTime", "soon").toString())
                .sweeps())
        .containsExactly(message(Optional.empty()));
    ObjectNode timeless = cloudEvent(DELETED, TestSubscription.watcher());
    timeless.remove("time");
    assertThat(run(timeless.toString()).sweeps()).containsExactly(message(Optional.empty()));
  }

  @Test
  void aBatchSweepsASubscriptionOnceAsOfItsLatestEvent() {
    ObjectNode later =
        eventGrid(DELETED, TestSubscription.watcher()).put("eventTime", "2026-11-26T12:00:00Z");
    String batch = "[" + eventGrid(DELETED, CARD) + "," + later + "," + eventGrid(WRITTEN, SUBNET);
    assertThat(run(batch + "]").sweeps())
        .containsExactly(message(Optional.of("2026-11-26T12:00:00Z")));
  }

  @Test
  void aBatchThatNamesATargetTwiceChecksItOnce() {
    String lower = TestSubscription.group("web").toLowerCase(Locale.ROOT);
    String log = TestSubscription.watcher() + "/flowLogs/log0";
    AzureInProcess.Checked checked =
        run(
            "["
                + eventGrid(WRITTEN, TestSubscription.group("web"))
                + ","
                + cloudEvent(WRITTEN, lower)
                + ","
                + eventGrid(WRITTEN, log)
                + "]");
    assertThat(checked.events()).hasSize(1);
    assertThat(checked.sweeps()).isEmpty();
    SchemaAssert.assertCloudEvent(checked.events().get(0));
  }

  @Test
  void aFlowLogForATargetInASubscriptionThatIsNotConfiguredLeadsToNothing() {
    String elsewhere =
        TestSubscription.network("hub").replace(TestSubscription.SUBSCRIPTION, OTHER);
    try (EmbeddedAzure clouds =
        EmbeddedAzure.of(new TestSubscription().withLog(elsewhere).estate())) {
      AzureInProcess azure = clouds.function(settings());
      String event = eventGrid(WRITTEN, TestSubscription.watcher() + "/flowLogs/log0").toString();
      AzureInProcess.Checked checked = azure.flowLogChanged(event);
      assertThat(checked.events()).isEmpty();
      assertThat(checked.sweeps()).isEmpty();
      assertThat(azure.log()).singleElement().asString().contains("not configured");
    }
  }

  /** What throws is delivered again, and would be for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ud800",
        "\\udc00x",
        "a\\u0000b",
        "a%zzb",
        "a?b#c",
        "a b",
        "..",
        "\\u212A",
        "\\u202E",
        "{curly}"
      })
  void hostileNamesNeverThrow(String name) {
    for (String type : List.of(WRITTEN, DELETED, ACTED_ON)) {
      for (String id :
          List.of(
              TestSubscription.group("web") + name,
              TestSubscription.watcher() + "/flowLogs/" + name,
              TestSubscription.watcher() + name,
              TestSubscription.groupOf(CARD) + name,
              name)) {
        String text = eventGrid(type, "SUBJECT").toString().replace("SUBJECT", id);
        AzureInProcess.Checked checked = run(text.replace("\"e-1\"", "\"" + name + "\""));
        checked.events().forEach(SchemaAssert::assertCloudEvent);
        assertThat(checked.sweeps().size()).isLessThanOrEqualTo(1);
      }
    }
  }

  /** A storage queue takes 64 KiB of Base64: 82 flow logs of gone targets were once too many. */
  @ParameterizedTest
  @ValueSource(ints = {81, 82, 300})
  void aMessageOnTheQueueFitsHoweverManyFlowLogsAreLeftOver(int logs) {
    TestSubscription net = new TestSubscription().withNetwork("hub", TestSubscription.subnet("a"));
    for (int i = 0; i < logs; i++) {
      net.withLog(TestSubscription.group("nsg-shop-prod-weu-" + "x".repeat(40) + i));
    }
    try (EmbeddedAzure clouds = EmbeddedAzure.of(net.estate())) {
      String message = message(Optional.empty());
      AzureInProcess.Swept swept =
          clouds.function(settings()).subscriptionSweep(message, "m-1", Optional.empty());
      for (String event : swept.events()) {
        assertThat(event.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(48 * 1024);
        SchemaAssert.assertCloudEvent(event);
      }
      assertThat(EmbeddedAzure.json(swept.events().get(0)).at("/data/findingsCount").asInt())
          .isEqualTo(logs);
      assertThat(EmbeddedAzure.json(swept.newReport().orElseThrow()).path("findings"))
          .hasSize(logs);
    }
  }

  private static void assertNothing(String event) {
    AzureInProcess.Checked checked = run(event);
    assertThat(checked.events()).isEmpty();
    assertThat(checked.sweeps()).isEmpty();
  }

  private static AzureInProcess.Checked run(String event) {
    Estate estate = net().estate();
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      return clouds.function(settings()).flowLogChanged(event);
    }
  }

  private static Map<String, String> settings() {
    return Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", TestSubscription.SUBSCRIPTION);
  }

  private static String message(Optional<String> causedAt) {
    ObjectNode message = Json.object().put("subscriptionId", TestSubscription.SUBSCRIPTION);
    causedAt.ifPresent(at -> message.put("causedAt", at));
    return message.toString();
  }

  private static ObjectNode eventGrid(String type, String subject) {
    ObjectNode event = ResourceEvents.eventGrid(type, subject).put("eventTime", AT);
    return event.set("data", data(type));
  }

  private static ObjectNode cloudEvent(String type, String subject) {
    ObjectNode event = ResourceEvents.cloudEvent(type, subject).put("time", AT);
    return event.set("data", data(type));
  }

  private static ObjectNode data(String type) {
    return Json.object().put("operationName", type.equals(ACTED_ON) ? CONFIGURE : "any");
  }
}
