package org.flowlogstatus.azure.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.TestSubscription.group;
import static org.flowlogstatus.azure.TestSubscription.network;
import static org.flowlogstatus.azure.TestSubscription.subnet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateGroup.StatusBy;
import org.flowlogstatus.local.cloud.estate.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lookup hears a second witness before it says no, and asks an operation as ARM tells. */
class WitnessTest {

  private static final String LOG = TestSubscription.watcher() + "/flowLogs/log0";

  private static Subscription holdings(TestSubscription net) {
    return net.estate().azure().subscriptions().get(0);
  }

  private static JsonNode answer(Subscription holdings, String target) {
    Estate estate = Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      return EmbeddedAzure.json(clouds.function(Map.of()).lookup(target).body());
    }
  }

  @Test
  void aHiddenLogOfANetworkIsAProblemAndNoNo() {
    Subscription hidden =
        holdings(new TestSubscription().withNetwork("hub", subnet("a")).withLog(network("hub")))
            .hiding(LOG);

    assertThat(answer(hidden, network("hub")).path("reason").asText()).isEqualTo("ACCESS_DENIED");
    assertThat(answer(hidden, network("hub") + "/subnets/a").path("reason").asText())
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  void theNetworkAroundAnInterfaceIsReadBeforeANo() {
    Subscription hidden =
        holdings(
                new TestSubscription()
                    .withNetwork("hub", subnet("a"))
                    .withCard("card", network("hub") + "/subnets/a")
                    .withLog(network("hub")))
            .hiding(LOG);
    String card = group("card").replace("networkSecurityGroups", "networkInterfaces");

    assertThat(answer(hidden, card).path("reason").asText()).isEqualTo("ACCESS_DENIED");
  }

  @Test
  void aGroupWhoseNamedLogIsOffIsSwitchedOff() {
    Subscription off =
        holdings(
            new TestSubscription()
                .withGroup("web")
                .withLog(group("web"), Json.object().put("enabled", false).put("storageId", "")));

    JsonNode result = answer(off, group("web"));

    assertThat(result.path("reason").asText()).isEqualTo("SWITCHED_OFF");
    assertThat(result.at("/observation/operation").asText()).isEqualTo("flowLog");
    assertThat(result.path("flowLogs")).hasSize(1);
  }

  @Test
  void aStaleNameLeavesAGroupNeverConfigured() {
    Subscription stale =
        holdings(new TestSubscription().withGroup("web")).naming(group("web"), List.of(LOG));

    assertThat(answer(stale, group("web")).path("reason").asText()).isEqualTo("NEVER_CONFIGURED");
  }

  @ParameterizedTest
  @EnumSource(StatusBy.class)
  void anAnswerBy202IsReadHoweverItComes(StatusBy by) {
    Subscription plain = holdings(new TestSubscription().withGroup("web").withLog(group("web")));
    EstateGroup slow = new EstateGroup("app", "web", "westeurope", 1, Optional.of(by));
    Subscription holdings =
        new Subscription(
            plain.subscriptionId(),
            plain.displayName(),
            plain.networkWatchers(),
            List.of(slow),
            List.of(),
            List.of());

    assertThat(answer(holdings, group("web")).path("reason").asText()).isEqualTo("LOGGING");
  }
}
