package org.flowlogstatus.azure.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.PageWalk;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Exchange;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.TargetFilter;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;

/** The questions to Azure: its network provider, and the network watchers in it. */
public final class CloudApi {
  public static final String RESOURCE = "networkResource";
  public static final String FLOW_LOG = "flowLog";

  private final AuthorizedCalls arm;
  private final FlowLogStatusQuery statusQuery;

  public CloudApi(AuthorizedCalls arm, FlowLogStatusQuery statusQuery) {
    this.arm = arm;
    this.statusQuery = statusQuery;
  }

  /**
   * The target, read from itself, or from the virtual network of a subnet.
   *
   * @throws CheckFailure NOT_FOUND where the cloud has no such target
   */
  public NetworkResource resource(ArmId id, Deadline deadline) throws CheckFailure {
    URI uri = arm.uri(id.resourceText());
    return arm.call(RESOURCE, deadline, new ResourceAttempt(uri, id)).value();
  }

  public NetworkWatcher networkWatcher(ArmId id, Deadline deadline) throws CheckFailure {
    return arm.call(
            NetworkWatchers.OPERATION,
            deadline,
            (exchange, requests) ->
                NetworkWatcher.read(object(exchange, requests, arm.uri(id.text())), id))
        .value();
  }

  /** What {@code queryFlowLogStatus} says of a network security group. */
  public Answered<Optional<FlowLog>> flowLogStatus(ArmId watcher, ArmId target, Deadline deadline)
      throws CheckFailure {
    return statusQuery.ask(watcher.text(), target.text(), deadline);
  }

  /**
   * The flow logs of a target and of the networks around it under a watcher, read without the SDK:
   * its set-up costs a lookup too much.
   */
  public Answered<FlowLogs> flowLogs(ArmId watcher, NetworkResource target, Deadline deadline)
      throws CheckFailure {
    TargetFilter filter =
        TargetFilter.azure(List.of(target.id()), target.parents(), target.namedIds());
    PageWalk<Optional<FlowLog>> pages =
        new PageWalk<>(arm, FlowLogLists.FLOW_LOGS, deadline, filter.selection(), filter);
    Answered<List<Optional<FlowLog>>> logs = pages.all(arm.uri(watcher.text() + "/flowLogs"));
    return logs.with(FlowLogs.ofFiltered(logs.value(), filter));
  }

  /** One flow log, by its id. */
  public Answered<FlowLog> flowLog(String flowLogId, Deadline deadline) throws CheckFailure {
    return arm.call(
        FLOW_LOG,
        deadline,
        (exchange, requests) ->
            AzureFlowLogReader.named(object(exchange, requests, arm.uri(flowLogId)), flowLogId));
  }

  /** The id of a flow log's target; empty where it does not say. */
  public String flowLogTarget(String flowLogId, Deadline deadline) throws CheckFailure {
    return flowLog(flowLogId, deadline).value().targetId();
  }

  /**
   * The ids of the flow logs that a virtual network names as its own.
   *
   * @param networkId as the network interface in it has it
   */
  public List<String> flowLogsNamedBy(String networkId, Deadline deadline) throws CheckFailure {
    Optional<ArmId> network = ArmId.parse(networkId);
    if (network.isEmpty()) {
      throw CheckFailure.invalidAnswer(
          "The subnet of the network interface names no virtual network.");
    }
    try {
      return resource(network.get(), deadline).namedIds();
    } catch (CheckFailure failure) {
      // What is missing here is not the target, but a part of the answer about it.
      throw failure.reason() == Reason.NOT_FOUND
          ? failure.as(Reason.PROVIDER_RESPONSE_INVALID)
          : failure;
    }
  }

  private static ObjectNode object(Exchange exchange, AuthorizedCalls.Requests requests, URI uri)
      throws CheckFailure {
    return exchange.object(exchange.send(requests.get(uri, AuthorizedCalls.MAX_ANSWER_BYTES)));
  }

  private static final class ResourceAttempt
      implements AuthorizedCalls.AuthorizedAttempt<NetworkResource> {
    private final URI uri;
    private final ArmId id;

    ResourceAttempt(URI uri, ArmId id) {
      this.uri = uri;
      this.id = id;
    }

    @Override
    public NetworkResource make(Exchange exchange, AuthorizedCalls.Requests requests)
        throws CheckFailure {
      return NetworkResource.read(object(exchange, requests, uri), id);
    }
  }
}
