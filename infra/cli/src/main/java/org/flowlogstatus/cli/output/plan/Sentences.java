package org.flowlogstatus.cli.output.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The words for what stands in a plan. */
final class Sentences {
  private static final Map<String, String> ACTIONS =
      Map.of(
          "GRANT_RIGHT", "grant a right in",
          "CREATE_NETWORK_WATCHER", "create the network watcher of",
          "ACTIVATE_SERVICE", "activate flow logs in",
          "CHANGE_FLOW_LOG", "change the flow log of",
          "REPLACE_FLOW_LOG", "replace the flow log of",
          "SWITCH_ON", "switch on the flow log of",
          "CREATE_FLOW_LOG", "create a flow log of",
          "DELETE_FLOW_LOG", "delete the flow log of");
  private static final Map<String, String> TYPES =
      Map.of(
          "networkSecurityGroup", "network security group",
          "virtualNetwork", "virtual network",
          "networkInterface", "network interface",
          "vpc", "VPC",
          "flowLog", "flow log");

  private Sentences() {}

  /** What is done, without what it is done to. */
  static String action(JsonNode step) {
    String action = step.path("action").asText("");
    return ACTIONS.getOrDefault(action, action);
  }

  /** The type and the name; the whole id stands elsewhere. */
  static String target(JsonNode target) {
    String type = target.path("type").asText("");
    String id = target.path("id").asText("");
    return TYPES.getOrDefault(type, type) + " " + id.substring(id.lastIndexOf('/') + 1);
  }

  /** A number with what is counted, in the singular where it is one. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
