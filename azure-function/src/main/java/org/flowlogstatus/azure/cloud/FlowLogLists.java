package org.flowlogstatus.azure.cloud;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.ListAddresses;
import org.flowlogstatus.azure.cloud.call.PageWalk;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.estate.ArmRow;
import org.flowlogstatus.estate.ArmRows;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.threads.DaemonThreads;
import org.flowlogstatus.wire.Deadline;

/** The lists of Azure's network provider, with all pages. */
public final class FlowLogLists {
  public static final String FLOW_LOGS = "flowLogs";
  public static final String NETWORK_SECURITY_GROUPS = "networkSecurityGroups";
  public static final String VIRTUAL_NETWORKS = "virtualNetworks";
  public static final String NETWORK_INTERFACES = "networkInterfaces";

  private final AuthorizedCalls calls;
  private final Supplier<ListAddresses> sdk;
  private volatile CompletableFuture<?> prepared = CompletableFuture.completedFuture(null);

  /**
   * The lists.
   *
   * @param sdk called at the first list, so that a lookup by the status call never loads the SDK
   */
  public FlowLogLists(AuthorizedCalls calls, Supplier<ListAddresses> sdk) {
    this.calls = calls;
    this.sdk = sdk;
  }

  /**
   * Loads the SDK meanwhile; otherwise the first of many sweeps, and then all others, would wait
   * for it.
   */
  public void prepare() {
    prepared =
        CompletableFuture.supplyAsync(
            sdk, task -> DaemonThreads.start("flow-log-status-sdk", task));
  }

  /** Done when it is loaded. A failure happens again, and is reported, at the first list. */
  public CompletableFuture<?> prepared() {
    return prepared;
  }

  /**
   * The flow logs under a network watcher. This is not a list of a subscription, so that it does
   * not wait for the SDK.
   */
  public Answered<FlowLogs> flowLogs(String networkWatcher, Deadline deadline) throws CheckFailure {
    PageWalk<FlowLog> pages = new PageWalk<>(calls, FLOW_LOGS, deadline, AzureFlowLogReader::entry);
    Answered<List<FlowLog>> logs = pages.all(calls.uri(networkWatcher + "/flowLogs"));
    return logs.with(FlowLogs.of(logs.value()));
  }

  /** The network security groups of a subscription. */
  public Answered<ArmRows<NetworkSecurityGroup>> networkSecurityGroups(String id, Deadline deadline)
      throws CheckFailure {
    return rows(
        id,
        NETWORK_SECURITY_GROUPS,
        deadline,
        NetworkSecurityGroup::read,
        ListAddresses::networkSecurityGroups);
  }

  /** The virtual networks of a subscription. */
  public Answered<ArmRows<VirtualNetwork>> virtualNetworks(String id, Deadline deadline)
      throws CheckFailure {
    return rows(
        id, VIRTUAL_NETWORKS, deadline, VirtualNetwork::read, ListAddresses::virtualNetworks);
  }

  /** The network interfaces of a subscription. */
  public Answered<ArmRows<NetworkInterface>> networkInterfaces(String id, Deadline deadline)
      throws CheckFailure {
    return rows(
        id, NETWORK_INTERFACES, deadline, NetworkInterface::read, ListAddresses::networkInterfaces);
  }

  private <T> Answered<ArmRows<T>> rows(
      String subscriptionId,
      String operation,
      Deadline deadline,
      Elements.Reader<T> reader,
      BiFunction<ListAddresses, String, URI> address)
      throws CheckFailure {
    PageWalk<ArmRow<T>> pages =
        new PageWalk<>(calls, operation, deadline, entry -> ArmRow.read(entry, "id", reader));
    Answered<List<ArmRow<T>>> rows = pages.all(address.apply(sdk.get(), subscriptionId));
    return rows.with(ArmRows.of(rows.value()));
  }
}
