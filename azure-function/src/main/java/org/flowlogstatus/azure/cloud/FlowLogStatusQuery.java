package org.flowlogstatus.azure.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.verdict.AzureFlowLogReader;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.wire.Answered;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Exchange;
import org.flowlogstatus.wire.RetryAfter;
import org.flowlogstatus.wire.WireAnswer;

/**
 * Asks {@code queryFlowLogStatus}, a long-running operation: ARM answers at once, or with 202 and
 * the {@code Location} of the answer to come.
 */
public final class FlowLogStatusQuery {
  public static final String OPERATION = "queryFlowLogStatus";
  private static final int ACCEPTED = 202;
  private static final Duration FIRST_POLL = Duration.ofMillis(200);
  private static final Duration SLOWEST_POLL = Duration.ofSeconds(2);

  private final AuthorizedCalls arm;

  public FlowLogStatusQuery(AuthorizedCalls arm) {
    this.arm = arm;
  }

  /** The target's own flow log; empty where it never had one. */
  Answered<Optional<FlowLog>> ask(String networkWatcherId, String targetId, Deadline deadline)
      throws CheckFailure {
    URI uri = arm.uri(networkWatcherId + "/queryFlowLogStatus");
    String body = JsonText.ofText("targetResourceId", targetId);
    return arm.call(
        OPERATION,
        deadline,
        (exchange, requests) -> {
          WireAnswer answer = exchange.send(requests.post(uri, body));
          return AzureFlowLogReader.status(settled(exchange, requests, uri, answer), targetId);
        });
  }

  private JsonNode settled(
      Exchange exchange, AuthorizedCalls.Requests requests, URI base, WireAnswer first)
      throws CheckFailure {
    WireAnswer answer = first;
    URI poll = base;
    Duration wait = FIRST_POLL;
    while (answer.status() == ACCEPTED) {
      poll = pollAddress(poll, base, answer);
      pause(RetryAfter.of(answer, exchange.clock()).orElse(wait), exchange);
      wait = wait.compareTo(SLOWEST_POLL) < 0 ? wait.multipliedBy(2) : wait;
      answer = exchange.send(requests.get(poll, AuthorizedCalls.MAX_ANSWER_BYTES));
    }
    ObjectNode body = exchange.object(answer);
    String state = body.path("status").asText("");
    if (state.equals("Failed") || state.equals("Canceled")) {
      throw CheckFailure.of(Reason.PROVIDER_ERROR, "The cloud's operation ended as " + state + ".");
    }
    return body;
  }

  /** A later 202 need not repeat the address; the first one must name it. */
  private URI pollAddress(URI poll, URI base, WireAnswer answer) throws CheckFailure {
    Optional<String> location = answer.header("location");
    if (location.isPresent()) {
      return arm.pinned(base, location.get());
    }
    if (poll.equals(base)) {
      throw CheckFailure.invalidAnswer("The cloud accepted the query, and names no answer to it.");
    }
    return poll;
  }

  private static void pause(Duration wait, Exchange exchange) throws CheckFailure {
    if (!exchange.deadline().allows(wait)) {
      throw CheckFailure.timeout("The cloud's operation did not end before the deadline.")
          .withRetryAfter(Optional.of(wait));
    }
    exchange.pause(wait);
  }
}
