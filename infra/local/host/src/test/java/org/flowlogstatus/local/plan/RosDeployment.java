package org.flowlogstatus.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the resources of a stack as Resource Orchestration Service does: {@code
 * ALIYUN::VPC::FlowLog} is one call of {@code CreateFlowLog} with the same properties.
 */
final class RosDeployment {
  private final AlibabaCommands vpc;

  RosDeployment(AlibabaCommands vpc) {
    this.vpc = vpc;
  }

  void run(String region, JsonNode template, Map<String, String> parameters) {
    for (JsonNode resource : template.path("Resources")) {
      if (!resource.path("Type").asText().equals("ALIYUN::VPC::FlowLog")) {
        throw new IllegalArgumentException("no resource of a plan: " + resource);
      }
      Map<String, String> call = new TreeMap<>(Map.of("RegionId", region));
      resource
          .path("Properties")
          .properties()
          .forEach(field -> call.put(field.getKey(), value(field.getValue(), parameters)));
      vpc.call("CreateFlowLog", call);
    }
  }

  private static String value(JsonNode value, Map<String, String> parameters) {
    String parameter = value.path("Ref").asText("");
    if (parameter.isEmpty()) {
      return value.asText();
    }
    String given = parameters.get(parameter);
    if (given == null) {
      throw new IllegalArgumentException(parameter + " is not given");
    }
    return given;
  }
}
