package org.flowlogstatus.azure.cloud;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.util.Context;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.PageWalk;
import org.flowlogstatus.azure.cloud.call.SdkClient;
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
import org.flowlogstatus.wire.Deadline;

/** The lists of Azure's network provider, all pages of them. */
public final class FlowLogLists {
  public static final String FLOW_LOGS = "flowLogs";
  public static final String NETWORK_SECURITY_GROUPS = "networkSecurityGroups";
  public static final String VIRTUAL_NETWORKS = "virtualNetworks";
  public static final String NETWORK_INTERFACES = "networkInterfaces";

  private final AuthorizedCalls calls;
  private final Supplier<SdkClient> sdk;

  /**
   * The lists.
   *
   * @param sdk asked at the first list: a lookup by the status call never loads the SDK
   */
  public FlowLogLists(AuthorizedCalls calls, Supplier<SdkClient> sdk) {
    this.calls = calls;
    this.sdk = sdk;
  }

  /** Sets the SDK up meanwhile: the first of many sweeps would wait for it, and all others too. */
  public void prepare() {
    // What fails here fails again, aloud, where a list is asked for.
    Thread thread = new Thread(new FutureTask<>(sdk::get), "flow-log-status-sdk");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The flow logs under a network watcher, wherever that is. The SDK composes and walks the lists
   * of a subscription; these are most of a sweep's calls, and it would take more time than the
   * cloud.
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
        (client, context) -> client.getNetworkSecurityGroups().list(context));
  }

  /** The virtual networks of a subscription. */
  public Answered<ArmRows<VirtualNetwork>> virtualNetworks(String id, Deadline deadline)
      throws CheckFailure {
    return rows(
        id,
        VIRTUAL_NETWORKS,
        deadline,
        VirtualNetwork::read,
        (client, context) -> client.getVirtualNetworks().list(context));
  }

  /** The network interfaces of a subscription. */
  public Answered<ArmRows<NetworkInterface>> networkInterfaces(String id, Deadline deadline)
      throws CheckFailure {
    return rows(
        id,
        NETWORK_INTERFACES,
        deadline,
        NetworkInterface::read,
        (client, context) -> client.getNetworkInterfaces().list(context));
  }

  private <T> Answered<ArmRows<T>> rows(
      String subscriptionId,
      String operation,
      Deadline deadline,
      Elements.Reader<T> reader,
      BiFunction<NetworkManagementClient, Context, PagedIterable<?>> list)
      throws CheckFailure {
    PageWalk<ArmRow<T>> pages =
        new PageWalk<>(calls, operation, deadline, entry -> ArmRow.read(entry, "id", reader));
    sdk.get().walk(subscriptionId, pages, list);
    Answered<List<ArmRow<T>>> rows = pages.result();
    return rows.with(ArmRows.of(rows.value()));
  }
}
