package org.flowlogstatus.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.events.EventJson;

/**
 * An event of Azure Resource Manager about something that decides whether flow logs are on, in
 * either schema of Event Grid.
 *
 * @param cause names the event, the same at each delivery
 * @param resourceId what was written or deleted
 * @param kind what that is
 */
record ResourceEvent(
    String cause, String resourceId, String subscriptionId, Kind kind, boolean deleted) {
  private static final String WRITTEN = "Microsoft.Resources.ResourceWriteSuccess";
  private static final String DELETED = "Microsoft.Resources.ResourceDeleteSuccess";
  private static final Set<String> TARGETS = Set.of("networksecuritygroups", "virtualnetworks");
  private static final Pattern FLOW_LOG =
      Pattern.compile(
          "(?<watcher>/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network"
              + "/networkWatchers/[^/]+)/flowLogs/[^/]+",
          Pattern.CASE_INSENSITIVE);

  /** What an event can be about. */
  enum Kind {
    TARGET,
    FLOW_LOG
  }

  /** The event; empty where it is malformed, or about something else. */
  static Optional<ResourceEvent> read(JsonNode event) {
    Optional<String> type =
        EventJson.text(event, "eventType").or(() -> EventJson.text(event, "type"));
    Optional<String> id = EventJson.text(event, "id");
    Optional<String> subject = EventJson.text(event, "subject");
    if (type.isEmpty() || id.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    boolean deleted = type.get().equals(DELETED);
    return deleted || type.get().equals(WRITTEN)
        ? about(id.get(), subject.get(), deleted)
        : Optional.empty();
  }

  private static Optional<ResourceEvent> about(String cause, String resourceId, boolean deleted) {
    Matcher flowLog = FLOW_LOG.matcher(resourceId);
    if (flowLog.matches()) {
      return ArmId.parse(flowLog.group("watcher"))
          .map(
              watcher ->
                  new ResourceEvent(
                      cause, resourceId, watcher.subscriptionId(), Kind.FLOW_LOG, deleted));
    }
    return ArmId.parse(resourceId)
        .filter(id -> TARGETS.contains(id.type()))
        .map(id -> new ResourceEvent(cause, resourceId, id.subscriptionId(), Kind.TARGET, deleted));
  }
}
