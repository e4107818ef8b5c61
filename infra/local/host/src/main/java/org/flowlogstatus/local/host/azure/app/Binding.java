package org.flowlogstatus.local.host.azure.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One entry of {@code bindings} in a {@code function.json}.
 *
 * @param name the parameter it belongs to, or {@code $return}
 * @param type as {@code httpTrigger} or {@code queue}
 * @param isOutput whether its direction is {@code out}
 * @param settings the whole entry
 */
public record Binding(String name, String type, boolean isOutput, JsonNode settings) {

  public static final String RETURN = "$return";

  static Binding of(JsonNode settings) {
    return new Binding(
        settings.path("name").asText(RETURN),
        settings.path("type").asText(""),
        settings.path("direction").asText("in").toLowerCase(Locale.ROOT).equals("out"),
        settings);
  }

  public boolean isTrigger() {
    return type.toLowerCase(Locale.ROOT).endsWith("trigger");
  }

  public boolean is(String otherType) {
    return type.equalsIgnoreCase(otherType);
  }

  public Optional<String> text(String setting) {
    return Optional.ofNullable(settings.path(setting).textValue());
  }

  public List<String> texts(String setting) {
    return StreamSupport.stream(settings.path(setting).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
