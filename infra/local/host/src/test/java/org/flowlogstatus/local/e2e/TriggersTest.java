package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cases that users reported, fired at the packaged function on its served host. */
@Timeout(120)
class TriggersTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ID = "11111111-1111-1111-1111-111111111111";
  private static final String MESSAGE = "{\"subscriptionId\": \"" + ID + "\"}";
  private static final String BLOB = "flow-log-status/" + ID + ".json";

  /** 82 such logs made a message of 49,449 bytes, 65,932 in Base64, which a queue refuses. */
  @Test
  void everyMessageOnAQueueFitsHoweverManyFlowLogsAreLeftOver() throws Exception {
    try (CloudPair pair = start(logsOfGoneTargets(300))) {
      JsonNode events = fire(pair, "subscriptionSweep", MESSAGE).path("events");
      assertThat(events).hasSize(1);
      for (JsonNode event : events) {
        SchemaAssert.assertCloudEvent(event.asText());
        byte[] message = event.asText().getBytes(StandardCharsets.UTF_8);
        assertThat(message.length).isLessThanOrEqualTo(49_152);
      }
      JsonNode completed = json(events.get(0).asText());
      assertThat(completed.at("/data/findings")).hasSize(20);
      assertThat(completed.at("/data/findingsCount").asInt()).isEqualTo(300);
      JsonNode whole = json(get(URI.create(completed.path("dataref").asText())));
      assertThat(whole.path("findings")).hasSize(300);
    }
  }

  @Test
  void aDeletedNetworkWatcherHasItsSubscriptionSwept() throws Exception {
    ObjectNode event =
        Json.object()
            .put("specversion", "1.0")
            .put("id", "watcher-deleted-1")
            .put("type", "Microsoft.Resources.ResourceDeleteSuccess")
            .put("source", "/subscriptions/" + ID)
            .put(
                "subject", subscription(List.of()).idOf("NetworkWatcherRG", "networkWatchers", "w"))
            .put("time", "2026-11-26T10:00:00Z");
    event
        .putObject("data")
        .put("operationName", "Microsoft.Network/networkWatchers/delete")
        .put("status", "Succeeded");
    try (CloudPair pair = start(logsOfGoneTargets(1))) {
      JsonNode outputs = fire(pair, "flowLogChanged", event.toString());
      assertThat(outputs.path("events")).isEmpty();
      JsonNode message = json(outputs.path("sweeps").get(0).asText());
      assertThat(message.path("subscriptionId").asText()).isEqualTo(ID);
      assertThat(message.path("causedAt").asText()).isEqualTo("2026-11-26T10:00:00Z");
      assertThat(fire(pair, "subscriptionSweep", message.toString()).path("events")).hasSize(1);
      assertThat(fire(pair, "subscriptionSweep", message.toString()).path("events")).isEmpty();
      URI health = pair.azureHost().resolve("/api/flow-log-status/health");
      HttpResponse<String> healthy = send(HttpRequest.newBuilder(health));
      assertThat(healthy.statusCode()).as(healthy.body()).isEqualTo(200);
      assertThat(healthy.body())
          .contains("\"queue flow-log-sweeps\"", "\"report " + ID + "\"")
          .containsPattern("\"events " + ID + "\",\"ok\":true,\"detail\":\"The last one arrived");
    }
  }

  @Test
  void aReportThatIsOlderThanTheStoredOneIsNotStored() throws Exception {
    try (CloudPair pair = start(logsOfGoneTargets(1))) {
      fire(pair, "subscriptionSweep", MESSAGE);
      URI blob = pair.azureHost().resolve("/admin/blobs/" + BLOB);
      String later =
          get(blob)
              .replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"2099-01-01T00:00:00Z\"");
      put(blob, later);
      JsonNode outputs = fire(pair, "subscriptionSweep", MESSAGE);
      assertThat(outputs.has("newReport")).isFalse();
      assertThat(outputs.path("events")).hasSize(1);
      assertThat(get(blob)).isEqualTo(later);
    }
  }

  private static CloudPair start(Estate estate) {
    return CloudPair.start(estate, Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", ID));
  }

  private static Estate logsOfGoneTargets(int count) {
    List<FlowLog> logs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ObjectNode log = Json.object();
      log.put(
          "targetResourceId",
          subscription(List.of())
              .idOf("rg-shop-prod-weu-" + i, "networkSecurityGroups", "nsg-shop-prod-weu-" + i));
      log.put("storageId", subscription(List.of()).idOf("logs", "storageAccounts", "flowlogs"));
      log.put("enabled", true);
      log.put("provisioningState", "Succeeded");
      logs.add(new FlowLog("nsg-shop-prod-weu-" + i + "-rg-shop-prod-weu-flowlog", log));
    }
    return Estate.of(new AzureEstate(List.of(subscription(logs))), AlibabaEstate.empty());
  }

  private static Subscription subscription(List<FlowLog> logs) {
    return new Subscription(
        ID,
        "Shop",
        List.of(new EstateWatcher("NetworkWatcherRG", "w", "westeurope", logs)),
        List.of(),
        List.of(),
        List.of());
  }

  private static JsonNode fire(CloudPair pair, String function, String input) throws Exception {
    URI uri = pair.azureHost().resolve("/admin/functions/" + function);
    String body = Json.object().put("input", input).toString();
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body()).path("outputs");
  }

  /** With what a storage client sends, which the administration does not mind. */
  private static String get(URI uri) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer local-arm-token")
                .header("x-ms-version", "2021-12-02"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static void put(URI uri, String content) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    assertThat(send(request.PUT(BodyPublishers.ofString(content))).statusCode()).isEqualTo(201);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(String text) {
    return Json.tryParse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
