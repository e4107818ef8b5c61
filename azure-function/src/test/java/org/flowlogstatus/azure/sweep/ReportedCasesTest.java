package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.flowlogstatus.wire.RoutedWire;
import org.junit.jupiter.api.Test;

/** Cases that users of such tools have reported, over HTTP. */
class ReportedCasesTest {

  private static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  private static final String NETWORK = "/providers/Microsoft.Network/";
  private static final String QUEUE = "{\"subscriptionId\":\"" + SUBSCRIPTION + "\"}";

  @Test
  void aMessageSaysOnlyWhatWasLookedAtAndDoesNotDenyTheNetworksLog() throws Exception {
    JsonNode reported = reported("nsg-in-a-logged-network-message");
    String target = reported.at("/calls/0/query/targetResourceId").asText();
    try (EmbeddedAzure cloud = EmbeddedAzure.of(estate(reported.path("estate")))) {
      JsonNode result =
          EmbeddedAzure.json(
              cloud.function(Map.of()).lookup(Map.of("targetResourceId", target)).body());
      JsonNode swept = Results.of(cloud.report(SUBSCRIPTION)).on("/web");

      assertThat(swept.at("/coverage/by/0").asText()).endsWith("/net-flow-log");
      assertThat(Results.coverage(swept)).isEqualTo("COVERED");
      for (JsonNode said : List.of(result, swept)) {
        assertThat(Results.reason(said)).isEqualTo("NEVER_CONFIGURED");
        assertThat(said.path("status").asText()).isEqualTo("DISABLED");
        assertThat(said.path("message").asText())
            .isEqualTo("This network security group has no flow log of its own.");
      }
    }
  }

  @Test
  void oneInterfaceWithoutASubnetSpoilsNoOther() throws Exception {
    JsonNode arm = reported("one-odd-interface-spoils-the-list").path("arm");
    JsonNode odd = arm.elements().next();
    String group = idOf("shop", "networkSecurityGroups/web");
    String subnet = idOf("shop", "virtualNetworks/net/subnets/a");
    ObjectNode card =
        Json.object().put("id", idOf("shop", "networkInterfaces/sound")).put("location", "x");
    card.putObject("properties")
        .putArray("ipConfigurations")
        .addObject()
        .putObject("properties")
        .putObject("subnet")
        .put("id", subnet);
    ObjectNode network =
        Json.object().put("id", idOf("shop", "virtualNetworks/net")).put("location", "westeurope");
    network
        .putObject("properties")
        .putArray("subnets")
        .addObject()
        .put("id", subnet)
        .putObject("properties")
        .putObject("networkSecurityGroup")
        .put("id", group);

    JsonNode report =
        swept(
            Map.of(
                "networkSecurityGroups",
                Json.array().add(Json.object().put("id", group).put("location", "westeurope")),
                "virtualNetworks",
                Json.array().add(network),
                "networkInterfaces",
                Json.array().add(odd).add(card)));

    assertThat(report.path("complete").asBoolean()).isTrue();
    assertThat(Results.coverage(Results.of(report).on("/web"))).isEqualTo("NOT_COVERED");
    assertThat(report.at("/findings/0/code").asText()).isEqualTo("NOT_UNDERSTOOD");
    assertThat(report.at("/findings/0/target").asText()).isEqualTo(odd.path("id").asText());
  }

  @Test
  void aScaleSetsInterfaceIsPlacedByItsSubnet() throws Exception {
    JsonNode arm = reported("scale-set-group-coverage-unknown").path("arm");
    ObjectNode log = Json.object().put("id", idOf("w", "networkWatchers/eye/flowLogs/l"));
    log.set("properties", arm.path("flowLogs (one entry)"));
    Map<String, ArrayNode> lists =
        Map.of(
            "networkSecurityGroups",
            Json.array().add(arm.path("networkSecurityGroups (one entry)")),
            "virtualNetworks",
            Json.array().add(arm.path("virtualNetworks (one entry)")),
            "networkInterfaces",
            Json.array(),
            "networkWatchers/eye/flowLogs",
            Json.array().add(log));

    JsonNode result = Results.of(swept(lists)).on("/aks-agentpool");

    assertThat(Results.reason(result)).isEqualTo("NEVER_CONFIGURED");
    assertThat(Results.coverage(result)).isEqualTo("COVERED");
  }

  @Test
  void aDeletedWatcherHasItsSubscriptionSwept() throws Exception {
    JsonNode reported = reported("network-watcher-deleted-event");
    try (EmbeddedAzure cloud = EmbeddedAzure.of(estate(reported.path("estate")))) {
      AzureInProcess.Checked checked =
          cloud.function(Map.of()).flowLogChanged(reported.at("/calls/0/body/input").asText());

      assertThat(checked.events()).isEmpty();
      assertThat(checked.sweeps()).hasSize(1);
      assertThat(checked.sweeps().get(0)).contains(SUBSCRIPTION, "2026-11-26T10:00:00Z");
    }
  }

  @Test
  void everyMessageOnAQueueFitsHoweverManyFlowLogsAreLeftOver() throws Exception {
    JsonNode rule = reported("queue-message-over-64-kib-findings").path("estate_rule");
    for (int count : new int[] {81, 82, 300}) {
      ObjectNode estate = rule.path("start_from").deepCopy();
      ArrayNode logs = (ArrayNode) estate.at("/azure/subscriptions/0/networkWatchers/0/flowLogs");
      for (int i = 0; i < count; i++) {
        String entry = rule.at("/repeat/entry").toString();
        logs.add(EmbeddedAzure.json(entry.replace("{i}", "%03d".formatted(i))));
      }
      try (EmbeddedAzure cloud = EmbeddedAzure.of(estate(estate))) {
        AzureInProcess.Swept swept =
            cloud.function(Map.of()).subscriptionSweep(QUEUE, "m", Optional.empty());

        assertThat(swept.events()).hasSize(1);
        assertThat(swept.events().get(0).getBytes(StandardCharsets.UTF_8))
            .hasSizeLessThanOrEqualTo(49_152);
        assertThat(EmbeddedAzure.json(swept.events().get(0)).at("/data/findingsCount").asInt())
            .isEqualTo(count);
      }
    }
  }

  private static String idOf(String group, String rest) {
    return "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/" + group + NETWORK + rest;
  }

  /** What a sweep says of a subscription of which ARM has these lists. */
  private static JsonNode swept(Map<String, ArrayNode> lists) {
    RoutedWire arm = new RoutedWire();
    ObjectNode watcher =
        Json.object().put("id", idOf("w", "networkWatchers/eye")).put("location", "westeurope");
    arm.answers("/networkWatchers", 200, list(Json.array().add(watcher)));
    arm.answers("/networkWatchers/eye/flowLogs", 200, list(Json.array()));
    lists.forEach((name, entries) -> arm.answers("/" + name, 200, list(entries)));
    AzureInProcess function = AzureInProcess.at(URI.create("http://127.0.0.1:9"), Map.of(), arm);
    return EmbeddedAzure.report(function.sweep(List.of(SUBSCRIPTION)));
  }

  private static String list(ArrayNode entries) {
    ObjectNode list = Json.object();
    list.set("value", entries);
    return list.toString();
  }

  private static Estate estate(JsonNode estate) throws IOException {
    return Estate.parse(estate.toString());
  }

  private static JsonNode reported(String name) throws IOException {
    try (InputStream in =
        ReportedCasesTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      return EmbeddedAzure.json(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
