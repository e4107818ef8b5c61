package org.flowlogstatus.local.cloud.estate;

import java.util.List;
import java.util.Optional;

/** A virtual network and its subnets. */
public record EstateNetwork(
    String resourceGroup, String name, String location, List<Subnet> subnets) {

  public EstateNetwork {
    subnets = List.copyOf(subnets);
  }

  /** A subnet; {@code networkSecurityGroup} is the ARM id of the group on it. */
  public record Subnet(String name, Optional<String> networkSecurityGroup) {}
}
