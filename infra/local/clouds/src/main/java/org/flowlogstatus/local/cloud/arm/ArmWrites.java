package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.arm.request.ArmOperation;
import org.flowlogstatus.local.cloud.arm.request.ArmRoute;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.Refusal;

/**
 * PUT and DELETE of network watchers and flow logs: the subscription afterwards, and the answer.
 */
final class ArmWrites {

  private final ArmSubscription index;

  ArmWrites(ArmSubscription index) {
    this.index = index;
  }

  /** What a write leaves behind. */
  record Written(ArmSubscription subscription, CloudReply reply) {}

  Written write(CloudRequest request, ArmRoute route) throws Refusal {
    if (route.operation() == ArmOperation.PUT_RESOURCE_GROUP) {
      return putGroup(request, route);
    }
    if (!index.hasGroup(route.group())) {
      throw ArmErrors.noGroup(route.group());
    }
    return switch (route.operation()) {
      case PUT_NETWORK_WATCHER -> putWatcher(request, route);
      case DELETE_NETWORK_WATCHER -> deleteWatcher(route);
      case PUT_FLOW_LOG -> putFlowLog(request, route);
      default -> deleteFlowLog(route);
    };
  }

  private Written putGroup(CloudRequest request, ArmRoute route) throws Refusal {
    String location = text(body(request), "location");
    ObjectNode group =
        Json.object()
            .put("id", "/subscriptions/" + route.subscription() + "/resourceGroups/" + route.name())
            .put("name", route.name())
            .put("type", "Microsoft.Resources/resourceGroups")
            .put("location", location);
    group.putObject("properties").put("provisioningState", "Succeeded");
    int status = index.hasGroup(route.name()) ? 200 : 201;
    return new Written(index.withGroup(route.name()), CloudReply.json(status, group));
  }

  private Written putWatcher(CloudRequest request, ArmRoute route) throws Refusal {
    String location = region(text(body(request), "location"));
    Optional<EstateWatcher> old = index.watcher(route.id());
    boolean another =
        index.holdings().networkWatchers().stream()
            .filter(watcher -> region(watcher.location()).equals(location))
            .anyMatch(watcher -> !same(index.id(watcher), route.id()));
    if (another) {
      // One a region: the code is the one that public threads quote.
      throw ArmErrors.refused(
          400,
          "NetworkWatcherCountLimitReached",
          "Cannot create more than 1 network watchers for this subscription in this region.");
    }
    EstateWatcher made =
        new EstateWatcher(
            route.group(),
            route.name(),
            location,
            old.map(EstateWatcher::flowLogs).orElse(List.of()));
    ArmSubscription after = with(made);
    return new Written(
        after, CloudReply.json(old.isPresent() ? 200 : 201, new ArmBodies(after).watcher(made)));
  }

  private Written deleteWatcher(ArmRoute route) {
    List<EstateWatcher> left = new ArrayList<>(index.holdings().networkWatchers());
    left.removeIf(watcher -> same(index.id(watcher), route.id()));
    return new Written(
        index.withWatchers(left), CloudReply.bytes(204, "application/json", new byte[0]));
  }

  private Written putFlowLog(CloudRequest request, ArmRoute route) throws Refusal {
    EstateWatcher watcher = parent(route);
    JsonNode body = body(request);
    ObjectNode properties =
        body.path("properties").isObject()
            ? ((ObjectNode) body.path("properties")).deepCopy()
            : Json.object();
    String target = text(properties, "targetResourceId");
    String storage = text(properties, "storageId");
    Optional<FlowLog> old = find(watcher, route.child());
    new FlowLogRules(index).check(watcher, text(body, "location"), old, target, storage);
    properties.remove("provisioningState");
    FlowLog log = new FlowLog(old.map(FlowLog::name).orElse(route.child()), properties);
    List<FlowLog> logs = new ArrayList<>(watcher.flowLogs());
    if (old.isPresent()) {
      logs.set(logs.indexOf(old.get()), log);
    } else {
      logs.add(log);
    }
    EstateWatcher changed = with(watcher, logs);
    ArmSubscription after = with(changed);
    return new Written(
        after,
        CloudReply.json(old.isPresent() ? 200 : 201, new ArmBodies(after).flowLog(changed, log)));
  }

  /** Deleting what is not there is a success, as with every resource of ARM. */
  private Written deleteFlowLog(ArmRoute route) throws Refusal {
    EstateWatcher watcher = parent(route);
    List<FlowLog> logs = new ArrayList<>(watcher.flowLogs());
    find(watcher, route.child()).ifPresent(logs::remove);
    return new Written(
        with(with(watcher, logs)), CloudReply.bytes(204, "application/json", new byte[0]));
  }

  private EstateWatcher parent(ArmRoute route) throws Refusal {
    return index
        .watcher(route.parentId())
        .orElseThrow(() -> ArmErrors.noParent("networkWatchers/flowLogs", route.parentId()));
  }

  private ArmSubscription with(EstateWatcher changed) {
    List<EstateWatcher> all = new ArrayList<>();
    boolean found = false;
    for (EstateWatcher watcher : index.holdings().networkWatchers()) {
      boolean it = same(index.id(watcher), index.id(changed));
      all.add(it ? changed : watcher);
      found |= it;
    }
    if (!found) {
      all.add(changed);
    }
    return index.withWatchers(all);
  }

  private static EstateWatcher with(EstateWatcher watcher, List<FlowLog> logs) {
    return new EstateWatcher(watcher.resourceGroup(), watcher.name(), watcher.location(), logs);
  }

  private static Optional<FlowLog> find(EstateWatcher watcher, String name) {
    return watcher.flowLogs().stream().filter(log -> log.name().equalsIgnoreCase(name)).findFirst();
  }

  private static JsonNode body(CloudRequest request) throws Refusal {
    return Json.tryParse(request.body())
        .filter(JsonNode::isObject)
        .orElseThrow(
            () ->
                ArmErrors.refused(
                    400,
                    "InvalidRequestContent",
                    "The request content was invalid and could not be deserialized."));
  }

  private static String text(JsonNode body, String name) throws Refusal {
    String value = body.path(name).asText("");
    if (value.isEmpty()) {
      throw ArmErrors.refused(
          400, "InvalidRequestFormat", "Required property '" + name + "' is missing.");
    }
    return value;
  }

  static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  static String region(String location) {
    return location.toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
