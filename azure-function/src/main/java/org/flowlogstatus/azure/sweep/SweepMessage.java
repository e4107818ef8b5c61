package org.flowlogstatus.azure.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Ids;

/**
 * The message on the queue {@code flow-log-sweeps}: one subscription to sweep.
 *
 * @param spelling the subscription's id as the message spells it; it is the name of the report's
 *     blob
 * @param causedAt the time of the event that caused the sweep; empty for a scheduled one
 */
public record SweepMessage(String spelling, Optional<Instant> causedAt) {
  private static final String SUBSCRIPTION = "subscriptionId";
  private static final String CAUSED_AT = "causedAt";

  /** The text of a scheduled message. */
  public static String of(String subscriptionId) {
    return JsonText.ofText(SUBSCRIPTION, subscriptionId);
  }

  /**
   * The text of a message that an event caused.
   *
   * @param causedAt the event's time as it says it; empty where it says none
   */
  public static String of(String subscriptionId, Optional<String> causedAt) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField(SUBSCRIPTION, subscriptionId);
          if (causedAt.isPresent()) {
            json.writeStringField(CAUSED_AT, causedAt.get());
          }
          json.writeEndObject();
        });
  }

  /** The message in {@code text}; empty where it is malformed. */
  static Optional<SweepMessage> read(String text) {
    List<JsonNode> messages = EventJson.read(text);
    return messages.size() == 1 ? read(messages.get(0)) : Optional.empty();
  }

  /** The subscription's id as a key. */
  String subscriptionId() {
    return Ids.key(spelling);
  }

  private static Optional<SweepMessage> read(JsonNode message) {
    return EventJson.text(message, SUBSCRIPTION)
        .filter(ArmId::isSubscriptionId)
        .map(id -> new SweepMessage(id, EventJson.time(message, CAUSED_AT)));
  }
}
