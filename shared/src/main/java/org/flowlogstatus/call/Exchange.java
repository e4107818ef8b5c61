package org.flowlogstatus.call;

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
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.redaction.AnswerWords;
import org.flowlogstatus.redaction.CloudWords;
import org.flowlogstatus.retry.Pause;
import org.flowlogstatus.retry.Throttle;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/** Sends the requests of one attempt, and answers for each that it was a success. */
public final class Exchange {
  private static final int CREATED = 201;

  private final Wire wire;
  private final AnswerFormat format;
  private final Clock clock;
  private final Pause pause;
  private final Throttle gate;
  private final Deadline deadline;
  private final Duration patience;
  private final CallCounter.Operation calls;
  private CloudWords words = CloudWords.without(List.of());
  private Optional<String> requestId = Optional.empty();
  private String accountAndHost = "";

  Exchange(
      Wire wire,
      AnswerFormat format,
      Clock clock,
      Pause pause,
      Throttle gate,
      Deadline deadline,
      Duration patience,
      CallCounter.Operation calls) {
    this.wire = wire;
    this.format = format;
    this.clock = clock;
    this.pause = pause;
    this.gate = gate;
    this.deadline = deadline;
    this.patience = patience;
    this.calls = calls;
  }

  /**
   * The answer to {@code request}, with a status of 200 or 202, or 201 where it makes something.
   *
   * @throws CheckFailure with the reason that the error answer or the broken connection has
   */
  public WireAnswer send(WireRequest request) throws CheckFailure {
    accountAndHost = request.account() + "@" + request.uri().getHost();
    words = CloudWords.without(request.secrets());
    awaitTurn();
    calls.made();
    deadline.calls().add();
    WireAnswer answer = wire.send(request, deadline.within(patience));
    if (!format.answers(request, answer)) {
      throw CheckFailure.invalidAnswer("The cloud's answer belongs to another request.");
    }
    if (!answer.isSuccess()) {
      throw ErrorAnswer.failure(answer, format, words, clock);
    }
    requestId = words.id(format.requestId(answer, Optional.empty()));
    boolean made = request.makesSomething() && answer.status() == CREATED;
    if (!answer.isWhole() && !made) {
      // A part (206), nothing (204, 205), or a copy that a proxy changed (203).
      throw CheckFailure.invalidAnswer(
          "The cloud answered HTTP " + answer.status() + ", which is no answer to this call.");
    }
    if (isEncoded(answer)) {
      throw CheckFailure.invalidAnswer("The cloud's answer is encoded, which was not asked for.");
    }
    return answer;
  }

  /** Behind the other calls of an account that is throttled. */
  private void awaitTurn() throws CheckFailure {
    Duration turn = gate.turn(accountAndHost);
    if (!turn.isZero()) {
      if (!deadline.allows(turn)) {
        throw CheckFailure.of(
            Reason.THROTTLED, "The cloud throttles this account until after the deadline.");
      }
      pause.pause(turn);
    }
  }

  private static boolean isEncoded(WireAnswer answer) {
    String encoding = answer.header("content-encoding").orElse("").trim();
    return !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity");
  }

  /** The one whole JSON object that the answer must be, with the fields that somebody reads. */
  public ObjectNode object(WireAnswer answer) throws CheckFailure {
    return object(answer, Selection.ALL);
  }

  /**
   * The same for an operation that reports its progress: there, an error is a report and not a
   * failure.
   */
  public ObjectNode operation(WireAnswer answer) throws CheckFailure {
    try {
      ObjectNode body = StrictJson.object(answer.body(), format.fieldNames(), Selection.ALL);
      requestId = words.id(format.requestId(answer, Optional.of(body)));
      return words.of(answer.body()).shown(body);
    } catch (InvalidJson e) {
      throw invalid(e);
    }
  }

  /** The same; of objects that are not selected it reads as little as possible. */
  public ObjectNode object(WireAnswer answer, Selection selection) throws CheckFailure {
    try {
      ObjectNode body = StrictJson.object(answer.body(), format.fieldNames(), selection);
      return identified(answer, body, words.of(answer.body()));
    } catch (InvalidJson e) {
      throw invalid(e);
    }
  }

  /**
   * The same without one of its arrays, whose elements are added to a list.
   *
   * @throws CheckFailure also where there is no such array
   */
  public ObjectNode elements(
      WireAnswer answer, Selection selection, String arrayName, List<JsonNode> elements)
      throws CheckFailure {
    AnswerWords ofThis = words.of(answer.body());
    try {
      StrictJson.Streamed page =
          StrictJson.elements(
              answer.body(),
              format.fieldNames(),
              selection,
              arrayName,
              new ShownElements(ofThis, elements));
      ObjectNode rest = identified(answer, page.rest(), ofThis);
      if (!page.arraySeen()) {
        throw CheckFailure.invalidAnswer("The answer has no " + arrayName + ".");
      }
      return rest;
    } catch (InvalidJson e) {
      throw invalid(e);
    }
  }

  /** The bytes of an answer that is not JSON. */
  public byte[] bytes(WireAnswer answer) {
    return answer.body();
  }

  private ObjectNode identified(WireAnswer answer, ObjectNode body, AnswerWords ofThis)
      throws CheckFailure {
    requestId = words.id(format.requestId(answer, Optional.of(body)));
    ErrorAnswer.require(answer, body, format, words);
    return ofThis.shown(body);
  }

  private static CheckFailure invalid(InvalidJson e) {
    return CheckFailure.invalidAnswer("The cloud's answer is not valid: " + e.getMessage() + ".");
  }

  public Clock clock() {
    return clock;
  }

  /** The account whose budget of tries it uses. */
  String accountAndHost() {
    return accountAndHost;
  }

  /** When the whole call must end. */
  public Deadline deadline() {
    return deadline;
  }

  /** The id that the cloud gave to the last exchange. */
  public Optional<String> requestId() {
    return requestId;
  }

  private static final class ShownElements implements Consumer<JsonNode> {
    private final AnswerWords words;
    private final List<JsonNode> elements;

    ShownElements(AnswerWords words, List<JsonNode> elements) {
      this.words = words;
      this.elements = elements;
    }

    @Override
    public void accept(JsonNode element) {
      elements.add(words.shown(element));
    }
  }
}
