package org.flowlogstatus.azure.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.json.JsonText;

/** The message on the queue {@code flow-log-sweeps}: one subscription to sweep. */
public final class SweepMessage {
  private static final String SUBSCRIPTION = "subscriptionId";

  private SweepMessage() {}

  public static String of(String subscriptionId) {
    return JsonText.ofText(SUBSCRIPTION, subscriptionId);
  }

  /** The subscription that a message names; empty where it is malformed. */
  static Optional<String> subscriptionId(String message) {
    List<JsonNode> messages = EventJson.read(message);
    return messages.size() == 1
        ? EventJson.text(messages.get(0), SUBSCRIPTION)
            .filter(ArmId::isSubscriptionId)
            .map(ArmId::key)
        : Optional.empty();
  }
}
