package org.flowlogstatus.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.ErrorCodes;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Reason;

/** Turns an answer that is not a success into a failure with its reason. */
final class ErrorAnswer {
  private ErrorAnswer() {}

  static CheckFailure failure(
      WireAnswer answer, Dialect dialect, List<String> secrets, Clock clock) {
    return failure(answer, body(answer), dialect, secrets)
        .withRetryAfter(RetryAfter.of(answer, clock));
  }

  /**
   * Fails where the body of a success is that of an error, or says itself that it is no answer: it
   * counts whatever stands beside it.
   */
  static void require(WireAnswer answer, ObjectNode body, Dialect dialect, List<String> secrets)
      throws CheckFailure {
    if (dialect.isError(body)) {
      throw failure(answer, Optional.of(body), dialect, secrets);
    }
    if (!dialect.isAnswer(body)) {
      throw CheckFailure.invalidAnswer("The cloud says of its answer that the call failed.")
          .withRequestId(dialect.requestId(answer, Optional.of(body)));
    }
  }

  private static CheckFailure failure(
      WireAnswer answer, Optional<ObjectNode> body, Dialect dialect, List<String> secrets) {
    Optional<String> code = body.flatMap(dialect::code);
    Reason reason = ErrorCodes.reasonOf(answer.status(), code);
    StringBuilder detail = new StringBuilder("The cloud answered HTTP ").append(answer.status());
    code.ifPresent(c -> detail.append(' ').append(Redaction.of(c, secrets)));
    // What a cloud says of rejected credentials quotes what was signed.
    body.filter(b -> reason != Reason.CREDENTIALS_REJECTED)
        .flatMap(dialect::message)
        .ifPresent(m -> detail.append(": ").append(Redaction.of(m, secrets)));
    return CheckFailure.of(reason, detail.toString())
        .withErrorCode(code)
        .withRequestId(dialect.requestId(answer, body));
  }

  private static Optional<ObjectNode> body(WireAnswer answer) {
    try {
      return Optional.of(StrictJson.object(answer.body()));
    } catch (InvalidJson e) {
      return Optional.empty();
    }
  }
}
