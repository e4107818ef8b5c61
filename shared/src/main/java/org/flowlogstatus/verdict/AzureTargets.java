package org.flowlogstatus.verdict;

import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.IdLetters;
import org.flowlogstatus.model.TargetType;

/** What an ARM id names, as far as a flow log can be for it. */
public final class AzureTargets {
  private static final String SUBSCRIPTIONS = "/subscriptions/";
  private static final String NETWORK = "/providers/microsoft.network/";
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

  /** Whether it is the id of a resource in a subscription, of whatever kind. */
  public static boolean isArmId(String text) {
    String key = IdLetters.key(text);
    int providers = key.indexOf("/providers/");
    return key.startsWith(SUBSCRIPTIONS)
        && providers > SUBSCRIPTIONS.length()
        && key.indexOf('/', providers + "/providers/".length()) > 0
        && !key.endsWith("/");
  }

  /** The kind of thing that it names; empty where that is none that flow logs are known for. */
  public static Optional<TargetType> typeOf(String armId) {
    String key = IdLetters.key(armId);
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
            && segments[CHILD_TYPE].equals("subnets");
    return subnet ? Optional.of(TargetType.SUBNET) : Optional.empty();
  }
}
