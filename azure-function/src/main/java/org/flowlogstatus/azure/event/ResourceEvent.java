package org.flowlogstatus.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.flowlogstatus.azure.target.ArmSegments;
import org.flowlogstatus.events.EventJson;

/**
 * An event of Azure Resource Manager about something that decides whether flow logs are on, in
 * either schema of Event Grid.
 *
 * @param cause names the event, the same at each delivery
 * @param time its time as it says it; empty where it says none
 * @param resource what was written, deleted or acted on
 * @param leadsTo what it requires
 */
record ResourceEvent(
    String cause, Optional<String> time, EventSubject resource, ResourceEvent.LeadsTo leadsTo) {
  private static final String WRITTEN = "Microsoft.Resources.ResourceWriteSuccess";
  private static final String DELETED = "Microsoft.Resources.ResourceDeleteSuccess";
  private static final String ACTED_ON = "Microsoft.Resources.ResourceActionSuccess";
  private static final String CONFIGURE =
      "Microsoft.Network/networkWatchers/configureFlowLog/action";

  /** What an event requires. */
  enum LeadsTo {
    CHECK_OF_TARGET,
    CHECK_OF_FLOW_LOGS_TARGET,
    SWEEP
  }

  /** The event; empty where it is malformed, or about something else. */
  static Optional<ResourceEvent> read(JsonNode event) {
    Optional<String> type =
        EventJson.text(event, "eventType").or(() -> EventJson.text(event, "type"));
    Optional<String> id = EventJson.text(event, "id");
    Optional<EventSubject> subject = EventJson.text(event, "subject").flatMap(EventSubject::parse);
    if (type.isEmpty() || id.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    return leadsTo(type.get(), subject.get().kind(), event)
        .map(leadsTo -> new ResourceEvent(id.get(), time(event), subject.get(), leadsTo));
  }

  String subscriptionId() {
    return resource.subscriptionId();
  }

  /** A deleted target cannot be checked any more, and a network changes more than one target. */
  private static Optional<LeadsTo> leadsTo(String type, EventSubject.Kind kind, JsonNode event) {
    if (ArmSegments.is(WRITTEN, type)) {
      return written(kind);
    }
    boolean deleted = ArmSegments.is(DELETED, type);
    boolean configured =
        ArmSegments.is(ACTED_ON, type)
            && kind == EventSubject.Kind.NETWORK_WATCHER
            && ArmSegments.is(CONFIGURE, event.path("data").path("operationName").asText(""));
    return deleted || configured ? Optional.of(LeadsTo.SWEEP) : Optional.empty();
  }

  private static Optional<LeadsTo> written(EventSubject.Kind kind) {
    return switch (kind) {
      case TARGET -> Optional.of(LeadsTo.CHECK_OF_TARGET);
      case FLOW_LOG -> Optional.of(LeadsTo.CHECK_OF_FLOW_LOGS_TARGET);
      case NETWORK_WATCHER, PART_OF_A_NETWORK -> Optional.of(LeadsTo.SWEEP);
      case RESOURCE_GROUP -> Optional.empty();
    };
  }

  private static Optional<String> time(JsonNode event) {
    String field = event.has("eventTime") ? "eventTime" : "time";
    return EventJson.time(event, field).flatMap(known -> EventJson.text(event, field));
  }
}
