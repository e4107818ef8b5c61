package org.flowlogstatus.alibaba.cloud;

import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.cloud.call.GetFlowLogServiceStatusRequest;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.wire.Deadline;

/** Asks {@code GetFlowLogServiceStatus}: whether the feature is activated in a region. */
public final class FlowLogStatusQuery {
  public static final String OPERATION = "GetFlowLogServiceStatus";

  private final AuthorizedCalls calls;

  public FlowLogStatusQuery(AuthorizedCalls calls) {
    this.calls = calls;
  }

  public Answered<Activation> ask(String regionId, Optional<String> clientToken, Deadline deadline)
      throws CheckFailure {
    GetFlowLogServiceStatusRequest request = new GetFlowLogServiceStatusRequest();
    if (clientToken.isPresent()) {
      request.setClientToken(clientToken.get());
    }
    try {
      return calls.call(regionId, deadline, request, Activation::read);
    } catch (CheckFailure failure) {
      if (failure.errorCode().isPresent() && Activation.isNotOffered(failure.errorCode().get())) {
        return Answered.by(failure, Activation.NOT_OFFERED);
      }
      throw failure;
    }
  }
}
