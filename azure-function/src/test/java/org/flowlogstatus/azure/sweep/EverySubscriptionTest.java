package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.fixture.Outage;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Azure: every subscription that the identity sees, none forgotten, and the excluded ones. */
@Timeout(60)
class EverySubscriptionTest {
  private static final String OTHER = "cccccccc-0000-4000-8000-000000000001";
  private static final String UNSEEN = "dddddddd-0000-4000-8000-000000000001";
  private static final String LIST = "subscriptions";
  private static final String DELETED = "Microsoft.Resources.ResourceDeleteSuccess";
  private static final String WRITTEN = "Microsoft.Resources.ResourceWriteSuccess";
  private static final Fault REFUSED =
      Fault.azure(LIST, FaultKind.STATUS).error(403, "AuthorizationFailed", "No.");

  private static Map<String, String> every(String... excluded) {
    return Map.of(
        "FLOWLOG_AZURE_SUBSCRIPTIONS", "*",
        "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS", String.join(",", excluded),
        "FLOWLOG_DEADLINE_MILLIS", "2000",
        "FLOWLOG_SWEEP_DEADLINE_MILLIS", "2000");
  }

  private static Estate estate() {
    return new TestSubscription()
        .withGroup("web")
        .withLog(TestSubscription.group("web"))
        .estateWith(
            one -> new Subscription(OTHER, "Other", List.of(), List.of(), List.of(), List.of()));
  }

  private static EmbeddedAzure clouds(Fault... faults) {
    Estate estate = estate();
    for (Fault fault : faults) {
      estate = estate.with(fault);
    }
    return EmbeddedAzure.of(estate, 1);
  }

