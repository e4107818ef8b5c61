package org.flowlogstatus.alibaba;

import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.verdict.AlibabaFlowLogReader;
import org.flowlogstatus.wire.Answered;
import org.flowlogstatus.wire.Deadline;

/** Asks {@code GetFlowLogServiceStatus}: whether the feature is activated in a region. */
final class FlowLogStatusQuery {
  static final String OPERATION = "GetFlowLogServiceStatus";

  private final AuthorizedCalls calls;

  FlowLogStatusQuery(AuthorizedCalls calls) {
    this.calls = calls;
  }

  Answered<Boolean> ask(String regionId, Optional<String> clientToken, Deadline deadline)
      throws CheckFailure {
    GetFlowLogServiceStatusRequest request = new GetFlowLogServiceStatusRequest();
    if (clientToken.isPresent()) {
      request.setClientToken(clientToken.get());
    }
    return calls.call(regionId, deadline, request, AlibabaFlowLogReader::serviceActivated);
  }
}
