package org.flowlogstatus.local.cloud.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.cloud.arm.ArmClient.NETWORK;
import static org.flowlogstatus.local.cloud.arm.ArmClient.WATCHER;
import static org.flowlogstatus.local.cloud.arm.ArmClient.id;
import static org.flowlogstatus.local.cloud.arm.ArmClient.idsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flowlogstatus.local.cloud.Answer;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists and single resources: pages, shapes, and ids in the case that ARM gives them. */
class ArmListsTest {

  private final Estate estate = Estate.bundled().withoutFaults();
  private final Subscription shop = estate.azure().subscriptions().get(0);
  private final ArmClient client =
      ArmClient.of(estate, ArmOptions.of(ArmClient.TOKEN).withPageSize(3));

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void pagesLeadToEachOtherAndHoldEverythingOnce() {
    List<Integer> lengths = new ArrayList<>();
    List<JsonNode> groups = client.all(NETWORK + "networkSecurityGroups", lengths);
    assertThat(idsOf(groups))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(shop.networkSecurityGroups())
        .contains(ArmClient.securityGroup("web").toLowerCase(Locale.ROOT));
    assertThat(lengths.subList(0, lengths.size() - 1)).isNotEmpty().containsOnly(3);
    assertThat(lengths.get(lengths.size() - 1)).isBetween(1, 3);
  }

  @Test
  void flowLogsOfAWatcherArePagedToo() {
    List<Integer> lengths = new ArrayList<>();
    List<JsonNode> logs = client.all(WATCHER + "/flowLogs", lengths);
    assertThat(logs).hasSameSizeAs(shop.networkWatchers().get(0).flowLogs());
    assertThat(lengths).hasSizeGreaterThan(2);
  }

  @Test
  void watchersComeInOnePiece() {
    JsonNode page = client.get(NETWORK + "networkWatchers").json();
    assertThat(page.has("nextLink")).isFalse();
    assertThat(page.path("value")).hasSize(2);
    assertThat(page.path("value").get(1).path("location").asText()).isEqualTo("northeurope");
  }

  @Test
  void aSkipTokenOfSomebodyElse() {
    Answer answer =
        Answer.to(
            client.request(NETWORK + "networkSecurityGroups?api-version=2025-03-01&$skiptoken=!"));
    assertThat(answer.armError()).isEqualTo("400 InvalidSkipToken");
  }

  @Test
  void aGroupNamesWhatItIsAttachedTo() {
    JsonNode web = client.get(ArmClient.securityGroup("web")).json().path("properties");
    assertThat(idsOf(web.path("subnets")))
        .containsExactly(id("shop", "virtualNetworks/hub/subnets/front").toLowerCase(Locale.ROOT));
    assertThat(idsOf(web.path("networkInterfaces")))
        .containsExactly(id("shop", "networkInterfaces/gateway").toLowerCase(Locale.ROOT));
    JsonNode alone = client.get(ArmClient.securityGroup("ledger")).json().path("properties");
    assertThat(alone.has("subnets")).as("absent where there are none").isFalse();
  }

  @Test
  void aNetworkHoldsItsSubnetsAndTheirGroups() {
    JsonNode subnets =
        client.get(id("shop", "virtualNetworks/hub")).json().path("properties").path("subnets");
    assertThat(subnets).hasSize(2);
    JsonNode front = subnets.get(0).path("properties");
    assertThat(front.path("networkSecurityGroup").path("id").asText())
        .isEqualToIgnoringCase(ArmClient.securityGroup("web"));
    assertThat(front.path("ipConfigurations")).hasSize(1);
    assertThat(subnets.get(1).path("properties").has("networkSecurityGroup")).isFalse();
    assertThat(client.get(id("shop", "virtualNetworks/hub/subnets/front")).json())
        .isEqualTo(subnets.get(0));
  }

  @Test
  void anInterfaceNamesItsSubnet() {
    JsonNode card = client.get(id("shop", "networkInterfaces/gateway")).json().path("properties");
    assertThat(card.path("ipConfigurations").get(0).at("/properties/subnet/id").asText())
        .isEqualToIgnoringCase(id("shop", "virtualNetworks/hub/subnets/front"));
  }

  @Test
  void idsAreFoundInAnyCaseAndComeBackInSeveral() {
    String shouted = ArmClient.securityGroup("web").toUpperCase(Locale.ROOT);
    assertThat(client.get(shouted).json().path("id").asText())
        .isEqualTo(ArmClient.securityGroup("web"));
    List<JsonNode> logs = client.all(WATCHER + "/flowLogs", new ArrayList<>());
    assertThat(logs)
        .extracting(log -> log.path("id").asText())
        .anyMatch(id -> id.contains("/FlowLogs/"))
        .anyMatch(id -> id.contains("/flowLogs/"));
    assertThat(logs.get(0).at("/properties/targetResourceId").asText())
        .isNotEqualTo(ArmClient.securityGroup("web"))
        .isEqualToIgnoringCase(ArmClient.securityGroup("web"));
  }

  @Test
  void subscriptionsHaveApiVersionsOfTheirOwn() {
    Answer list = Answer.to(client.request("/subscriptions?api-version=2022-12-01"));
    assertThat(list.json().path("value").get(0).path("subscriptionId").asText())
        .isEqualTo(ArmClient.SUBSCRIPTION);
    assertThat(client.get("/subscriptions").armError()).isEqualTo("400 InvalidApiVersionParameter");
  }

  @Test
  void everyCallIsCountedUnderItsOperation() {
    client.all(NETWORK + "networkSecurityGroups", new ArrayList<>());
    client.status(ArmClient.securityGroup("web"));
    client.get("/nowhere");
    int pages = (shop.networkSecurityGroups().size() + 2) / 3;
    assertThat(client.arm().calls().byOperation())
        .containsEntry("networkSecurityGroups", pages)
        .containsEntry("queryFlowLogStatus", 1)
        .containsEntry("unknown", 1);
    assertThat(client.arm().calls().calls().toString()).doesNotContain(ArmClient.TOKEN);
  }
}
