package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.Json;

/** Resources in the shapes of Microsoft's OpenAPI. */
final class ArmBodies {

  private static final String SUCCEEDED = "Succeeded";

  private final ArmSubscription index;

  ArmBodies(ArmSubscription index) {
    this.index = index;
  }

  static ObjectNode subscription(Subscription subscription, String tenantId) {
    return Json.object()
        .put("id", "/subscriptions/" + subscription.subscriptionId())
        .put("subscriptionId", subscription.subscriptionId())
        .put("tenantId", tenantId)
        .put("displayName", subscription.displayName())
        .put("state", "Enabled");
  }

  ObjectNode watcher(EstateWatcher watcher) {
    ObjectNode body =
        resource(index.id(watcher), "networkWatchers", watcher.name(), watcher.location());
    body.putObject("properties").put("provisioningState", SUCCEEDED).put("runningOperationIds", 0);
    return body;
  }

  ObjectNode flowLog(EstateWatcher watcher, FlowLog log) {
    ObjectNode body =
        resource(
            Spelling.flowLog(index.id(watcher), log.name()),
            "networkWatchers/flowLogs",
            log.name(),
            watcher.location());
    ObjectNode properties = log.properties().deepCopy();
    if (!properties.has("provisioningState")) {
      properties.put("provisioningState", SUCCEEDED);
    }
    String target = log.targetResourceId();
    if (!target.isEmpty()) {
      properties.put("targetResourceId", Spelling.reference(target));
      properties.put("targetResourceGuid", guid(target));
    }
    body.set("properties", properties);
    return body;
  }

  ObjectNode securityGroup(EstateGroup group) {
    String id = index.id(group);
    ObjectNode body = resource(id, "networkSecurityGroups", group.name(), group.location());
    ObjectNode properties = body.putObject("properties").put("provisioningState", SUCCEEDED);
    properties.put("resourceGuid", guid(id));
    properties.putArray("securityRules");
    references(properties, "subnets", index.attachedTo(id, "subnets"));
    references(properties, "networkInterfaces", index.attachedTo(id, "networkInterfaces"));
    names(properties, id);
    return body;
  }

  ObjectNode network(EstateNetwork network) {
    String id = index.id(network);
    ObjectNode body = resource(id, "virtualNetworks", network.name(), network.location());
    ObjectNode properties = body.putObject("properties").put("provisioningState", SUCCEEDED);
    properties.put("resourceGuid", guid(id));
    properties.putObject("addressSpace").putArray("addressPrefixes").add("10.0.0.0/16");
    ArrayNode subnets = properties.putArray("subnets");
    network.subnets().forEach(subnet -> subnets.add(subnet(network, subnet)));
    names(properties, id);
    return body;
  }

  ObjectNode subnet(EstateNetwork network, EstateNetwork.Subnet subnet) {
    String id = index.id(network) + "/subnets/" + subnet.name();
    ObjectNode body = child(id, "virtualNetworks/subnets", subnet.name());
    ObjectNode properties = body.putObject("properties").put("provisioningState", SUCCEEDED);
    properties.put("addressPrefix", "10.0.0.0/24");
    subnet
        .networkSecurityGroup()
        .ifPresent(
            group ->
                properties.putObject("networkSecurityGroup").put("id", Spelling.reference(group)));
    List<String> cards = index.attachedTo(id, "networkInterfaces");
    if (!cards.isEmpty()) {
      ArrayNode configurations = properties.putArray("ipConfigurations");
      cards.forEach(
          card ->
              configurations
                  .addObject()
                  .put("id", Spelling.reference(card) + "/ipConfigurations/ipconfig1"));
    }
    return body;
  }

  ObjectNode networkInterface(EstateInterface card) {
    String id = index.id(card);
    ObjectNode body = resource(id, "networkInterfaces", card.name(), card.location());
    ObjectNode properties = body.putObject("properties").put("provisioningState", SUCCEEDED);
    properties.put("resourceGuid", guid(id));
    ArrayNode configurations = properties.putArray("ipConfigurations");
    card.subnet()
        .ifPresent(
            subnet -> {
              String own = id + "/ipConfigurations/ipconfig1";
              ObjectNode configuration =
                  child(own, "networkInterfaces/ipConfigurations", "ipconfig1");
              configuration
                  .putObject("properties")
                  .put("provisioningState", SUCCEEDED)
                  .put("primary", true)
                  .putObject("subnet")
                  .put("id", Spelling.reference(subnet));
              configurations.add(configuration);
            });
    if (card.odd()) {
      ObjectNode configuration =
          child(id + "/ipConfigurations/odd", "networkInterfaces/ipConfigurations", "odd");
      configuration.putObject("properties").put("privateIPAddress", "10.0.0.4");
      configurations.add(configuration);
    }
    card.networkSecurityGroup()
        .ifPresent(
            group ->
                properties.putObject("networkSecurityGroup").put("id", Spelling.reference(group)));
    return body;
  }

  /** As ARM does, whoever may read the flow logs themselves. */
  private void names(ObjectNode properties, String id) {
    List<String> logs = index.flowLogsNamedBy(id);
    if (!logs.isEmpty()) {
      ArrayNode array = properties.putArray("flowLogs");
      logs.forEach(log -> array.addObject().put("id", log));
    }
  }

  private static void references(ObjectNode properties, String name, List<String> ids) {
    if (!ids.isEmpty()) {
      ArrayNode array = properties.putArray(name);
      ids.forEach(id -> array.addObject().put("id", Spelling.reference(id)));
    }
  }

  private static ObjectNode resource(String id, String type, String name, String location) {
    return child(id, type, name).put("location", location);
  }

  private static ObjectNode child(String id, String type, String name) {
    return Json.object()
        .put("name", name)
        .put("id", id)
        .put("etag", "W/\"" + guid(id) + "\"")
        .put("type", "Microsoft.Network/" + type);
  }

  private static String guid(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
