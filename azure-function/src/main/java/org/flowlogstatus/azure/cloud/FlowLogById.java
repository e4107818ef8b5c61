package org.flowlogstatus.azure.cloud;

import java.util.Optional;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.NamedLogs;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;

/** Asks for flow logs by id, because something names them and no list has them. */
public final class FlowLogById implements NamedLogs.Asked {
  private static final String NO_SUBSCRIPTION = "SubscriptionNotFound";

  private final CloudApi cloud;
  private final Deadline deadline;
  private Optional<Answered<FlowLog>> last = Optional.empty();

  public FlowLogById(CloudApi cloud, Deadline deadline) {
    this.cloud = cloud;
    this.deadline = deadline;
  }

  @Override
  public Optional<FlowLog> log(String id) throws CheckFailure {
    try {
      Answered<FlowLog> answer = cloud.flowLog(id, deadline);
      last = Optional.of(answer);
      return Optional.of(answer.value());
    } catch (CheckFailure failure) {
      return staleOrFail(failure);
    }
  }

  /**
   * Empty where the log, its watcher or its group is gone: then the name is stale. A caller without
   * rights does not find a subscription either, so that this says nothing about the log.
   */
  public static <T> Optional<T> staleOrFail(CheckFailure failure) throws CheckFailure {
    if (failure.reason() != Reason.NOT_FOUND) {
      throw failure;
    }
    if (failure.errorCode().isPresent() && failure.errorCode().get().equals(NO_SUBSCRIPTION)) {
      throw failure.as(Reason.ACCESS_DENIED);
    }
    return Optional.empty();
  }

  /** The answer that a verdict comes from, where it is one of these. */
  public Optional<Answered<FlowLog>> deciding(Verdict verdict) {
    boolean here =
        last.isPresent()
            && !verdict.logs().isEmpty()
            && verdict.logs().get(0).equals(last.get().value());
    return here ? last : Optional.empty();
  }
}
