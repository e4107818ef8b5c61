package org.flowlogstatus.local.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/** Asks a cloud each question once, answers from memory, and one question otherwise. */
final class RecordedWire implements Wire {

  private final Wire cloud = new SocketWire();
  private final Map<String, WireAnswer> answers = new ConcurrentHashMap<>();
  private volatile Optional<Mutant> mutant = Optional.empty();

  /** From now on this mutant is in force. */
  void mutate(Mutant next) {
    mutant = Optional.of(next);
  }

  /** What was answered so far, by question. */
  Map<String, JsonNode> answers() {
    Map<String, JsonNode> bodies = new TreeMap<>();
    answers.forEach(
        (question, answer) ->
            Json.tryParse(answer.body()).ifPresent(body -> bodies.put(question, body)));
    return bodies;
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) throws CheckFailure {
    String question = question(request);
    if (mutant.isPresent() && mutant.get().question().equals(question)) {
      return new WireAnswer(200, Map.of(), Json.bytes(mutant.get().answer()));
    }
    WireAnswer known = answers.get(question);
    if (known == null) {
      WireAnswer answer = cloud.send(request, deadline);
      // Without headers: they name the request that was answered.
      known = new WireAnswer(answer.status(), new HashMap<>(), answer.body());
      answers.put(question, known);
    }
    return known;
  }

  private static String question(WireRequest request) {
    return request.headers().getOrDefault("x-acs-action", request.method())
        + " "
        + request.uri().getRawPath()
        + "?"
        + request.uri().getRawQuery();
  }
}
