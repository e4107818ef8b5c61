package org.flowlogstatus.local.cloud.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.flowlogstatus.local.cloud.estate.Json;

/** Generates the properties of flow logs in every state. */
final class AzureFlowLogs {

  private static final String[] TRANSITIONS = {"Creating", "Updating", "Deleting"};
  private static final int[] DAYS = {0, 7, 90, 365};

  private final Random random;
  private final ObjectNode format = Json.object().put("type", "JSON").put("version", 2);

  AzureFlowLogs(Random random) {
    this.random = random;
  }

  /** The properties of a log about the target, or none: two targets in five have no log. */
  Optional<ObjectNode> maybe(String targetId, String subscriptionId) {
    int state = random.nextInt(20);
    if (state < 8) {
      return Optional.empty();
    }
    ObjectNode log = log(spelled(targetId), subscriptionId);
    switch (state) {
      case 8, 9 -> log.put("enabled", false);
      case 10 -> log.put("provisioningState", TRANSITIONS[random.nextInt(TRANSITIONS.length)]);
      case 11 -> log.put("provisioningState", "Failed");
      case 12 -> log.put("enabledFilteringCriteria", "Action=deny");
      case 13 -> log.put("recordTypes", "B,E");
      case 14 -> log.put("recordTypes", "B,C,E,D");
      case 15 -> log.remove("storageId");
      case 16 -> analytics(log, random.nextBoolean());
      default -> log.put("provisioningState", "Succeeded");
    }
    return Optional.of(log);
  }

  private ObjectNode log(String targetId, String subscriptionId) {
    int days = DAYS[random.nextInt(DAYS.length)];
    ObjectNode log = Json.object().put("targetResourceId", targetId);
    log.put(
        "storageId",
        "/subscriptions/%s/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/flowlogs"
            .formatted(subscriptionId));
    log.put("enabled", true);
    log.putObject("retentionPolicy").put("days", days).put("enabled", days > 0);
    log.set("format", format);
    return log;
  }

  private static void analytics(ObjectNode log, boolean enabled) {
    log.putObject("flowAnalyticsConfiguration")
        .putObject("networkWatcherFlowAnalyticsConfiguration")
        .put("enabled", enabled)
        .put("workspaceId", "33333333-3333-3333-3333-333333333333")
        .put("trafficAnalyticsInterval", 60);
  }

  private String spelled(String id) {
    return random.nextInt(4) == 0 ? id.toLowerCase(Locale.ROOT) : id;
  }
}
