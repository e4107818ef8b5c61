package org.flowlogstatus.local.cloud.estate;

import java.util.Optional;

/**
 * A network interface; {@code subnet} and {@code networkSecurityGroup} are ARM ids. An interface
 * without a subnet answers without {@code ipConfigurations}.
 */
public record NetworkInterface(
    String resourceGroup,
    String name,
    String location,
    Optional<String> subnet,
    Optional<String> networkSecurityGroup) {}
