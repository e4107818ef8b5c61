package org.flowlogstatus.azure.target;

import java.util.Optional;
import org.flowlogstatus.estate.ArmReferences;
import org.flowlogstatus.flowlog.AzureTargets;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;

/**
 * The ARM id of a network resource. Ids are compared without case.
 *
 * @param text the id as it was given
 * @param subscriptionId a GUID
 * @param type the last type segment, in lower case
 */
public record ArmId(
    String text, String subscriptionId, String resourceGroup, String type, String name) {
  private static final int OF_A_RESOURCE = 9;
  private static final int OF_A_SUBNET = 11;
  private static final String VIRTUAL_NETWORKS = "virtualnetworks";
  private static final String SUBNETS = "subnets";

  /** The id in {@code text}; empty where it is not the id of a network resource. */
  public static Optional<ArmId> parse(String text) {
    String[] segments = text.split("/", -1);
    boolean subnet = isSubnet(segments);
    return subnet || isResource(segments)
        ? Optional.of(of(text, segments, subnet))
        : Optional.empty();
  }

  private static ArmId of(String text, String[] segments, boolean subnet) {
    String type = subnet ? SUBNETS : lower(segments[7]);
    return new ArmId(text, lower(segments[2]), segments[4], type, segments[8]);
  }

  private static boolean isResource(String[] segments) {
    return segments.length == OF_A_RESOURCE && isNetworkResource(segments);
  }

  private static boolean isSubnet(String[] segments) {
    return segments.length == OF_A_SUBNET
        && isNetworkResource(segments)
        && ArmSegments.is(VIRTUAL_NETWORKS, segments[7])
        && ArmSegments.is(SUBNETS, segments[9])
        && ArmSegments.isName(segments[10]);
  }

  private static boolean isNetworkResource(String[] segments) {
    return segments[0].isEmpty()
        && ArmSegments.is("subscriptions", segments[1])
        && ArmSegments.isGuid(segments[2])
        && ArmSegments.is("resourceGroups", segments[3])
        && ArmSegments.isResourceGroup(segments[4])
        && ArmSegments.is("providers", segments[5])
        && ArmSegments.is("Microsoft.Network", segments[6])
        && ArmSegments.isType(segments[7])
        && ArmSegments.isName(segments[8]);
  }

  public static boolean isSubscriptionId(String text) {
    return ArmSegments.isGuid(text);
  }

  /** Its kind of target; empty where it has no flow logs. */
  public Optional<Target> target() {
    Optional<TargetType> known = AzureTargets.ofType(type);
    return known.isPresent() ? Optional.of(Target.of(known.get(), text)) : Optional.empty();
  }

  public boolean isNetworkWatcher() {
    return type.equals("networkwatchers");
  }

  public boolean isSubnet() {
    return type.equals(SUBNETS);
  }

  /** The id of the virtual network that a subnet is in; the id itself for anything else. */
  public String resourceText() {
    return ArmReferences.virtualNetworkOf(text);
  }

  public boolean names(String id) {
    return Ids.same(text, id);
  }

  private static String lower(String text) {
    return Ids.key(text);
  }
}
