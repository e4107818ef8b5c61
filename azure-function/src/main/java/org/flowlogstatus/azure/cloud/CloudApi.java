package org.flowlogstatus.azure.cloud;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.verdict.AzureFlowLogReader;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.FlowLogs;
import org.flowlogstatus.verdict.TargetFilter;
import org.flowlogstatus.wire.Answered;
import org.flowlogstatus.wire.Deadline;

/** What is asked of Azure: its network provider, and the network watchers in it. */
public final class CloudApi {
  public static final String RESOURCE = "networkResource";

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
    return arm.call(
            RESOURCE,
            deadline,
            (exchange, requests) ->
                NetworkResource.read(
                    exchange.object(
                        exchange.send(
                            requests.get(
                                arm.uri(id.resourceText()), AuthorizedCalls.MAX_ANSWER_BYTES))),
                    id))
        .value();
  }

  public NetworkWatcher networkWatcher(ArmId id, Deadline deadline) throws CheckFailure {
    return arm.call(
            NetworkWatchers.OPERATION,
            deadline,
            (exchange, requests) ->
                NetworkWatcher.read(
                    exchange.object(
                        exchange.send(
                            requests.get(arm.uri(id.text()), AuthorizedCalls.MAX_ANSWER_BYTES))),
                    id))
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
  public Answered<FlowLogs> flowLogs(
      ArmId watcher, List<String> own, List<String> around, Deadline deadline) throws CheckFailure {
    TargetFilter filter = TargetFilter.azure(own, around, List.of());
    PageWalk<Optional<FlowLog>> pages =
        new PageWalk<>(arm, FlowLogLists.FLOW_LOGS, deadline, filter.selection(), filter);
    Answered<List<Optional<FlowLog>>> logs = pages.all(arm.uri(watcher.text() + "/flowLogs"));
    return logs.with(FlowLogs.ofFiltered(logs.value(), filter));
  }

  /** The id of what a flow log is for. */
  public String flowLogTarget(String flowLogId, Deadline deadline) throws CheckFailure {
    return arm.call(
            FlowLogLists.FLOW_LOGS,
            deadline,
            (exchange, requests) ->
                AzureFlowLogReader.named(
                        exchange.object(
                            exchange.send(
                                requests.get(
                                    arm.uri(flowLogId), AuthorizedCalls.MAX_ANSWER_BYTES))),
                        flowLogId)
                    .targetId())
        .value();
  }
}
