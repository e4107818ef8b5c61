package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.json.JsonText;

/**
 * The message on the queue that divides the work: one account to sweep. It comes bare, or as
 * EventBridge wraps the message of a queue: in {@code data.messageBody}, as an object or a text.
 */
final class SweepMessage {
  private static final String ACCOUNT = "accountId";

  private final String accountId;
  private final String id;

  private SweepMessage(String accountId, String id) {
    this.accountId = accountId;
    this.id = id;
  }

  /** The text of a message. */
  static String of(String accountId) {
    return JsonText.ofText(ACCOUNT, accountId);
  }

  /** The message in an event; empty where there is none. */
  static Optional<SweepMessage> read(JsonNode event) {
    JsonNode body = event.path("data").path("messageBody");
    List<JsonNode> parsed = body.isTextual() ? EventJson.read(body.textValue()) : List.of(body);
    JsonNode message = body.isMissingNode() || parsed.size() != 1 ? event : parsed.get(0);
    String id =
        EventJson.text(event.path("data"), "messageId")
            .or(() -> EventJson.text(event, "id"))
            .orElse("");
    return EventJson.text(message, ACCOUNT)
        .filter(RoleArn::isAccount)
        .map(account -> new SweepMessage(account, id));
  }

  String accountId() {
    return accountId;
  }

  /** The same at each delivery of the message; empty where the event has none. */
  Optional<String> id() {
    return Optional.of(id).filter(text -> !text.isEmpty());
  }
}
