package org.flowlogstatus.alibaba.lookup;

import java.util.ArrayList;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.CloudApi;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.verdict.SecondReading;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;

/** The check of one target by the list of flow logs, with the status call beside it. */
abstract class TargetCheck implements SecondReading.ListCheck {
  final CloudApi cloud;
  final LookupRequest request;
  final Optional<String> accountId;
  final Deadline deadline;
  private static final FlowLogs NO_LOGS = FlowLogs.of(new ArrayList<FlowLog>());

  private final ParallelStatusCall status;

  TargetCheck(
      CloudApi cloud, LookupRequest request, Optional<String> accountId, Deadline deadline) {
    this.cloud = cloud;
    this.request = request;
    this.accountId = accountId;
    this.deadline = deadline;
    this.status = ParallelStatusCall.begin(cloud, request, deadline);
  }

  /** The verdict, and the answer that it comes from: the list's, unless the status says no. */
  final Answered<Verdict> verdict() throws CheckFailure {
    return SecondReading.of(this);
  }

  /** The target as the cloud spells it, once there is a verdict. */
  abstract Target target();

  /** Reads the flow logs that decide. */
  abstract Answered<FlowLogs> logs() throws CheckFailure;

  abstract Verdict judge(Activation activation, FlowLogs logs) throws CheckFailure;

  /** What the status call said; empty where it failed. */
  final Optional<Answered<Activation>> status() throws CheckFailure {
    return status.answer();
  }

  final String regionId() {
    return request.regionId();
  }

  private Activation activation() throws CheckFailure {
    Optional<Answered<Activation>> said = status();
    return said.isPresent() ? said.get().value() : Activation.UNTOLD;
  }

  /** Where the status call says no, it counts even if the list cannot be read. */
  @Override
  public final Answered<FlowLogs> read() throws CheckFailure {
    try {
      return logs();
    } catch (CheckFailure failure) {
      if (activation().saysNo()) {
        return Answered.by(failure, NO_LOGS);
      }
      throw failure;
    }
  }

  @Override
  public final Verdict judge(FlowLogs logs) throws CheckFailure {
    return judge(activation(), logs);
  }
}
