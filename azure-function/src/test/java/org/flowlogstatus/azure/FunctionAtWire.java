package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.wire.RoutedWire;

/** The whole function, which asks an ARM that answers as a test tells it to. */
final class FunctionAtWire {
  static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  static final String NETWORK =
      "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/Shop/providers/Microsoft.Network";

  private final RoutedWire arm = new RoutedWire();
  private final AzureInProcess function =
      AzureInProcess.at(URI.create("http://127.0.0.1:9"), Map.of(), arm);

  /** What ARM answers to a GET of a path that ends so. */
  FunctionAtWire has(String end, String body) {
    arm.answers(end, 200, body);
    return this;
  }

  /** A list of ARM's. */
  FunctionAtWire lists(String name, String... entries) {
    return has("/" + name, "{\"value\":[" + String.join(",", entries) + "]}");
  }

  /** A watcher in westeurope, with these flow logs. */
  FunctionAtWire watches(String... logs) {
    lists("networkWatchers", resource(NETWORK + "/networkWatchers/eye", ""));
    return lists("networkWatchers/eye/flowLogs", logs);
  }

  /** What every watcher's status call says of a target. */
  FunctionAtWire status(String targetId, String properties) {
    return has(
        "/queryFlowLogStatus",
        "{\"targetResourceId\":\"" + targetId + "\",\"properties\":{" + properties + "}}");
  }

  RoutedWire arm() {
    return arm;
  }

  /** A resource in westeurope, with these properties. */
  static String resource(String id, String properties) {
    return "{\"id\":\"%s\",\"location\":\"westeurope\",\"properties\":{%s}}"
        .formatted(id, properties);
  }

  /** A flow log of the watcher that is on. */
  static String log(String id, String targetId) {
    return resource(
        id,
        "\"targetResourceId\":\"%s\",\"enabled\":true,\"storageId\":\"/s\",\"provisioningState\":\"Succeeded\""
            .formatted(targetId));
  }

  /** What names a flow log. */
  static String names(String logId) {
    return "\"flowLogs\":[{\"id\":\"" + logId + "\"}]";
  }

  JsonNode lookup(String targetId) {
    return lookup(Map.of("targetResourceId", targetId));
  }

  JsonNode lookup(Map<String, String> parameters) {
    return EmbeddedAzure.json(function.lookup(parameters).body());
  }

  JsonNode sweep() {
    return sweep(SUBSCRIPTION);
  }

  JsonNode sweep(String subscriptions) {
    return EmbeddedAzure.json(function.sweep(List.of(subscriptions)).body());
  }

  AzureInProcess.Checked changed(String type, String subject) {
    return function.flowLogChanged(
        "{\"id\":\"1\",\"type\":\"Microsoft.Resources.%s\",\"subject\":\"%s\"}"
            .formatted(type, subject));
  }

  /** What a message on the queue leads to, where this report is stored. */
  AzureInProcess.Swept swept(Optional<String> stored) {
    return function.subscriptionSweep("{\"subscriptionId\":\"" + SUBSCRIPTION + "\"}", "m", stored);
  }

  static void assertReason(JsonNode answer, String reason) {
    assertThat(answer.path("reason").asText()).as("%s", answer).isEqualTo(reason);
  }
}
