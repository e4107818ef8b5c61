package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.arm.Transfer;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Azure: a subscription that moves to another tenant is reported, and nothing of it is lost. */
@Timeout(60)
class MovedSubscriptionTest {
  private static final String MOVED = "cccccccc-0000-4000-8000-000000000001";
  private static final String STAYS = TestSubscription.SUBSCRIPTION;
  private static final String MESSAGE = "{\"subscriptionId\":\"" + MOVED + "\"}";
  private static final Map<String, String> EVERY = Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "*");

  private static EmbeddedAzure clouds() {
    return EmbeddedAzure.of(estate());
  }

  private static Estate estate() {
    TestSubscription stays =
        new TestSubscription().withGroup("web").withLog(TestSubscription.group("web"));
    return stays.estateWith(
        one ->
            new Subscription(
                MOVED,
                "Moved",
                one.networkWatchers(),
                one.networkSecurityGroups(),
                one.virtualNetworks(),
                one.networkInterfaces()));
  }

  @ParameterizedTest
  @EnumSource(Transfer.class)
  void whileTheListStillNamesItItIsAProblemOfItsOwnAndHidesNoOther(Transfer answer) {
    try (EmbeddedAzure clouds = clouds()) {
      JsonNode before = EmbeddedAzure.report(clouds.function(EVERY).sweep());
      clouds.move(MOVED, answer, true);
      clouds.calls().clear();
      JsonNode report = EmbeddedAzure.report(clouds.function(EVERY).sweep());
      assertThat(resultsOf(STAYS, report)).isNotEmpty().isEqualTo(resultsOf(STAYS, before));
      assertThat(report.path("complete").asBoolean(true)).isFalse();
      assertThat(report.path("problems")).isNotEmpty();
      for (JsonNode problem : report.path("problems")) {
        assertThat(problem.at("/scope/subscriptionId").asText()).isEqualTo(MOVED);
        assertThat(problem.path("reason").asText()).isEqualTo(reason(answer));
        assertThat(problem.toString()).contains(code(answer));
      }
      assertThat(resultsOf(MOVED, report)).isEmpty();
      assertThat(report.at("/calls/total").asInt()).isEqualTo(clouds.calls().total());
    }
  }

  @ParameterizedTest
  @EnumSource(Transfer.class)
  void itsSweepTellsTheProblemAndKeepsTheStoredReport(Transfer answer) {
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(EVERY);
      Optional<String> stored =
          azure.subscriptionSweep(MESSAGE, "m1", Optional.empty()).newReport();
      assertThat(stored).isPresent();
      clouds.move(MOVED, answer, true);
      AzureInProcess.Swept swept = azure.subscriptionSweep(MESSAGE, "m2", stored);
      assertThat(swept.newReport()).as("what is stored stays").isEmpty();
      JsonNode completed = onlyEvent(swept);
      assertThat(completed.path("source").asText()).isEqualTo("/subscriptions/" + MOVED);
      assertThat(completed.at("/data/complete").asBoolean(true)).isFalse();
      assertThat(completed.at("/data/problems/0/reason").asText()).isEqualTo(reason(answer));
      assertThat(completed.at("/data/problems/0/scope/subscriptionId").asText()).isEqualTo(MOVED);
    }
  }

  @ParameterizedTest
  @EnumSource(Transfer.class)
  void onceTheListKnowsItIsNotFoundKeepsItsReportAndIsMarked(Transfer answer) {
    try (EmbeddedAzure clouds = clouds()) {
      Optional<String> stored =
          clouds.function(EVERY).subscriptionSweep(MESSAGE, "m1", Optional.empty()).newReport();
      clouds.move(MOVED, answer, false);
      AzureInProcess azure = clouds.function(EVERY);
      assertThat(azure.scheduledSweep()).containsExactly("{\"subscriptionId\":\"" + STAYS + "\"}");
      AzureInProcess.Swept swept = azure.subscriptionSweep(MESSAGE, "m2", stored);
      JsonNode completed = onlyEvent(swept);
      assertThat(completed.at("/data/complete").asBoolean(true)).isFalse();
      assertThat(completed.at("/data/problems/0/reason").asText()).isEqualTo("NOT_FOUND");
      assertThat(completed.at("/data/problems/0/scope/subscriptionId").asText()).isEqualTo(MOVED);
      JsonNode kept = EmbeddedAzure.json(swept.newReport().orElseThrow());
      assertThat(kept.path("results"))
          .isNotEmpty()
          .isEqualTo(EmbeddedAzure.json(stored.orElseThrow()).path("results"));
      assertThat(azure.subscriptionSweep(MESSAGE, "m3", swept.newReport()).events()).isEmpty();
    }
  }

  /** The process that takes the message is another than the one that listed them last. */
  @ParameterizedTest
  @EnumSource(Transfer.class)
  void aProcessThatKeepsAnOlderListLooksAgainWhereItIsRefused(Transfer answer) {
    Instant start = Instant.now();
    AtomicReference<Instant> now = new AtomicReference<>(start);
    InstantSource source = now::get;
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(EVERY, source.withZone(ZoneOffset.UTC));
      Optional<String> stored =
          azure.subscriptionSweep(MESSAGE, "m1", Optional.empty()).newReport();
      clouds.move(MOVED, answer, false);
      now.set(start.plusSeconds(59));
      JsonNode refused = onlyEvent(azure.subscriptionSweep(MESSAGE, "m2", stored));
      assertThat(refused.at("/data/problems/0/reason").asText()).isEqualTo(reason(answer));
      now.set(start.plusSeconds(61));
      AzureInProcess.Swept swept = azure.subscriptionSweep(MESSAGE, "m3", stored);
      assertThat(onlyEvent(swept).at("/data/problems/0/scope/list").asText())
          .isEqualTo("subscriptions");
      assertThat(EmbeddedAzure.json(swept.newReport().orElseThrow()).has("gone")).isTrue();
      assertThat(azure.subscriptionSweep(MESSAGE, "m4", swept.newReport()).events()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Transfer.class)
  void aLookupInItIsNoVerdict(Transfer answer) {
    String group = TestSubscription.group("web").replace(STAYS, MOVED);
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(EVERY);
      assertThat(azure.lookup(group).status()).isEqualTo(200);
      clouds.move(MOVED, answer, true);
      Reply reply = azure.lookup(group);
      assertThat(reply.status()).isEqualTo(answer == Transfer.NOT_FOUND ? 404 : 502);
      assertThat(EmbeddedAzure.json(reply.body()).path("reason").asText())
          .isEqualTo(reason(answer));
      clouds.move(MOVED, answer, false);
      assertThat(
              EmbeddedAzure.json(clouds.function(EVERY).lookup(group).body())
                  .path("reason")
                  .asText())
          .isEqualTo("TARGET_NOT_ALLOWED");
    }
  }

  /** The news spreads from host to host: one list may know it before the others do. */
  @Test
  void oneThatIsLostInTheMiddleOfItsSweepIsNoVerdict() {
    Fault lost =
        Fault.azure("flowLogs", FaultKind.STATUS)
            .inSubscription(MOVED)
            .error(404, "SubscriptionNotFound", "The subscription could not be found.");
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate().with(lost))) {
      JsonNode report = EmbeddedAzure.report(clouds.function(EVERY).sweep());
      assertThat(report.at("/problems/0/scope/list").asText()).isEqualTo("flowLogs");
      assertThat(report.at("/problems/0/scope/subscriptionId").asText()).isEqualTo(MOVED);
      assertThat(resultsOf(MOVED, report)).isNotEmpty().allMatch(one -> one.contains("NOT_FOUND"));
      assertThat(resultsOf(STAYS, report)).isNotEmpty().noneMatch(one -> one.contains("NOT_FOUND"));
    }
  }

  private static String reason(Transfer answer) {
    return answer == Transfer.NOT_FOUND ? "NOT_FOUND" : "CREDENTIALS_REJECTED";
  }

  private static String code(Transfer answer) {
    return answer == Transfer.NOT_FOUND
        ? "SubscriptionNotFound"
        : "InvalidAuthenticationTokenTenant";
  }

  private static List<String> resultsOf(String subscription, JsonNode report) {
    List<String> results = new ArrayList<>();
    for (JsonNode result : report.path("results")) {
      if (result.path("accountId").asText().equals(subscription)) {
        results.add(
            result.path("target") + " " + result.path("status") + " " + result.path("reason"));
      }
    }
    return results;
  }

  private static JsonNode onlyEvent(AzureInProcess.Swept swept) {
    assertThat(swept.events()).hasSize(1);
    SchemaAssert.assertCloudEvent(swept.events().get(0));
    return EmbeddedAzure.json(swept.events().get(0));
  }
}
