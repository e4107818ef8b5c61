package org.flowlogstatus.model;

/** What a flow log can be asked about. A network interface exists on both clouds. */
public enum TargetType {
  NETWORK_SECURITY_GROUP("networkSecurityGroup", "network security group"),
  VIRTUAL_NETWORK("virtualNetwork", "virtual network"),
  SUBNET("subnet", "subnet"),
  NETWORK_INTERFACE("networkInterface", "network interface"),
  REGION("region", "region"),
  VPC("vpc", "VPC"),
  VSWITCH("vSwitch", "vSwitch");

  private final String wireName;
  private final String displayName;

  TargetType(String wireName, String displayName) {
    this.wireName = wireName;
    this.displayName = displayName;
  }

  public String wireName() {
    return wireName;
  }

  /** The name that people use, for messages. */
  public String displayName() {
    return displayName;
  }

  /** Whether it is a network as a whole, with all that is in it. */
  public boolean isNetwork() {
    return this == VIRTUAL_NETWORK || this == VPC;
  }
}
