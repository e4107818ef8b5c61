package org.flowlogstatus.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.ErrorCodes;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.redaction.CloudWords;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.xml.XmlFields;

/** Turns an answer that is not a success into a failure with its reason. */
final class ErrorAnswer {
  private ErrorAnswer() {}

  static CheckFailure failure(
      WireAnswer answer, AnswerFormat format, CloudWords words, Clock clock) {
    return failure(answer, body(answer), format, words)
        .withRetryAfter(RetryAfter.of(answer, clock));
  }

  /**
   * Fails where the body of a success is an error's, or says that the call failed. That counts,
   * whatever else the body says.
   */
  static void require(WireAnswer answer, ObjectNode body, AnswerFormat format, CloudWords words)
      throws CheckFailure {
    if (format.isError(body)) {
      throw failure(answer, Optional.of(body), format, words);
    }
    if (!format.isAnswer(body)) {
      throw CheckFailure.invalidAnswer("The cloud's answer says that the call failed.")
          .withRequestId(words.id(format.requestId(answer, Optional.of(body))));
    }
  }

  private static CheckFailure failure(
      WireAnswer answer, Optional<ObjectNode> body, AnswerFormat format, CloudWords words) {
    Optional<String> code = body.isPresent() ? body.flatMap(format::code) : codeOfXml(answer);
    Reason reason = ErrorCodes.reasonOf(answer.status(), code);
    StringBuilder detail = new StringBuilder("The cloud answered HTTP ").append(answer.status());
    code.ifPresent(c -> detail.append(' ').append(words.quoted(c)));
    // What a cloud says of rejected credentials quotes what was signed.
    body.filter(b -> reason != Reason.CREDENTIALS_REJECTED)
        .flatMap(format::message)
        .ifPresent(m -> detail.append(": ").append(words.quoted(m)));
    return CheckFailure.of(reason, detail.toString())
        .withErrorCode(code)
        .withRequestId(words.id(format.requestId(answer, body)));
  }

  /** Storage and queues answer errors in XML, whatever was asked for. */
  private static Optional<String> codeOfXml(WireAnswer answer) {
    return isXml(answer.body())
        ? XmlFields.of(answer.body(), "Error")
            .flatMap(fields -> Optional.ofNullable(fields.get("Code")))
            .filter(code -> !code.isEmpty())
        : Optional.empty();
  }

  private static boolean isXml(byte[] body) {
    int begin = body.length > 3 && body[0] == (byte) 0xEF ? 3 : 0;
    return body.length > begin && body[begin] == '<';
  }

  private static Optional<ObjectNode> body(WireAnswer answer) {
    try {
      return Optional.of(StrictJson.object(answer.body()));
    } catch (InvalidJson e) {
      return Optional.empty();
    }
  }
}
