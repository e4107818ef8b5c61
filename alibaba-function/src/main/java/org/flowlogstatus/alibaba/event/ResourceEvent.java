package org.flowlogstatus.alibaba.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;

/**
 * An event of EventBridge: ActionTrail's record of a call that can decide whether flow logs are on.
 */
final class ResourceEvent {
  private static final Set<String> CALLS =
      Set.of(
          "CreateFlowLog",
          "DeleteFlowLog",
          "ActiveFlowLog",
          "DeactiveFlowLog",
          "ActivateFlowLog",
          "DeactivateFlowLog",
          "ModifyFlowLogAttribute",
          "OpenFlowLogService",
          "CreateVpc",
          "CreateDefaultVpc",
          "DeleteVpc",
          "CreateVSwitch",
          "CreateDefaultVSwitch",
          "DeleteVSwitch");

  /** A flow log or a vSwitch also names its network: the event means the narrowest. */
  private static final List<TargetType> NARROWEST_FIRST =
      List.of(TargetType.NETWORK_INTERFACE, TargetType.VSWITCH, TargetType.VPC);

  private final String cause;
  private final String regionId;
  private final Optional<String> accountId;
  private final List<Target> targets;

  private ResourceEvent(
      String cause, String regionId, Optional<String> accountId, List<Target> targets) {
    this.cause = cause;
    this.accountId = accountId;
    this.regionId = regionId;
    this.targets = List.copyOf(targets);
  }

  /** The event; empty where it is malformed, about something else, or about a call that failed. */
  static Optional<ResourceEvent> read(JsonNode event) {
    JsonNode data = event.path("data");
    Optional<String> id = EventJson.text(event, "id");
    Optional<String> call = EventJson.text(data, "eventName").filter(CALLS::contains);
    Optional<String> region =
        EventJson.text(data, "acsRegion")
            .or(() -> EventJson.text(event, "aliyunregionid"))
            .filter(ResourceId::isRegion);
    if (id.isEmpty()
        || call.isEmpty()
        || region.isEmpty()
        || isFailed(data)
        || !isOfVpc(event, data)) {
      return Optional.empty();
    }
    // A deleted target cannot be checked any more, so that its region is.
    List<Target> targets = call.get().startsWith("Delete") ? List.of() : targets(data);
    String cause = event.path("source").asText("") + "\n" + id.get();
    Optional<String> account = EventJson.text(event, "aliyunaccountid");
    return Optional.of(new ResourceEvent(cause, region.get(), account, targets));
  }

  /** Whether EventBridge reports a call of the VPC API, successful or not. */
  static boolean isOfVpc(JsonNode event) {
    return EventJson.text(event, "id").isPresent() && isOfVpc(event, event.path("data"));
  }

  /** Names the event, the same at each delivery. */
  String cause() {
    return cause;
  }

  String regionId() {
    return regionId;
  }

  /** The account of the event; empty, for the function's own account, where it does not say. */
  Optional<String> accountId() {
    return accountId;
  }

  /** The target of the event; empty where it names nothing that can be checked. */
  List<Target> targets() {
    return targets;
  }

  /** ActionTrail also reports failed calls, with the API's error code. */
  private static boolean isFailed(JsonNode data) {
    return !data.path("errorCode").asText("").isBlank();
  }

  private static boolean isOfVpc(JsonNode event, JsonNode data) {
    boolean source = event.path("source").asText("").equalsIgnoreCase("acs.vpc");
    boolean service = data.path("serviceName").asText("").equalsIgnoreCase("vpc");
    return source || service;
  }

  private static List<Target> targets(JsonNode data) {
    JsonNode parameters = parameters(data);
    Optional<Target> resource =
        EventJson.text(parameters, "ResourceId").flatMap(ResourceId::target);
    if (resource.isPresent()) {
      return List.of(resource.get());
    }
    Set<Target> named = new LinkedHashSet<>();
    collect(parameters, named);
    collect(data.path("responseElements"), named);
    collect(data.path("referencedResources"), named);
    for (TargetType type : NARROWEST_FIRST) {
      List<Target> narrowest =
          named.stream().filter(target -> target.type() == type).collect(Collectors.toList());
      if (!narrowest.isEmpty()) {
        return narrowest;
      }
    }
    return List.of();
  }

  /** ActionTrail writes the parameters as an object, or as the text of one. */
  private static JsonNode parameters(JsonNode data) {
    JsonNode parameters = data.path("requestParameters");
    List<JsonNode> parsed =
        parameters.isTextual() ? EventJson.read(parameters.textValue()) : new ArrayList<>();
    return parsed.isEmpty() ? parameters : parsed.get(0);
  }

  private static void collect(JsonNode node, Set<Target> named) {
    if (node.isTextual()) {
      ResourceId.target(node.textValue()).ifPresent(named::add);
    }
    for (JsonNode child : node) {
      collect(child, named);
    }
  }
}
