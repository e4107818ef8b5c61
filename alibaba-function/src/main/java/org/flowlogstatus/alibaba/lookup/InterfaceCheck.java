package org.flowlogstatus.alibaba.lookup;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.CloudApi;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.verdict.HiddenParent;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;

/**
 * The check of a network interface. Only ECS says in which networks it is. ECS is asked only where
 * the interface's own log is not on; its answer also shows whether the interface exists.
 */
final class InterfaceCheck extends TargetCheck {
  private Optional<Eni> described = Optional.empty();
  private String spelled;

  InterfaceCheck(
      CloudApi cloud, LookupRequest request, Optional<String> accountId, Deadline deadline) {
    super(cloud, request, accountId, deadline);
    this.spelled = request.target().id();
  }

  @Override
  Target target() {
    return Target.of(TargetType.NETWORK_INTERFACE, spelled);
  }

  /**
   * All logs of the region: the networks of the interface are not known yet, and mostly not needed.
   */
  @Override
  Answered<FlowLogs> logs() throws CheckFailure {
    return cloud.flowLogs(regionId(), deadline);
  }

  @Override
  Verdict judge(Activation activation, FlowLogs logs) throws CheckFailure {
    List<FlowLog> own = logs.of(List.of(request.target().id()));
    spell(own);
    Verdict byOwn = Judge.judge(activation, own, List.of());
    if (Judge.isOn(own)) {
      return byOwn;
    }
    Eni eni;
    try {
      eni = networkInterface();
    } catch (CheckFailure failure) {
      return withoutEcs(failure, activation, own, byOwn);
    }
    return within(eni, activation, own, logs);
  }

  /** ECS refused or failed: then a log of its networks may be missed. */
  private static Verdict withoutEcs(
      CheckFailure failure, Activation activation, List<FlowLog> own, Verdict byOwn)
      throws CheckFailure {
    if (HiddenParent.isRefusal(failure.reason())) {
      return Judge.judgeUnseen(
          activation, own, List.of(), Reason.PARENT_UNKNOWN, HiddenParent.ECS_REFUSED);
    }
    if (failure.reason() == Reason.NOT_FOUND || Judge.saysNoByLogs(byOwn)) {
      throw failure;
    }
    return byOwn;
  }

  private Verdict within(Eni eni, Activation activation, List<FlowLog> own, FlowLogs logs)
      throws CheckFailure {
    List<FlowLog> parents = logs.of(List.of(eni.vSwitchId(), eni.vpcId()));
    Verdict verdict = Judge.judge(activation, own, parents);
    if (!Judge.saysNoByLogs(verdict)) {
      return verdict;
    }
    if (eni.isOthers(accountId)) {
      return unseen(activation, own, parents, HiddenParent.ANOTHERS_VPC);
    }
    return cloud.isListed(eni.vpcId(), regionId(), deadline)
        ? verdict
        : unseen(activation, own, parents, HiddenParent.NOBODYS_VPC);
  }

  private static Verdict unseen(
      Activation activation, List<FlowLog> own, List<FlowLog> parents, String why) {
    return Judge.judgeUnseen(activation, own, parents, Reason.PARENT_UNKNOWN, why);
  }

  /** Asked once, although the list may be read twice. */
  private Eni networkInterface() throws CheckFailure {
    if (described.isEmpty()) {
      described = Optional.of(cloud.networkInterface(request.target().id(), regionId(), deadline));
      spelled = described.get().id();
    }
    return described.get();
  }

  private void spell(List<FlowLog> own) {
    for (FlowLog log : own) {
      if (described.isEmpty() && !log.targetId().isEmpty()) {
        spelled = log.targetId();
      }
    }
  }
}
