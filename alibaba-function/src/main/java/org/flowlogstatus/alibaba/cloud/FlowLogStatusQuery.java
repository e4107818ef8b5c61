package org.flowlogstatus.alibaba.cloud;

import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.verdict.Activation;
import org.flowlogstatus.wire.Answered;
import org.flowlogstatus.wire.Deadline;

/** Asks {@code GetFlowLogServiceStatus}: whether the feature is activated in a region. */
public final class FlowLogStatusQuery {
  public static final String OPERATION = "GetFlowLogServiceStatus";

  /** The cloud's code for a region that does not have the feature: {@code .action} follows it. */
  private static final String NOT_OFFERED = "OperationUnsupported";

  private final AuthorizedCalls calls;

  public FlowLogStatusQuery(AuthorizedCalls calls) {
    this.calls = calls;
  }

  public Answered<Activation> ask(
      String regionId, Optional<String> clientToken, Deadline deadline) throws CheckFailure {
    GetFlowLogServiceStatusRequest request = new GetFlowLogServiceStatusRequest();
    if (clientToken.isPresent()) {
      request.setClientToken(clientToken.get());
    }
    try {
      return calls.call(regionId, deadline, request, Activation::read);
    } catch (CheckFailure failure) {
      if (isNotOffered(failure)) {
        return Answered.by(failure, Activation.NOT_OFFERED);
      }
      throw failure;
    }
  }

  /** Whether the cloud said that the region does not have the feature. */
  public static boolean isNotOffered(CheckFailure failure) {
    return failure.errorCode().isPresent() && failure.errorCode().get().startsWith(NOT_OFFERED);
  }
}
