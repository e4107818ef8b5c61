package org.flowlogstatus.azure.cloud;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.flowlogstatus.retry.Retries;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/** A wire that answers from a list, and a clock that is moved by hand; waits take no time. */
public final class FakeArm extends Clock implements Wire {
  private final Deque<WireAnswer> answers = new ArrayDeque<>();
  private final List<WireRequest> requests = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-20T23:00:00Z");

  public FakeArm answers(int status, String body) {
    answers.add(new WireAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public List<WireRequest> requests() {
    return requests;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  CloudCalls calls() {
    return new CloudCalls(
        this, AnswerFormat.AZURE, this, new Retries(wait -> {}, () -> 0), new CallCounter());
  }

  public AuthorizedCalls authorizedCalls(TokenSource tokens) {
    return new AuthorizedCalls(URI.create("https://arm.example"), tokens, calls());
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) {
    requests.add(request);
    return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
