package org.flowlogstatus.flowlog;

import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.TargetType;

/** The kind of target that an ARM id names. */
public final class AzureTargets {
  private static final String SUBSCRIPTIONS = "/subscriptions/";
  private static final String NETWORK = "/providers/microsoft.network/";
  private static final String SUBNETS = "subnets";
  private static final int TYPE = 7;
  private static final int CHILD_TYPE = 9;
  private static final int OF_A_RESOURCE = 9;
  private static final int OF_A_CHILD = 11;
  private static final Map<String, TargetType> TYPES =
      Map.of(
          "networksecuritygroups", TargetType.NETWORK_SECURITY_GROUP,
          "virtualnetworks", TargetType.VIRTUAL_NETWORK,
          "networkinterfaces", TargetType.NETWORK_INTERFACE);

  private AzureTargets() {}

  /** Whether it is the id of a resource in a subscription, of any kind. */
  public static boolean isArmId(String text) {
    String key = Ids.key(text);
    int providers = key.indexOf("/providers/");
    return key.startsWith(SUBSCRIPTIONS)
        && providers > SUBSCRIPTIONS.length()
        && key.indexOf('/', providers + "/providers/".length()) > 0
        && !key.endsWith("/");
  }

  /** Whether it is the id of a flow log, in any watcher, region and subscription. */
  public static boolean isFlowLogId(String text) {
    String[] segments = Ids.key(text).split("/", -1);
    boolean whole = segments.length == OF_A_CHILD && segments[0].isEmpty();
    for (int i = 1; whole && i < segments.length; i++) {
      whole = isName(segments[i]);
    }
    return whole
        && segments[1].equals("subscriptions")
        && segments[3].equals("resourcegroups")
        && segments[5].equals("providers")
        && segments[6].equals("microsoft.network")
        && segments[TYPE].equals("networkwatchers")
        && segments[CHILD_TYPE].equals("flowlogs");
  }

  /** Whether it can stand between two slashes of a path without meaning something else there. */
  private static boolean isName(String segment) {
    boolean plain = !segment.isBlank() && !segment.equals(".") && !segment.equals("..");
    for (int i = 0; plain && i < segment.length(); i++) {
      char c = segment.charAt(i);
      plain = c > ' ' && c != '?' && c != '#' && c != '%' && c != '\\';
    }
    return plain;
  }

  /** The id of the network watcher that a flow log lies under. */
  public static String watcherOf(String flowLogId) {
    int name = flowLogId.lastIndexOf('/');
    return flowLogId.substring(0, flowLogId.lastIndexOf('/', name - 1));
  }

  /**
   * The kind of target that a resource of that type is; empty where no flow log can be for it.
   *
   * @param type the last type segment of an id, in lower case
   */
  public static Optional<TargetType> ofType(String type) {
    return type.equals(SUBNETS)
        ? Optional.of(TargetType.SUBNET)
        : Optional.ofNullable(TYPES.get(type));
  }

  /** The kind of target that it names; empty where no flow log is known for it. */
  public static Optional<TargetType> typeOf(String armId) {
    String key = Ids.key(armId);
    String[] segments = key.split("/", -1);
    if (!key.contains(NETWORK) || segments.length < OF_A_RESOURCE) {
      return Optional.empty();
    }
    if (segments.length == OF_A_RESOURCE) {
      return Optional.ofNullable(TYPES.get(segments[TYPE]));
    }
    boolean subnet =
        segments.length == OF_A_CHILD
            && segments[TYPE].equals("virtualnetworks")
            && segments[CHILD_TYPE].equals(SUBNETS);
    return subnet ? Optional.of(TargetType.SUBNET) : Optional.empty();
  }
}
