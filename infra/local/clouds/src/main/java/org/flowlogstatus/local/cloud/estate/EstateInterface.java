package org.flowlogstatus.local.cloud.estate;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/**
 * A network interface; {@code subnet} and {@code networkSecurityGroup} are ARM ids. An interface
 * without a subnet answers without {@code ipConfigurations}; an {@code odd} one has one that does
 * not tell its subnet. One of a {@code scaleSet} is in no list: its subnet and its group name it.
 */
public record EstateInterface(
    String resourceGroup,
    String name,
    String location,
    Optional<String> subnet,
    Optional<String> networkSecurityGroup,
    Optional<String> scaleSet,
    boolean odd) {

  @JsonCreator
  public EstateInterface {}

  /** A usual interface. */
  public EstateInterface(
      String resourceGroup,
      String name,
      String location,
      Optional<String> subnet,
      Optional<String> networkSecurityGroup) {
    this(resourceGroup, name, location, subnet, networkSecurityGroup, Optional.empty(), false);
  }
}
