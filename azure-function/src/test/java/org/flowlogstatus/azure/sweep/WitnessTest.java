package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.TestSubscription.group;
import static org.flowlogstatus.azure.TestSubscription.network;
import static org.flowlogstatus.azure.TestSubscription.subnet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.junit.jupiter.api.Test;

/** Rights hide: what lists leave out without a word is never a no. */
class WitnessTest {

  private static final String LOG = TestSubscription.watcher() + "/flowLogs/log0";

  private static Subscription hub() {
    return holdings(new TestSubscription().withNetwork("hub", subnet("a")).withLog(network("hub")));
  }

  private static Subscription holdings(TestSubscription net) {
    return net.estate().azure().subscriptions().get(0);
  }

  private static JsonNode swept(Subscription holdings) {
    Estate estate = Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      return clouds.report(TestSubscription.SUBSCRIPTION);
    }
  }

  private static void assertSaid(JsonNode report, String name, String reason, String coverage) {
    JsonNode result = Results.of(report).on(name);
    assertThat(Results.reason(result)).isEqualTo(reason);
    assertThat(Results.coverage(result)).isEqualTo(coverage);
  }

  @Test
  void aHiddenLogThatTheNetworkNamesIsNoNo() {
    JsonNode report = swept(hub().hiding(LOG));

    assertSaid(report, "/hub", "ACCESS_DENIED", "UNKNOWN");
    assertThat(Results.of(report).on("/hub").at("/coverage/reason").asText())
        .isEqualTo("ACCESS_DENIED");
    assertThat(report.path("complete").asBoolean()).isFalse();
    assertThat(report.path("problems")).hasSize(1);
    assertThat(report.at("/problems/0/detail").asText())
        .containsIgnoringCase(LOG)
        .contains("Microsoft.Network/networkWatchers/flowLogs/read");
    assertThat(report.at("/calls/byOperation/flowLog").asInt()).isEqualTo(1);
  }

  @Test
  void aHiddenWatcherIsListedBeforeAnySingleLog() {
    JsonNode report = swept(hub().hiding(TestSubscription.watcher()));

    assertSaid(report, "/hub", "ACCESS_DENIED", "UNKNOWN");
    assertThat(report.at("/calls/byOperation/flowLog").isMissingNode()).isTrue();
    assertThat(report.at("/calls/byOperation/flowLogs").asInt()).isEqualTo(1);
  }

  @Test
  void aStaleNameDoesNotCount() {
    Subscription stale =
        holdings(new TestSubscription().withNetwork("hub", subnet("a")))
            .naming(network("hub"), List.of(LOG, LOG.replace("/eye/", "/gone/")));

    JsonNode report = swept(stale);

    assertSaid(report, "/hub", "NEVER_CONFIGURED", "NOT_COVERED");
    assertThat(report.path("complete").asBoolean()).isTrue();
  }

  @Test
  void aNameThatIsNoFlowLogIsAnInvalidAnswer() {
    Subscription odd =
        holdings(new TestSubscription().withNetwork("hub", subnet("a")))
            .naming(network("hub"), List.of("/subscriptions/x"));

    assertSaid(swept(odd), "/hub", "PROVIDER_RESPONSE_INVALID", "UNKNOWN");
  }

  @Test
  void moreNamesThanAreAskedForAreUnknownWithOneProblem() {
    TestSubscription net = new TestSubscription();
    IntStream.range(0, 130).forEach(n -> net.withNetwork("net" + n, subnet("a")));
    Subscription many = holdings(net);
    for (int n = 0; n < 130; n++) {
      many =
          many.naming(
              network("net" + n), List.of(TestSubscription.watcher() + "/flowLogs/gone" + n));
    }

    JsonNode report = swept(many);

    assertThat(report.at("/calls/byOperation/flowLog").asInt()).isEqualTo(100);
    assertThat(report.path("problems")).hasSize(1);
    assertThat(report.at("/totals/unknown").asInt()).isEqualTo(30);
    assertThat(report.at("/totals/disabled").asInt()).isEqualTo(100);
  }

  @Test
  void aHiddenGroupThatASubnetNamesIsNotGone() {
    Subscription hidden =
        holdings(
                new TestSubscription()
                    .withGroup("web")
                    .withNetwork("hub", subnet("a", group("web")))
                    .withLog(group("web")))
            .hiding(group("web"));

    JsonNode report = swept(hidden);

    assertSaid(report, "/hub", "NEVER_CONFIGURED", "COVERED");
    assertThat(report.path("findings")).isEmpty();
    assertThat(report.at("/totals/goingDark").asInt()).isEqualTo(1);
  }

  @Test
  void anInterfaceOfAScaleSetIsFoundThroughItsSubnet() {
    Subscription cluster =
        with(
            holdings(
                new TestSubscription()
                    .withGroup("aks")
                    .withNetwork("hub", subnet("nodes"))
                    .withLog(network("hub"))),
            new EstateInterface(
                "mc",
                "pool1",
                "westeurope",
                Optional.of(network("hub") + "/subnets/nodes"),
                Optional.of(group("aks")),
                Optional.of("pool1"),
                false));

    JsonNode report = swept(cluster);

    assertSaid(report, "/aks", "NEVER_CONFIGURED", "COVERED");
    assertThat(Results.of(report).on("/aks").path("message").asText()).doesNotContain("around it");
  }

  @Test
  void anOddInterfaceSpoilsOnlyWhatHangsOnIt() {
    Subscription odd =
        with(
            holdings(
                new TestSubscription()
                    .withGroup("web")
                    .withGroup("db")
                    .withNetwork("hub", subnet("a", group("db")))),
            new EstateInterface(
                "app",
                "odd",
                "westeurope",
                Optional.empty(),
                Optional.of(group("web")),
                Optional.empty(),
                true));

    JsonNode report = swept(odd);

    assertSaid(report, "/web", "NEVER_CONFIGURED", "UNKNOWN");
    assertSaid(report, "/db", "NEVER_CONFIGURED", "NOT_COVERED");
    assertThat(report.path("complete").asBoolean()).isTrue();
    assertThat(report.at("/findings/0/code").asText()).isEqualTo("NOT_UNDERSTOOD");
    assertThat(report.at("/findings/0/flowLog").isNull()).isTrue();
    assertThat(report.at("/findings/0/target").asText()).endsWith("/networkInterfaces/odd");
  }

  @Test
  void aLogForAnUnknownKindOfTargetIsNotGone() {
    JsonNode report =
        new TestSubscription()
            .withNetwork("hub", subnet("a"))
            .withLog(network("hub").replace("virtualNetworks", "networkGateways"))
            .swept();

    assertSaid(report, "/hub", "NEVER_CONFIGURED", "NOT_COVERED");
    assertThat(report.at("/findings/0/code").asText()).isEqualTo("NOT_UNDERSTOOD");
    assertThat(report.path("complete").asBoolean()).isTrue();
  }

  @Test
  void whatIsLoggedByTheNetworkAsWellIsPaidForTwice() {
    JsonNode report =
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", subnet("a", group("web")))
            .withLog(group("web"))
            .withLog(network("hub"))
            .swept();

    assertThat(Results.of(report).on("/web").path("findings").findValuesAsText("code"))
        .contains("LOGGED_TWICE");
    assertThat(report.at("/totals/goingDark").asInt()).isZero();
  }

  @Test
  void aLogWithoutStorageCoversNothingAndTheMessageSaysSoFirst() {
    JsonNode report =
        new TestSubscription()
            .withNetwork("hub", subnet("a"))
            .withLog(network("hub"), Json.object().put("storageId", ""))
            .swept();

    assertSaid(report, "/hub", "LOGGING", "NOT_COVERED");
    assertThat(Results.of(report).on("/hub").path("message").asText())
        .startsWith("Nothing arrives");
  }

  private static Subscription with(Subscription holdings, EstateInterface card) {
    List<EstateInterface> cards = new ArrayList<>(holdings.networkInterfaces());
    cards.add(card);
    return new Subscription(
        holdings.subscriptionId(),
        holdings.displayName(),
        holdings.networkWatchers(),
        holdings.networkSecurityGroups(),
        holdings.virtualNetworks(),
        cards);
  }
}
