package org.flowlogstatus.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.json.StrictJson;

/** Sends the requests of one attempt, and answers for each that it was a success. */
public final class Exchange {
  private final Wire wire;
  private final Dialect dialect;
  private final Clock clock;
  private final Pause pause;
  private final Deadline deadline;
  private final Duration patience;
  private final CallCounter.Operation calls;
  private List<String> secrets = List.of();
  private Optional<String> requestId = Optional.empty();

  Exchange(
      Wire wire,
      Dialect dialect,
      Clock clock,
      Pause pause,
      Deadline deadline,
      Duration patience,
      CallCounter.Operation calls) {
    this.wire = wire;
    this.dialect = dialect;
    this.clock = clock;
    this.pause = pause;
    this.deadline = deadline;
    this.patience = patience;
    this.calls = calls;
  }

  /**
   * The answer to {@code request}, with a status of 200 to 299.
   *
   * @throws CheckFailure with the reason that the error answer or the broken connection has
   */
  public WireAnswer send(WireRequest request) throws CheckFailure {
    calls.made();
    secrets = request.secrets();
    WireAnswer answer = wire.send(request, deadline.within(patience));
    if (!answer.isSuccess()) {
      throw ErrorAnswer.failure(answer, dialect, request.secrets(), clock);
    }
    requestId = dialect.requestId(answer, Optional.empty());
    return answer;
  }

  /** The one whole JSON object that the answer must be, with the fields that somebody reads. */
  public ObjectNode object(WireAnswer answer) throws CheckFailure {
    return object(answer, Selection.ALL);
  }

  /** The same of an operation that tells how it goes, where an error is news and no failure. */
  public ObjectNode operation(WireAnswer answer) throws CheckFailure {
    try {
      ObjectNode body = StrictJson.object(answer.body(), dialect.fieldNames(), Selection.ALL);
      requestId = dialect.requestId(answer, Optional.of(body));
      return body;
    } catch (InvalidJson e) {
      throw invalid(e);
    }
  }

  /** The same, and of the objects that are not selected as little as can be. */
  public ObjectNode object(WireAnswer answer, Selection selection) throws CheckFailure {
    try {
      return identified(answer, StrictJson.object(answer.body(), dialect.fieldNames(), selection));
    } catch (InvalidJson e) {
      throw invalid(e);
    }
  }

  /**
   * The same, but for an array of it, whose elements are handed over one by one.
   *
   * @throws CheckFailure also where there is no such array
   */
  public ObjectNode elements(
      WireAnswer answer, Selection selection, String arrayName, Consumer<JsonNode> consumer)
      throws CheckFailure {
    try {
      StrictJson.Streamed page =
          StrictJson.elements(answer.body(), dialect.fieldNames(), selection, arrayName, consumer);
      ObjectNode rest = identified(answer, page.rest());
      if (!page.arraySeen()) {
        throw CheckFailure.invalidAnswer("The answer has no " + arrayName + ".");
      }
      return rest;
    } catch (InvalidJson e) {
      throw invalid(e);
    }
  }

  /** The bytes of an answer that is no JSON of the cloud's. */
  public byte[] bytes(WireAnswer answer) {
    return answer.body();
  }

  private ObjectNode identified(WireAnswer answer, ObjectNode body) throws CheckFailure {
    requestId = dialect.requestId(answer, Optional.of(body));
    ErrorAnswer.require(answer, body, dialect, secrets);
    return body;
  }

  private static CheckFailure invalid(InvalidJson e) {
    return CheckFailure.invalidAnswer("The cloud's answer is not valid: " + e.getMessage() + ".");
  }

  /** Waits between two exchanges of this attempt. */
  public void pause(Duration wait) throws CheckFailure {
    pause.pause(wait);
  }

  public Clock clock() {
    return clock;
  }

  /** When the call as a whole must have ended. */
  public Deadline deadline() {
    return deadline;
  }

  /** The id that the cloud gave to the last exchange. */
  public Optional<String> requestId() {
    return requestId;
  }
}
