package org.flowlogstatus.alibaba.lookup;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.CloudApi;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;

/** The check of a VPC or a vSwitch. */
final class NetworkCheck extends TargetCheck {
  private final Networks networks;

  /**
   * The check, begun.
   *
   * @throws CheckFailure NOT_FOUND where the region has no such target
   */
  NetworkCheck(CloudApi cloud, LookupRequest request, Optional<String> accountId, Deadline deadline)
      throws CheckFailure {
    super(cloud, request, accountId, deadline);
    this.networks = Networks.of(request.target(), cloud, regionId(), accountId, deadline);
  }

  @Override
  Target target() {
    return networks.target();
  }

  @Override
  Answered<FlowLogs> logs() throws CheckFailure {
    return cloud.flowLogs(regionId(), own(), networks.parents(), deadline);
  }

  @Override
  Verdict judge(Activation activation, FlowLogs logs) throws CheckFailure {
    List<FlowLog> own = networks.served(logs.of(own()));
    List<FlowLog> parents = networks.served(logs.of(networks.parents()));
    Verdict verdict = Judge.judge(activation, own, parents);
    if (!Judge.saysNoByLogs(verdict)) {
      return verdict;
    }
    Optional<String> unseen = networks.unseen(cloud, regionId(), deadline);
    return unseen.isPresent()
        ? Judge.judgeUnseen(activation, own, parents, Reason.PARENT_UNKNOWN, unseen.get())
        : verdict;
  }

  private List<String> own() {
    return List.of(request.target().id());
  }
}
