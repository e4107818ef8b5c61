package org.flowlogstatus.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.JsonTrees;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.log.Log;

/** Reads what a platform delivers: one event, or an array of them. */
public final class EventJson {
  private EventJson() {}

  /** The events in {@code text}; none where it is not JSON of that form. */
  public static List<JsonNode> read(String text) {
    try {
      return StrictJson.objects(text.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidJson e) {
      return List.of();
    }
  }

  /** The same for a trigger's input; where there are none, the log says so. */
  public static List<JsonNode> delivered(String text, Log log) {
    List<JsonNode> events = read(text);
    if (events.isEmpty()) {
      log.line("The event is not JSON of an event; nothing is done.");
    }
    return events;
  }

  /** The time in a field, where it has one in RFC 3339. */
  public static Optional<Instant> time(JsonNode object, String field) {
    return text(object, field).flatMap(JsonTrees::time);
  }

  /** The text of a field, where it is not empty. */
  public static Optional<String> text(JsonNode object, String field) {
    return Optional.ofNullable(object.path(field).textValue()).filter(text -> !text.isBlank());
  }
}
