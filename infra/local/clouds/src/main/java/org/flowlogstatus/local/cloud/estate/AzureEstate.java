package org.flowlogstatus.local.cloud.estate;

import java.util.List;

/** What an Azure tenant holds, by subscription. */
public record AzureEstate(List<Subscription> subscriptions) {

  public AzureEstate {
    subscriptions = List.copyOf(subscriptions);
  }

  /** A tenant without subscriptions. */
  public static AzureEstate empty() {
    return new AzureEstate(List.of());
  }

  /** A subscription; {@code subscriptionId} is a GUID. */
  public record Subscription(
      String subscriptionId,
      String displayName,
      List<NetworkWatcher> networkWatchers,
      List<NetworkSecurityGroup> networkSecurityGroups,
      List<VirtualNetwork> virtualNetworks,
      List<NetworkInterface> networkInterfaces) {

    public Subscription {
      networkWatchers = List.copyOf(networkWatchers);
      networkSecurityGroups = List.copyOf(networkSecurityGroups);
      virtualNetworks = List.copyOf(virtualNetworks);
      networkInterfaces = List.copyOf(networkInterfaces);
    }

    /** The same subscription with other network watchers. */
    public Subscription withNetworkWatchers(List<NetworkWatcher> others) {
      return new Subscription(
          subscriptionId,
          displayName,
          others,
          networkSecurityGroups,
          virtualNetworks,
          networkInterfaces);
    }

    /** The ARM id of something of type {@code Microsoft.Network/type} in this subscription. */
    public String idOf(String resourceGroup, String type, String name) {
      return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s/%s"
          .formatted(subscriptionId, resourceGroup, type, name);
    }
  }
}
