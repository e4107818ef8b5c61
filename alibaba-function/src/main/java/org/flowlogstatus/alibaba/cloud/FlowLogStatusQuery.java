package org.flowlogstatus.alibaba.cloud;

import com.fasterxml.jackson.databind.JsonNode;
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
      return calls.call(regionId, deadline, request, new ActivationReader());
    } catch (CheckFailure failure) {
      if (failure.errorCode().isPresent() && Activation.isNotOffered(failure.errorCode().get())) {
        return Answered.by(failure, Activation.NOT_OFFERED);
      }
      throw failure;
    }
  }

  private static final class ActivationReader implements AuthorizedCalls.AnswerReader<Activation> {
    @Override
    public Activation read(JsonNode answer) throws CheckFailure {
      return Activation.read(answer);
    }
  }
}
