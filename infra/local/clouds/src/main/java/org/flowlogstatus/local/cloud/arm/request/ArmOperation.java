package org.flowlogstatus.local.cloud.arm.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The routes of the embedded ARM. Path segments are matched without case. */
public enum ArmOperation {
  SUBSCRIPTIONS("GET", "subscriptions", "/subscriptions"),
  NETWORK_WATCHERS("GET", "networkWatchers", listOf("networkWatchers")),
  NETWORK_WATCHER("GET", "networkWatcher", one("networkWatchers")),
  QUERY_FLOW_LOG_STATUS(
      "POST", "queryFlowLogStatus", one("networkWatchers") + "/queryFlowLogStatus"),
  FLOW_LOGS("GET", "flowLogs", one("networkWatchers") + "/flowLogs"),
  FLOW_LOG("GET", "flowLog", one("networkWatchers") + "/flowLogs/{child}"),
  NETWORK_SECURITY_GROUPS("GET", "networkSecurityGroups", listOf("networkSecurityGroups")),
  NETWORK_SECURITY_GROUP("GET", "networkSecurityGroup", one("networkSecurityGroups")),
  VIRTUAL_NETWORKS("GET", "virtualNetworks", listOf("virtualNetworks")),
  VIRTUAL_NETWORK("GET", "virtualNetwork", one("virtualNetworks")),
  SUBNET("GET", "subnet", one("virtualNetworks") + "/subnets/{child}"),
  NETWORK_INTERFACES("GET", "networkInterfaces", listOf("networkInterfaces")),
  NETWORK_INTERFACE("GET", "networkInterface", one("networkInterfaces")),
  OPERATIONS("GET", "operations", listOf("locations/{location}/operations/{name}")),
  PUT_NETWORK_WATCHER("PUT", "putNetworkWatcher", one("networkWatchers")),
  DELETE_NETWORK_WATCHER("DELETE", "deleteNetworkWatcher", one("networkWatchers")),
  PUT_FLOW_LOG("PUT", "putFlowLog", one("networkWatchers") + "/flowLogs/{child}"),
  DELETE_FLOW_LOG("DELETE", "deleteFlowLog", one("networkWatchers") + "/flowLogs/{child}"),
  PUT_RESOURCE_GROUP(
      "PUT", "putResourceGroup", "/subscriptions/{subscription}/resourceGroups/{name}"),
  OPERATION_RESULTS(
      "GET", "operationResults", listOf("locations/{location}/operationResults/{name}"));

  private final String method;
  private final String operationName;
  private final String template;

  ArmOperation(String method, String operationName, String template) {
    this.method = method;
    this.operationName = operationName;
    this.template = template;
  }

  String method() {
    return method;
  }

  /** The name in the call log. */
  public String operationName() {
    return operationName;
  }

  List<String> segments() {
    return List.of(template.split("/", -1));
  }

  /** Reads and writes have limits of their own; a POST is a write whatever it asks. */
  public boolean isRead() {
    return "GET".equals(method);
  }

  /** The type of the resource that the path names, as {@code networkWatchers/flowLogs}. */
  public String resourceType() {
    int provider = template.indexOf("Microsoft.Network/");
    return Arrays.stream(template.substring(Math.max(0, provider)).split("/"))
        .filter(s -> !s.startsWith("{") && !s.toLowerCase(Locale.ROOT).startsWith("microsoft"))
        .filter(s -> !s.equals("queryFlowLogStatus"))
        .reduce((a, b) -> a + "/" + b)
        .orElse("");
  }

  private static String listOf(String type) {
    return "/subscriptions/{subscription}/providers/Microsoft.Network/" + type;
  }

  private static String one(String type) {
    return "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/"
        + type
        + "/{name}";
  }
}
