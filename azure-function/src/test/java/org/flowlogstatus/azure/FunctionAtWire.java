package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.event.FlowLogChanged;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.sweep.SubscriptionSweep;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.wire.RoutedWire;

/** The whole function, which asks an ARM that answers as a test tells it to. */
final class FunctionAtWire {
  static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  static final String NETWORK =
      "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/Shop/providers/Microsoft.Network";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RoutedWire arm = new RoutedWire();
  private final List<String> log = new ArrayList<>();
  private final Assembly assembly =
      new Assembly(
          Settings.read(Map.of("FLOWLOG_AZURE_ENDPOINT", "http://127.0.0.1:9")),
          arm,
          Clock.systemUTC());

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
    return answer("/flow-log-status", parameters);
  }

  JsonNode sweep() {
    return sweep(SUBSCRIPTION);
  }

  JsonNode sweep(String subscriptions) {
    return answer("/flow-log-status/sweep", Map.of("subscriptionId", subscriptions));
  }

  FlowLogChanged.Outcome changed(String type, String subject) {
    return assembly
        .sweeps()
        .flowLogChanged()
        .run(
            "{\"id\":\"1\",\"type\":\"Microsoft.Resources.%s\",\"subject\":\"%s\"}"
                .formatted(type, subject),
            log::add);
  }

  /** What a message on the queue leads to, where this report is stored. */
  SubscriptionSweep.Outcome swept(Optional<String> stored) {
    return assembly
        .sweeps()
        .subscriptionSweep()
        .run(
            "{\"subscriptionId\":\"" + SUBSCRIPTION + "\"}",
            Optional.of("m"),
            stored.map(report -> report.getBytes(StandardCharsets.UTF_8)),
            log::add);
  }

  private JsonNode answer(String path, Map<String, String> parameters) {
    Request.Builder request = Request.builder().method("GET").path(path).body();
    parameters.forEach((name, value) -> request.addQuery(Map.entry(name, value)));
    return json(assembly.httpApi().answer(request.build(), log::add).body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertReason(JsonNode answer, String reason) {
    assertThat(answer.path("reason").asText()).as("%s", answer).isEqualTo(reason);
  }
}