  @Test
  void theScheduleFindsThemAnewOnAllPages() {
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(every());
      for (int schedule = 1; schedule <= 2; schedule++) {
        assertThat(azure.scheduledSweep())
            .containsExactly(message(TestSubscription.SUBSCRIPTION), message(OTHER));
        assertThat(clouds.calls().count(LIST)).isEqualTo(2 * schedule);
      }
      assertThat(azure.log()).isEmpty();
    }
  }

  @Test
  void theScheduleTakesEachOnceAndOnlyWhatIsInUse() {
    String list =
        "{\"value\":["
            + seen("aaaaaaaa-0000-4000-8000-000000000001", "Enabled")
            + ","
            + seen("AAAAAAAA-0000-4000-8000-000000000001", "Enabled")
            + ","
            + seen("aaaaaaaa-0000-4000-8000-000000000002", "Warned")
            + ","
            + seen("aaaaaaaa-0000-4000-8000-000000000003", "PastDue")
            + ","
            + seen("aaaaaaaa-0000-4000-8000-000000000004", "Disabled")
            + ","
            + seen("aaaaaaaa-0000-4000-8000-000000000005", "Deleted")
            + "]}";
    try (EmbeddedAzure clouds = clouds(Fault.azure(LIST, FaultKind.BODY).body(200, list))) {
      assertThat(clouds.function(every()).scheduledSweep())
          .containsExactly(
              message("aaaaaaaa-0000-4000-8000-000000000001"),
              message("aaaaaaaa-0000-4000-8000-000000000002"),
              message("aaaaaaaa-0000-4000-8000-000000000003"));
    }
  }

  @Test
  void theScheduleLeavesOutWhatIsExcludedAndSaysWhichExclusionNamesNone() {
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(every(OTHER.toUpperCase(Locale.ROOT), UNSEEN));
      assertThat(azure.scheduledSweep()).containsExactly(message(TestSubscription.SUBSCRIPTION));
      assertThat(azure.log()).singleElement().asString().contains(UNSEEN);
    }
  }

  @Test
  void anExplicitListIsCutByTheExclusionWithoutACall() {
    Map<String, String> settings =
        Map.of(
            "FLOWLOG_AZURE_SUBSCRIPTIONS",
            TestSubscription.SUBSCRIPTION + "," + OTHER,
            "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS",
            OTHER);
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(settings);
      assertThat(azure.scheduledSweep()).containsExactly(message(TestSubscription.SUBSCRIPTION));
      assertNotAllowed(azure.sweep(List.of(OTHER)));
      assertThat(clouds.calls().total()).isZero();
      assertThat(accounts(azure.sweep())).containsExactly(TestSubscription.SUBSCRIPTION);
      assertThat(clouds.calls().count(LIST)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void aListThatFailsMakesTheScheduleThrowWhateverTheReason(Outage outage) {
    try (EmbeddedAzure clouds = clouds(outage.ofAzure(LIST))) {
      AzureInProcess azure = clouds.function(every());
      assertThatThrownBy(azure::scheduledSweep).hasMessageContaining(outage.reason());
    }
  }

  @Test
  void aLookupMayNameAnyThatIsSeenAndKeepsTheList() {
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(every());
      for (int i = 0; i < 2; i++) {
        assertThat(azure.lookup(TestSubscription.group("web")).status()).isEqualTo(200);
      }
      assertThat(clouds.calls().count(LIST)).as("pages of one list").isEqualTo(2);
    }
  }

  @Test
  void whatIsNotSeenIsNotAllowedAfterOneListAMinute() {
    String id = TestSubscription.group("web").replace(TestSubscription.SUBSCRIPTION, UNSEEN);
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(every());
      assertNotAllowed(azure.lookup(id));
      assertNotAllowed(azure.lookup(id));
      assertNotAllowed(azure.sweep(List.of(TestSubscription.SUBSCRIPTION, UNSEEN)));
      assertNotAllowed(azure.plan(Map.of("subscriptionId", UNSEEN)));
      assertThat(azure.flowLogChanged(event(DELETED, id)).sweeps()).isEmpty();
      assertThat(azure.subscriptionSweep(message(UNSEEN), "m", Optional.empty()).events())
          .isEmpty();
      assertThat(clouds.calls().byOperation()).isEqualTo(Map.of(LIST, 2));
    }
  }

  @Test
  void aNewOneMayBeNamedWithinAMinute() {
    Fault before = Fault.azure(LIST, FaultKind.BODY).body(200, "{\"value\":[]}").times(1);
    Instant start = Instant.now();
    AtomicReference<Instant> now = new AtomicReference<>(start);
    try (EmbeddedAzure clouds = clouds(before)) {
      InstantSource source = now::get;
      AzureInProcess azure = clouds.function(every(), source.withZone(ZoneOffset.UTC));
      assertNotAllowed(azure.lookup(TestSubscription.group("web")));
      now.set(start.plusSeconds(59));
      assertNotAllowed(azure.lookup(TestSubscription.group("web")));
      assertThat(clouds.calls().total()).isEqualTo(1);
      now.set(start.plusSeconds(60));
      assertThat(azure.lookup(TestSubscription.group("web")).status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsExcludedIsNotAllowedWithoutACall() {
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(every(TestSubscription.SUBSCRIPTION));
      assertNotAllowed(azure.lookup(TestSubscription.group("web")));
      assertNotAllowed(azure.sweep(List.of(TestSubscription.SUBSCRIPTION)));
      assertThat(azure.flowLogChanged(event(WRITTEN, TestSubscription.group("web"))).events())
          .isEmpty();
      assertThat(clouds.calls().total()).isZero();
    }
  }

  @Test
  void aSweepThatNamesNoneSweepsAllThatAreSeenAndCountsTheList() {
    try (EmbeddedAzure clouds = clouds()) {
      Reply reply = clouds.function(every()).sweep();
      JsonNode report = EmbeddedAzure.report(reply);
      assertThat(accounts(reply)).containsExactly(TestSubscription.SUBSCRIPTION);
      assertThat(report.at("/calls/byOperation/subscriptions").asInt()).isEqualTo(2);
      assertThat(report.at("/calls/byOperation/networkWatchers").asInt()).isEqualTo(2);
      assertThat(report.at("/calls/total").asInt()).isEqualTo(clouds.calls().total());
    }
  }

  /** ARM leaves out what one may not see: an identity without rights sees none. */
  @Test
  void aSweepOfNoneIsNoCompleteReport() {
    Fault none = Fault.azure(LIST, FaultKind.BODY).body(200, "{\"value\":[]}");
    try (EmbeddedAzure clouds = clouds(none)) {
      AzureInProcess azure = clouds.function(every());
      assertProblem(azure.sweep(), "ACCESS_DENIED");
      assertThat(azure.scheduledSweep()).isEmpty();
      assertThat(azure.log()).last().asString().contains("nothing to sweep");
    }
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void aListThatFailsIsTheProblemOfTheLookupAndOfTheSweep(Outage outage) {
    try (EmbeddedAzure clouds = clouds(outage.ofAzure(LIST))) {
      AzureInProcess azure = clouds.function(every());
      assertProblem(azure.lookup(TestSubscription.group("web")), outage.reason());
      assertProblem(azure.sweep(List.of(TestSubscription.SUBSCRIPTION)), outage.reason());
      assertThat(clouds.calls().byOperation().keySet()).containsExactly(LIST);
    }
  }

  @Test
  void aListThatFailedIsNotKept() {
    try (EmbeddedAzure clouds = clouds(REFUSED.times(1))) {
      AzureInProcess azure = clouds.function(every());
      assertProblem(azure.lookup(TestSubscription.group("web")), "ACCESS_DENIED");
      assertThat(azure.lookup(TestSubscription.group("web")).status()).isEqualTo(200);
    }
  }

  @Test
  void aListThatIsRefusedIsReportedByTheEvents() {
    try (EmbeddedAzure clouds = clouds(REFUSED)) {
      AzureInProcess azure = clouds.function(every());
      String message = message(TestSubscription.SUBSCRIPTION);
      AzureInProcess.Swept swept = azure.subscriptionSweep(message, "m", Optional.empty());
      assertThat(swept.newReport()).isEmpty();
      JsonNode completed = onlyEvent(swept.events());
      assertThat(completed.at("/data/complete").asBoolean(true)).isFalse();
      assertThat(completed.toString()).contains("ACCESS_DENIED", "\"list\":\"subscriptions\"");
      JsonNode checked =
          onlyEvent(azure.flowLogChanged(event(WRITTEN, TestSubscription.group("web"))).events());
      assertThat(checked.at("/data/reason").asText()).isEqualTo("ACCESS_DENIED");
      String log = TestSubscription.watcher() + "/flowLogs/log0";
      assertThat(azure.flowLogChanged(event(WRITTEN, log)).sweeps()).containsExactly(message);
      assertThat(clouds.calls().byOperation().keySet()).containsExactly(LIST);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESET", "HANGS", "THROTTLED_FOR_EVER"})
  void aListThatIsDownMakesTheEventsComeAgain(String outage) {
    try (EmbeddedAzure clouds = clouds(Outage.valueOf(outage).ofAzure(LIST))) {
      AzureInProcess azure = clouds.function(every());
      String message = message(TestSubscription.SUBSCRIPTION);
      assertThatThrownBy(() -> azure.subscriptionSweep(message, "m", Optional.empty()))
          .isInstanceOf(DeliverAgain.class);
      assertThatThrownBy(() -> azure.flowLogChanged(event(WRITTEN, TestSubscription.group("web"))))
          .isInstanceOf(DeliverAgain.class);
    }
  }

  private static List<String> accounts(Reply reply) {
    List<String> accounts = new ArrayList<>();
    for (JsonNode result : EmbeddedAzure.report(reply).path("results")) {
      accounts.add(result.path("accountId").asText());
    }
    return accounts.stream().distinct().toList();
  }

  private static JsonNode onlyEvent(List<String> events) {
    assertThat(events).hasSize(1);
    SchemaAssert.assertCloudEvent(events.get(0));
    return EmbeddedAzure.json(events.get(0));
  }

  private static void assertNotAllowed(Reply reply) {
    assertProblem(reply, "TARGET_NOT_ALLOWED");
  }

  private static void assertProblem(Reply reply, String reason) {
    assertThat(EmbeddedAzure.json(reply.body()).path("reason").asText()).isEqualTo(reason);
  }

  private static String message(String subscription) {
    return "{\"subscriptionId\":\"" + subscription + "\"}";
  }

  private static String seen(String id, String state) {
    return Json.object().put("subscriptionId", id).put("state", state).toString();
  }

  private static String event(String type, String subject) {
    return Json.object()
        .put("id", "e-1")
        .put("topic", "/subscriptions/x")
        .put("subject", subject)
        .put("eventType", type)
        .set("data", Json.object())
        .toString();
  }
}
