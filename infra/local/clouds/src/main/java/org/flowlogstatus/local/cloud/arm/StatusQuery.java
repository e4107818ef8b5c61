package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.arm.request.ArmRoute;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.Refusal;

/** What {@code queryFlowLogStatus} checks, and its result. */
final class StatusQuery {

  private static final Pattern ARM_ID =
      Pattern.compile(
          "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/[^/]+(/[^/]+/[^/]+)+");

  private final ArmSubscription index;

  StatusQuery(ArmSubscription index) {
    this.index = index;
  }

  /** What the body names as its target; empty where it names none. */
  static String targetIn(CloudRequest request) {
    return Json.tryParse(request.body())
        .flatMap(body -> Json.text(body, "targetResourceId"))
        .orElse("");
  }

  /** The group that is asked about, where all of the request is in order. */
  EstateGroup group(CloudRequest request, ArmRoute route) throws Refusal {
    EstateWatcher watcher = watcher(route);
    String target = target(request);
    if (index.isHidden(target) || index.isHidden(route.id())) {
      throw ArmErrors.unauthorized("Microsoft.Network/networkSecurityGroups/read", target);
    }
    EstateGroup group =
        index
            .securityGroup(target)
            .orElseThrow(
                () ->
                    ArmErrors.refused(
                        404, "ResourceNotFound", "The Resource '" + target + "' was not found."));
    if (!group.location().equalsIgnoreCase(watcher.location())) {
      throw ArmErrors.refused(
          400,
          "TargetResourceRegionMismatch",
          "The target resource is in '%s', the network watcher in '%s'."
              .formatted(group.location(), watcher.location()));
    }
    return group;
  }

  /** The result, which names the target in a case of its own. */
  ObjectNode result(EstateGroup group) {
    String id = index.id(group);
    Optional<FlowLog> log = index.flowLogAbout(id);
    ObjectNode body = Json.object().put("targetResourceId", Spelling.repeated(id));
    ObjectNode properties = body.putObject("properties");
    properties.put("storageId", "").put("enabled", false);
    log.ifPresent(found -> copy(found.properties(), properties, body));
    return body;
  }

  private static void copy(ObjectNode log, ObjectNode properties, ObjectNode body) {
    for (String name :
        new String[] {
          "storageId",
          "enabled",
          "enabledFilteringCriteria",
          "recordTypes",
          "retentionPolicy",
          "format"
        }) {
      set(properties, name, log.path(name));
    }
    set(body, "flowAnalyticsConfiguration", log.path("flowAnalyticsConfiguration"));
    set(body, "identity", log.path("identity"));
  }

  private static void set(ObjectNode object, String name, JsonNode value) {
    if (!value.isMissingNode()) {
      object.set(name, value);
    }
  }

  private EstateWatcher watcher(ArmRoute route) throws Refusal {
    if (!index.hasGroup(route.group())) {
      throw ArmErrors.noGroup(route.group());
    }
    return index
        .watcher(route.id())
        .orElseThrow(() -> ArmErrors.noResource("networkWatchers", route.name(), route.group()));
  }

  private static String target(CloudRequest request) throws Refusal {
    if (!request.mediaType().equals("application/json")) {
      throw ArmErrors.refused(
          415,
          "UnsupportedMediaType",
          "The content media type is not supported; use application/json.");
    }
    Optional<JsonNode> body = Json.tryParse(request.body()).filter(JsonNode::isObject);
    if (body.isEmpty()) {
      throw ArmErrors.refused(
          400,
          "InvalidRequestContent",
          "The request content was invalid and could not be deserialized.");
    }
    String target =
        Json.text(body.get(), "targetResourceId")
            .orElseThrow(
                () ->
                    ArmErrors.refused(
                        400,
                        "InvalidRequestFormat",
                        "Required property 'targetResourceId' is missing."));
    if (!ARM_ID.matcher(target).matches()) {
      throw ArmErrors.refused(
          400,
          "LinkedInvalidPropertyId",
          "Property id '" + target + "' at path 'targetResourceId' is invalid.");
    }
    if (!target.toLowerCase(Locale.ROOT).contains("/networksecuritygroups/")) {
      throw ArmErrors.refused(
          400,
          "TargetResourceTypeNotSupported",
          "The target resource must be a network security group.");
    }
    return target;
  }
}
