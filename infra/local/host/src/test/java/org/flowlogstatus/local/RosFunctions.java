package org.flowlogstatus.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The functions of {@code ros.json}, each as its properties by their paths in lower case. */
final class RosFunctions {

  /** What the two files say in ways of their own: see the tests of each. */
  static final Set<String> APART =
      Set.of("code", "role", "logconfig/project", "ossmountconfig", "environmentvariables");

  private RosFunctions() {}

  static Map<String, Map<String, String>> of(JsonNode resources) {
    Map<String, Map<String, String>> functions = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, JsonNode> resource : resources.properties()) {
      if (resource.getValue().path("Type").asText().equals("ALIYUN::FC3::Function")) {
        JsonNode properties = resource.getValue().path("Properties");
        String name = properties.path("FunctionName").asText();
        names.put(resource.getKey(), name);
        functions.put(name, flat(properties));
      }
    }
    for (JsonNode resource : resources) {
      String of = resource.at("/Properties/FunctionName/Fn::GetAtt/0").asText();
      if (names.containsKey(of)) {
        add(resource, functions.getOrDefault(names.getOrDefault(of, ""), new TreeMap<>()));
      }
    }
    return functions;
  }

  private static void add(JsonNode resource, Map<String, String> function) {
    JsonNode properties = resource.path("Properties");
    String type = properties.path("TriggerType").asText();
    if (type.equals("http") || type.equals("timer")) {
      String name = "trigger/" + properties.path("TriggerName").asText();
      function.put(name, type + properties.path("Qualifier").asText());
      flatten(name, properties.path("TriggerConfig"), function);
    } else if (resource.path("Type").asText().endsWith("AsyncInvokeConfig")) {
      flatten("async", properties, function);
      function.keySet().removeIf(key -> key.startsWith("async/functionname"));
    }
  }

  private static Map<String, String> flat(JsonNode properties) {
    Map<String, String> flat = new TreeMap<>();
    flatten("", properties, flat);
    flat.keySet().removeIf(key -> APART.stream().anyMatch(key::startsWith));
    properties
        .path("EnvironmentVariables")
        .fieldNames()
        .forEachRemaining(name -> flat.put("env/" + name, ""));
    return flat;
  }

  /** The leaves by their paths, in lower case; what the template computes stands as "computed". */
  static void flatten(String path, JsonNode node, Map<String, String> into) {
    boolean computed = node.has("Ref") || node.has("Fn::Join") || node.has("Fn::If");
    if (node.isObject() && !computed) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String below = path.isEmpty() ? field.getKey() : path + "/" + field.getKey();
        flatten(below.toLowerCase(Locale.ROOT), field.getValue(), into);
      }
    } else {
      into.put(path, computed ? "computed" : node.isTextual() ? node.asText() : node.toString());
    }
  }
}
