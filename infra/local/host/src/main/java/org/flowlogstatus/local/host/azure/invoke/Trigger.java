package org.flowlogstatus.local.host.azure.invoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.server.HttpRequest;

/**
 * What started an invocation.
 *
 * @param text the message, event or timer that is handed to the function; a request's body
 * @param request the request, of an HTTP trigger
 * @param metadata what binding expressions and {@code @BindingName} can name
 */
public record Trigger(String text, Optional<HttpRequest> request, Map<String, String> metadata) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By a message or an event: the members of its JSON object are its metadata. */
  public static Trigger message(String text) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("queueTrigger", text);
    members(text).properties().forEach(m -> metadata.put(m.getKey(), m.getValue().asText()));
    return new Trigger(text, Optional.empty(), metadata);
  }

  /** By a request: the values of its route are its metadata. */
  public static Trigger request(HttpRequest request, Map<String, String> routeValues) {
    return new Trigger("", Optional.of(request), routeValues);
  }

  /** A value by its name, whatever the case. */
  Optional<String> value(String name) {
    return metadata.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static JsonNode members(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node.isObject() ? node : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
