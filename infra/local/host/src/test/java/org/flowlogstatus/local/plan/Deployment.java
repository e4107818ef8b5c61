package org.flowlogstatus.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Deploys a template of a plan as Azure Resource Manager does: groups, then what is nested. */
final class Deployment {
  private static final Set<String> NOT_IN_A_BODY =
      Set.of("type", "apiVersion", "name", "dependsOn");

  private final AzureCommands arm;

  Deployment(AzureCommands arm) {
    this.arm = arm;
  }

  void run(String subscription, JsonNode template) {
    for (JsonNode resource : template.path("resources")) {
      if (resource.path("type").asText().equals("Microsoft.Resources/resourceGroups")) {
        arm.put(groupId(subscription, resource.path("name")), version(resource), body(resource));
      }
    }
    for (JsonNode resource : template.path("resources")) {
      String group = groupId(subscription, resource.path("resourceGroup"));
      for (JsonNode inner : resource.at("/properties/template/resources")) {
        arm.put(group + id(inner), version(inner), body(inner));
      }
    }
  }

  private static String groupId(String subscription, JsonNode name) {
    return "/subscriptions/" + subscription + "/resourceGroups/" + name.asText();
  }

  /** Types and names stand in each other's order, as {@code a/b} and {@code x/y}. */
  private static String id(JsonNode resource) {
    String[] types = resource.path("type").asText().split("/", -1);
    String[] names = resource.path("name").asText().split("/", -1);
    StringBuilder id = new StringBuilder("/providers/" + types[0]);
    for (int i = 0; i < names.length; i++) {
      id.append('/').append(types[i + 1]).append('/').append(names[i]);
    }
    return id.toString();
  }

  private static String version(JsonNode resource) {
    return resource.path("apiVersion").asText();
  }

  private static ObjectNode body(JsonNode resource) {
    ObjectNode body = resource.deepCopy();
    return body.remove(NOT_IN_A_BODY);
  }
}
