package org.flowlogstatus.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/**
 * A cloud that gives the answers of a script, one answer after the other, the last one for ever.
 */
public final class ScriptedWire implements Wire {
  private final Deque<Wire> answers = new ArrayDeque<>();
  private final List<Deadline> deadlines = new ArrayList<>();

  /** The next answer. */
  public ScriptedWire answers(int status, Map<String, String> headers, String body) {
    WireAnswer answer = new WireAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    answers.add((request, deadline) -> answer);
    return this;
  }

  /** The next answer, without a header. */
  public ScriptedWire answers(int status, String body) {
    return answers(status, Map.of(), body);
  }

  /** Next, no answer comes. */
  ScriptedWire fails(Reason reason) {
    answers.add(
        (request, deadline) -> {
          throw CheckFailure.of(reason, "scripted");
        });
    return this;
  }

  /** What was to come next is no more. */
  ScriptedWire forget() {
    answers.clear();
    return this;
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) throws CheckFailure {
    deadlines.add(deadline);
    Wire next = answers.size() > 1 ? answers.remove() : answers.element();
    return next.send(request, deadline);
  }

  /** How often it was asked. */
  int asked() {
    return deadlines.size();
  }

  /** By when it should have answered, each time. */
  List<Deadline> deadlines() {
    return deadlines;
  }
}
