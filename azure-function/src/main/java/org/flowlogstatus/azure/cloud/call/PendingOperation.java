package org.flowlogstatus.azure.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Exchange;
import org.flowlogstatus.call.RetryAfter;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireAnswer;

/**
 * Waits for the answer to a call that ARM accepted with 202. {@code Azure-AsyncOperation}, where
 * the answer names it, says when the operation ends; {@code Location} is then the address of the
 * answer. A failed poll is repeated, and the call itself is not.
 *
 * <p>Source: Azure Resource Manager, "Track asynchronous Azure operations".
 */
public final class PendingOperation {
  private static final int ACCEPTED = 202;
  private static final Duration FIRST_POLL = Duration.ofMillis(200);
  private static final Duration SLOWEST_POLL = Duration.ofSeconds(2);

  /** The codes of a 404 that is not about the operation itself. */
  private static final Set<String> MISSING_TARGET =
      Set.of(
          "ResourceNotFound",
          "ParentResourceNotFound",
          "ResourceGroupNotFound",
          "SubscriptionNotFound");

  private final AuthorizedCalls arm;
  private final String operation;
  private final URI base;
  private final Deadline deadline;
  private final Optional<URI> statusAddress;
  private Optional<URI> location;
  private Duration wait = FIRST_POLL;
  private Optional<Duration> asked;

  /**
   * An operation that was accepted.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID where the 202 names no address of ARM's
   */
  public PendingOperation(
      AuthorizedCalls arm, String operation, URI base, Deadline deadline, Accepted accepted)
      throws CheckFailure {
    this.arm = arm;
    this.operation = operation;
    this.base = base;
    this.deadline = deadline;
    this.statusAddress = address(accepted.answer(), "azure-asyncoperation");
    this.location = address(accepted.answer(), "location");
    this.asked = accepted.retryAfter();
    if (statusAddress.isEmpty() && location.isEmpty()) {
      throw CheckFailure.invalidAnswer(
          "The cloud accepted the query, but does not say where its answer is.");
    }
  }

  /** Waits for the answer. */
  public <T> Answered<T> answer(Elements.Reader<T> reader) throws CheckFailure {
    if (statusAddress.isPresent()) {
      Optional<Answered<ObjectNode>> ended = ended(statusAddress.get());
      if (ended.isPresent() && location.isEmpty()) {
        return ended.get().with(reader.read(ended.get().value().path("properties")));
      }
      asked = Optional.empty();
      wait = ended.isPresent() ? Duration.ZERO : wait;
    }
    while (true) {
      Answered<Optional<Ended<T>>> polled = poll(location.orElseThrow(), new ByLocation<>(reader));
      if (polled.value().isPresent()) {
        return well(polled, polled.value().get());
      }
    }
  }

  /** The operation itself when it succeeded; empty where it may not be read. */
  private Optional<Answered<ObjectNode>> ended(URI address) throws CheckFailure {
    while (true) {
      Answered<Optional<Ended<ObjectNode>>> polled;
      try {
        polled = poll(address, PendingOperation::byStatus);
      } catch (CheckFailure failure) {
        if (failure.reason() != Reason.ACCESS_DENIED || location.isEmpty()) {
          throw failure;
        }
        return Optional.empty();
      }
      if (polled.value().isPresent()) {
        return Optional.of(well(polled, polled.value().get()));
      }
    }
  }

  /** The result of an operation; a failed one is not repeated. */
  private <T> Answered<T> well(Answered<?> polled, Ended<T> ended) throws CheckFailure {
    if (ended.failure().isPresent()) {
      throw ended
          .failure()
          .get()
          .withRequestId(polled.requestId())
          .of(new FailedCall(operation, polled.attempts()));
    }
    return polled.with(ended.value().orElseThrow());
  }

