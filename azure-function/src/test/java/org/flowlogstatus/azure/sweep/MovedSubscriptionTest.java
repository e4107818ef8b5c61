package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Azure: a subscription that moves to another tenant is told, and nothing of it is lost. */
@Timeout(60)
class MovedSubscriptionTest {
  private static final String MOVED = "cccccccc-0000-4000-8000-000000000001";
  private static final String STAYS = TestSubscription.SUBSCRIPTION;
  private static final String MESSAGE = "{\"subscriptionId\":\"" + MOVED + "\"}";
  private static final Map<String, String> EVERY = Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "*");

  private static EmbeddedAzure clouds() {
    List<Subscription> both =
        new ArrayList<>(
            new TestSubscription()
                .withGroup("web")
                .withLog(TestSubscription.group("web"))
                .estate()
                .azure()
                .subscriptions());
    Subscription other = both.get(0);
    both.add(
        new Subscription(
            MOVED,
            "Moved",
            other.networkWatchers(),
            other.networkSecurityGroups(),
            other.virtualNetworks(),
            other.networkInterfaces()));
    return EmbeddedAzure.of(Estate.of(new AzureEstate(both), AlibabaEstate.empty()));
  }

  @Test
  void whileTheListStillNamesItItIsAProblemOfItsOwnAndHidesNoOther() {
    try (EmbeddedAzure clouds = clouds()) {
      JsonNode before = EmbeddedAzure.report(clouds.function(EVERY).sweep());
      clouds.move(MOVED, true);
      clouds.calls().clear();
      JsonNode report = EmbeddedAzure.report(clouds.function(EVERY).sweep());
      assertThat(resultsOf(STAYS, report)).isNotEmpty().isEqualTo(resultsOf(STAYS, before));
      assertThat(report.path("complete").asBoolean(true)).isFalse();
      assertThat(report.path("problems")).isNotEmpty();
      for (JsonNode problem : report.path("problems")) {
        assertThat(problem.at("/scope/subscriptionId").asText()).isEqualTo(MOVED);
        assertThat(problem.path("reason").asText()).isEqualTo("CREDENTIALS_REJECTED");
        assertThat(problem.toString()).contains("InvalidAuthenticationTokenTenant");
      }
      assertThat(resultsOf(MOVED, report)).isEmpty();
      assertThat(report.at("/calls/total").asInt()).isEqualTo(clouds.calls().total());
    }
  }

  @Test
  void itsSweepTellsTheProblemAndKeepsTheStoredReport() {
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(EVERY);
      Optional<String> stored =
          azure.subscriptionSweep(MESSAGE, "m1", Optional.empty()).newReport();
      assertThat(stored).isPresent();
      clouds.move(MOVED, true);
      AzureInProcess.Swept swept = azure.subscriptionSweep(MESSAGE, "m2", stored);
      assertThat(swept.newReport()).as("what is stored stays").isEmpty();
      JsonNode completed = onlyEvent(swept);
      assertThat(completed.path("source").asText()).isEqualTo("/subscriptions/" + MOVED);
      assertThat(completed.at("/data/complete").asBoolean(true)).isFalse();
      assertThat(completed.at("/data/problems/0/reason").asText())
          .isEqualTo("CREDENTIALS_REJECTED");
      assertThat(completed.at("/data/problems/0/scope/subscriptionId").asText()).isEqualTo(MOVED);
    }
  }

  @Test
  void onceTheListKnowsItIsNotFoundKeepsItsReportAndIsMarked() {
    try (EmbeddedAzure clouds = clouds()) {
      Optional<String> stored =
          clouds.function(EVERY).subscriptionSweep(MESSAGE, "m1", Optional.empty()).newReport();
      clouds.move(MOVED, false);
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

  @Test
  void aLookupInItIsNoVerdict() {
    String group = TestSubscription.group("web").replace(STAYS, MOVED);
    try (EmbeddedAzure clouds = clouds()) {
      AzureInProcess azure = clouds.function(EVERY);
      assertThat(azure.lookup(group).status()).isEqualTo(200);
      clouds.move(MOVED, true);
      Reply reply = azure.lookup(group);
      assertThat(reply.status()).isEqualTo(502);
      assertThat(EmbeddedAzure.json(reply.body()).path("reason").asText())
          .isEqualTo("CREDENTIALS_REJECTED");
      clouds.move(MOVED, false);
      assertThat(
              EmbeddedAzure.json(clouds.function(EVERY).lookup(group).body())
                  .path("reason")
                  .asText())
          .isEqualTo("TARGET_NOT_ALLOWED");
    }
  }

  private static List<String> resultsOf(String subscription, JsonNode report) {
    List<String> results = new ArrayList<>();
    for (JsonNode result : report.path("results")) {
      if (result.path("accountId").asText().equals(subscription)) {
        results.add(result.path("target") + " " + result.path("state"));
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
