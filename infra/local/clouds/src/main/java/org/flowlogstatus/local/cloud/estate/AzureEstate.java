package org.flowlogstatus.local.cloud.estate;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an Azure tenant holds, by subscription. */
public record AzureEstate(List<Subscription> subscriptions) {

  public AzureEstate {
    subscriptions = List.copyOf(subscriptions);
  }

  /** A tenant without subscriptions. */
  public static AzureEstate empty() {
    return new AzureEstate(List.of());
  }

  /**
   * A subscription; {@code subscriptionId} is a GUID. {@code hidden} are the ids that the caller
   * may not see: lists leave them out, and to ask for them, or for what is below them, is refused.
   * {@code namedFlowLogs} says of a target, by its id, which flow logs it names as its own; any
   * other names those that are for it.
   */
  public record Subscription(
      String subscriptionId,
      String displayName,
      List<EstateWatcher> networkWatchers,
      List<EstateGroup> networkSecurityGroups,
      List<EstateNetwork> virtualNetworks,
      List<EstateInterface> networkInterfaces,
      List<String> hidden,
      Map<String, List<String>> namedFlowLogs) {

    /** A subscription of which all is seen, and whose targets name what is for them. */
    public Subscription(
        String subscriptionId,
        String displayName,
        List<EstateWatcher> networkWatchers,
        List<EstateGroup> networkSecurityGroups,
        List<EstateNetwork> virtualNetworks,
        List<EstateInterface> networkInterfaces) {
      this(
          subscriptionId,
          displayName,
          networkWatchers,
          networkSecurityGroups,
          virtualNetworks,
          networkInterfaces,
          List.of(),
          Map.of());
    }

    @JsonCreator
    public Subscription {
      networkWatchers = List.copyOf(networkWatchers);
      networkSecurityGroups = List.copyOf(networkSecurityGroups);
      virtualNetworks = List.copyOf(virtualNetworks);
      networkInterfaces = List.copyOf(networkInterfaces);
      hidden = List.copyOf(hidden);
      namedFlowLogs = Map.copyOf(namedFlowLogs);
    }

    /** The same, of which the caller may not see these ids. */
    public Subscription hiding(String... ids) {
      return with(networkWatchers, List.of(ids), namedFlowLogs);
    }

    /** The same, where the target names these flow logs as its own. */
    public Subscription naming(String targetId, List<String> flowLogIds) {
      Map<String, List<String>> names = new HashMap<>(namedFlowLogs);
      names.put(targetId, List.copyOf(flowLogIds));
      return with(networkWatchers, hidden, names);
    }

    /** The same subscription with other network watchers. */
    public Subscription withNetworkWatchers(List<EstateWatcher> others) {
      return with(others, hidden, namedFlowLogs);
    }

    private Subscription with(
        List<EstateWatcher> watchers, List<String> unseen, Map<String, List<String>> names) {
      return new Subscription(
          subscriptionId,
          displayName,
          watchers,
          networkSecurityGroups,
          virtualNetworks,
          networkInterfaces,
          unseen,
          names);
    }

    /** The ARM id of something of type {@code Microsoft.Network/type} in this subscription. */
    public String idOf(String resourceGroup, String type, String name) {
      return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s/%s"
          .formatted(subscriptionId, resourceGroup, type, name);
    }
  }
}