  private <T> Answered<Optional<Ended<T>>> poll(URI address, Poll<T> poll) throws CheckFailure {
    pause();
    try {
      return arm.call(
          operation,
          deadline,
          (exchange, requests) -> {
            WireAnswer answer =
                exchange.send(requests.get(address, AuthorizedCalls.MAX_ANSWER_BYTES));
            asked = RetryAfter.of(answer, exchange.clock());
            return poll.read(exchange, answer);
          });
    } catch (CheckFailure failure) {
      throw isLost(failure) ? failure.as(Reason.PROVIDER_RESPONSE_INVALID) : failure;
    }
  }

  /**
   * Whether ARM no longer knows the operation that it accepted, which says nothing about its
   * target.
   */
  private static boolean isLost(CheckFailure failure) {
    return failure.reason() == Reason.NOT_FOUND
        && !MISSING_TARGET.contains(failure.errorCode().orElse(""));
  }

  private void pause() throws CheckFailure {
    Duration pause = asked.orElse(wait);
    if (!deadline.allows(pause)) {
      throw CheckFailure.timeout("The cloud's operation did not end before the deadline.")
          .withRetryAfter(Optional.of(pause));
    }
    if (!pause.isZero()) {
      arm.pause(pause);
    }
    wait = wait.compareTo(SLOWEST_POLL) < 0 ? wait.multipliedBy(2).plus(FIRST_POLL) : wait;
  }

  private static Optional<Ended<ObjectNode>> byStatus(Exchange exchange, WireAnswer answer)
      throws CheckFailure {
    ObjectNode body;
    try {
      body = exchange.operation(answer);
    } catch (CheckFailure bodiless) {
      if (answer.status() == ACCEPTED) {
        return Optional.empty();
      }
      throw bodiless;
    }
    if (OperationStatus.hasFailed(body)) {
      return Optional.of(Ended.badly(body));
    }
    OperationStatus.requireNoError(body);
    JsonNode status = body.path("status");
    if (!status.isTextual() && answer.status() != ACCEPTED) {
      throw CheckFailure.invalidAnswer("The cloud's operation does not tell its status.");
    }
    return OperationStatus.isWord(status, "Succeeded")
        ? Optional.of(Ended.well(body))
        : Optional.empty();
  }

  private Optional<URI> address(WireAnswer answer, String header) throws CheckFailure {
    Optional<String> link = answer.header(header);
    return link.isPresent() ? Optional.of(arm.pinned(base, link.get())) : Optional.empty();
  }

  /** The 202, and the wait that it asks for. */
  public record Accepted(WireAnswer answer, Optional<Duration> retryAfter) {}

  /** Reads one answer to a poll; empty while the operation runs. */
  @FunctionalInterface
  private interface Poll<T> {
    Optional<Ended<T>> read(Exchange exchange, WireAnswer answer) throws CheckFailure;
  }

  /** An ended operation, with its result or its failure. */
  private record Ended<T>(Optional<T> value, Optional<CheckFailure> failure) {
    static <T> Ended<T> well(T value) {
      return new Ended<>(Optional.of(value), Optional.empty());
    }

    static <T> Ended<T> badly(ObjectNode operation) {
      return new Ended<>(Optional.empty(), Optional.of(OperationStatus.failureOf(operation)));
    }
  }

  /** A later 202 need not repeat the address, and may change it. */
  private final class ByLocation<T> implements Poll<T> {
    private final Elements.Reader<T> reader;

    ByLocation(Elements.Reader<T> reader) {
      this.reader = reader;
    }

    @Override
    public Optional<Ended<T>> read(Exchange exchange, WireAnswer answer) throws CheckFailure {
      if (answer.status() == ACCEPTED) {
        Optional<URI> next = address(answer, "location");
        location = next.isPresent() ? next : location;
        return Optional.empty();
      }
      ObjectNode body = exchange.operation(answer);
      return Optional.of(
          OperationStatus.hasFailed(body) ? Ended.badly(body) : Ended.well(reader.read(body)));
    }
  }
}
