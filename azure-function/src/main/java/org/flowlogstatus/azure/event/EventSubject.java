package org.flowlogstatus.azure.event;

import java.util.Arrays;
import java.util.Optional;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.azure.target.ArmSegments;
import org.flowlogstatus.model.Ids;

/**
 * The resource of an event, where it matters for flow logs.
 *
 * @param id as the event spells it
 */
record EventSubject(String id, String subscriptionId, EventSubject.Kind kind) {
  private static final int OF_A_GROUP = 5;
  private static final int OF_A_WATCHER = 9;
  private static final int OF_A_FLOW_LOG = 11;

  /** The kinds of resource. */
  enum Kind {
    /** A network security group or a virtual network. */
    TARGET,
    FLOW_LOG,
    NETWORK_WATCHER,
    /** A subnet or an interface: the coverage of its network and its group changes with it. */
    PART_OF_A_NETWORK,
    RESOURCE_GROUP
  }

  /** The resource that a subject names; empty where it is none of these. */
  static Optional<EventSubject> parse(String subject) {
    String[] segments = subject.split("/", -1);
    if (segments.length == OF_A_GROUP && isGroup(segments)) {
      return Optional.of(new EventSubject(subject, Ids.key(segments[2]), Kind.RESOURCE_GROUP));
    }
    if (segments.length == OF_A_FLOW_LOG && ArmSegments.is("flowLogs", segments[9])) {
      return flowLog(subject, segments);
    }
    return ArmId.parse(subject)
        .flatMap(id -> kind(id).map(kind -> new EventSubject(subject, id.subscriptionId(), kind)));
  }

  private static Optional<EventSubject> flowLog(String subject, String[] segments) {
    String watcher = String.join("/", Arrays.copyOf(segments, OF_A_WATCHER));
    return ArmId.parse(watcher)
        .filter(id -> id.isNetworkWatcher() && ArmSegments.isName(segments[10]))
        .map(id -> new EventSubject(subject, id.subscriptionId(), Kind.FLOW_LOG));
  }

  private static Optional<Kind> kind(ArmId id) {
    return switch (id.type()) {
      case "networksecuritygroups", "virtualnetworks" -> Optional.of(Kind.TARGET);
      case "networkwatchers" -> Optional.of(Kind.NETWORK_WATCHER);
      case "subnets", "networkinterfaces" -> Optional.of(Kind.PART_OF_A_NETWORK);
      default -> Optional.empty();
    };
  }

  private static boolean isGroup(String[] segments) {
    return segments[0].isEmpty()
        && ArmSegments.is("subscriptions", segments[1])
        && ArmSegments.isGuid(segments[2])
        && ArmSegments.is("resourceGroups", segments[3])
        && ArmSegments.isResourceGroup(segments[4]);
  }
}
