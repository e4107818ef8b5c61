package org.flowlogstatus.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The functions of {@code s.yaml}, in the form of {@link RosFunctions}. */
final class ServerlessFunctions {

  private ServerlessFunctions() {}

  static Map<String, Map<String, String>> of(JsonNode resources, JsonNode variables) {
    Map<String, Map<String, String>> functions = new TreeMap<>();
    for (JsonNode resource : resources) {
      JsonNode props = resource.path("props");
      functions.put(props.path("functionName").asText(), function(props, variables));
    }
    return functions;
  }

  private static Map<String, String> function(JsonNode props, JsonNode variables) {
    Map<String, String> function = new TreeMap<>();
    for (Map.Entry<String, JsonNode> prop : props.properties()) {
      switch (prop.getKey()) {
        case "region" -> {}
        case "logConfig" -> RosFunctions.flatten("logconfig", variables.path("log"), function);
        case "asyncInvokeConfig" -> async(variables.path("destinations"), function);
        case "triggers" -> prop.getValue().forEach(trigger -> trigger(trigger, function));
        default ->
            RosFunctions.flatten(prop.getKey().toLowerCase(Locale.ROOT), prop.getValue(), function);
      }
    }
    function.keySet().removeIf(key -> RosFunctions.APART.stream().anyMatch(key::startsWith));
    props
        .path("environmentVariables")
        .fieldNames()
        .forEachRemaining(name -> function.put("env/" + name, ""));
    return function;
  }

  /** The queues' names hold the region, which s.yaml reads from the environment. */
  private static void async(JsonNode destinations, Map<String, String> function) {
    RosFunctions.flatten("async", destinations, function);
    function.replaceAll((key, value) -> value.startsWith("acs:mns:${") ? "computed" : value);
  }

  private static void trigger(JsonNode trigger, Map<String, String> function) {
    String name = "trigger/" + trigger.path("triggerName").asText();
    String type = trigger.path("triggerType").asText();
    function.put(name, type + trigger.path("qualifier").asText());
    RosFunctions.flatten(name, trigger.path("triggerConfig"), function);
    function.computeIfPresent(name + "/cronexpression", (key, value) -> "computed");
    function.computeIfPresent(name + "/enable", (key, value) -> "computed");
  }
}
