package org.flowlogstatus.plan.azure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.ArmRow;
import org.flowlogstatus.estate.ArmRows;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.WatchedLogs;

/** The lists of a subscription of one region, in which every entry can be read. */
final class WholeLists {
  private WholeLists() {}

  static AzureLists of(
      List<WatchedLogs> watched,
      List<NetworkSecurityGroup> groups,
      List<VirtualNetwork> networks,
      List<NetworkInterface> interfaces) {
    return new AzureLists(
        SmallAzure.SUBSCRIPTION,
        SmallAzure.read("networkWatchers", List.of()),
        watched,
        SmallAzure.read("networkSecurityGroups", whole(groups, NetworkSecurityGroup::id)),
        SmallAzure.read("virtualNetworks", whole(networks, VirtualNetwork::id)),
        SmallAzure.read("networkInterfaces", whole(interfaces, NetworkInterface::id)));
  }

  /** The flow logs of the region's only network watcher. */
  static List<WatchedLogs> watched(List<FlowLog> logs) {
    return List.of(
        new WatchedLogs(
            SmallAzure.WATCHER, SmallAzure.REGION, SmallAzure.read("flowLogs", FlowLogs.of(logs))));
  }

  private static <T> ArmRows<T> whole(List<T> entries, Function<T, String> id) {
    return ArmRows.of(
        entries.stream()
            .map(entry -> ArmRow.of(id.apply(entry), entry))
            .collect(Collectors.toList()));
  }
}
