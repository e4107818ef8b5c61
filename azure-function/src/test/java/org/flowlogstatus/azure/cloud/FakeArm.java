package org.flowlogstatus.azure.cloud;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.retry.RetryState;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.TickingClock;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/** A wire that answers from a list, and a clock that waits and hands move; nobody really waits. */
public final class FakeArm implements Wire {
  private static final Instant START = Instant.parse("2026-11-20T23:00:00Z");

  private final Deque<WireAnswer> answers = new ArrayDeque<>();
  private final List<WireRequest> requests = new ArrayList<>();
  private final Clock clock = new TickingClock(this::now);
  private Instant now = START;

  public FakeArm answers(int status, String body) {
    return answers(status, Map.of(), body);
  }

  /** The next answer, or the last one for ever. */
  FakeArm answers(int status, Map<String, String> headers, String body) {
    answers.add(new WireAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** A deadline on this clock. */
  Deadline deadline(Duration total) {
    return Deadline.in(total, () -> Duration.between(START, now).toNanos());
  }

  /** What was to come next is no more, and nothing was asked. */
  void forget() {
    answers.clear();
    requests.clear();
  }

  public List<WireRequest> requests() {
    return requests;
  }

  /** What the time is there. */
  public Clock clock() {
    return clock;
  }

  private Instant now() {
    return now;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  CloudCalls calls() {
    return new CloudCalls(
        this, AnswerFormat.AZURE, clock, new RetryState(this::passes, () -> 0), new CallCounter());
  }

  public AuthorizedCalls authorizedCalls(TokenSource tokens) {
    return new AuthorizedCalls(URI.create("https://arm.example"), tokens, calls());
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) {
    requests.add(request);
    return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
  }
}
