package org.flowlogstatus.azure.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.OperationStatus;
import org.flowlogstatus.azure.cloud.call.PendingOperation;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Exchange;
import org.flowlogstatus.call.RetryAfter;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireAnswer;

/**
 * Asks {@code queryFlowLogStatus}, a long-running operation: ARM answers at once, or with 202 and
 * the address of the answer.
 */
public final class FlowLogStatusQuery {
  public static final String OPERATION = "queryFlowLogStatus";
  private static final int ACCEPTED = 202;

  private final AuthorizedCalls arm;

  public FlowLogStatusQuery(AuthorizedCalls arm) {
    this.arm = arm;
  }

  /** The target's own flow log; empty where it never had one. */
  Answered<Optional<FlowLog>> ask(String networkWatcherId, String targetId, Deadline deadline)
      throws CheckFailure {
    URI uri = arm.uri(networkWatcherId + "/queryFlowLogStatus");
    String body = JsonText.ofText("targetResourceId", targetId);
    Answered<Started> started =
        arm.call(OPERATION, deadline, new StatusAttempt(uri, body, targetId));
    if (started.value().accepted().isEmpty()) {
      return started.with(started.value().log());
    }
    return new PendingOperation(arm, OPERATION, uri, deadline, started.value().accepted().get())
        .answer(answer -> read(answer, targetId));
  }

  private static Started started(Exchange exchange, WireAnswer answer, String targetId)
      throws CheckFailure {
    if (answer.status() == ACCEPTED) {
      return new Started(
          Optional.empty(),
          Optional.of(
              new PendingOperation.Accepted(answer, RetryAfter.of(answer, exchange.clock()))));
    }
    return new Started(read(exchange.operation(answer), targetId), Optional.empty());
  }

  private static Optional<FlowLog> read(JsonNode answer, String targetId) throws CheckFailure {
    if (answer instanceof ObjectNode body) {
      OperationStatus.requireNoFailure(body);
    }
    JsonNode status = answer.path("status");
    boolean untold = status.isMissingNode() || status.isNull();
    if (!untold && !OperationStatus.isWord(status, "Succeeded")) {
      throw CheckFailure.invalidAnswer("The cloud's answer says that it is not finished.");
    }
    return AzureFlowLogReader.status(answer, targetId);
  }

  private static final class StatusAttempt implements AuthorizedCalls.AuthorizedAttempt<Started> {
    private final URI uri;
    private final String body;
    private final String targetId;

    StatusAttempt(URI uri, String body, String targetId) {
      this.uri = uri;
      this.body = body;
      this.targetId = targetId;
    }

    @Override
    public Started make(Exchange exchange, AuthorizedCalls.Requests requests) throws CheckFailure {
      return started(exchange, exchange.send(requests.post(uri, body)), targetId);
    }
  }

  /** The answer, or the promise of one. */
  private record Started(Optional<FlowLog> log, Optional<PendingOperation.Accepted> accepted) {}
}
