package org.flowlogstatus.local.cloud.estate;

/**
 * A network security group. {@code statusPolls} is how often its status query answers 202 before
 * the result is there: 0 is an answer at once.
 */
public record NetworkSecurityGroup(
    String resourceGroup, String name, String location, int statusPolls) {

  /** A group whose status query answers at once. */
  public NetworkSecurityGroup(String resourceGroup, String name, String location) {
    this(resourceGroup, name, location, 0);
  }
}
