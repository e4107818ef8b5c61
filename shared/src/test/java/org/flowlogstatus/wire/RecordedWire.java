package org.flowlogstatus.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.flowlogstatus.failure.CheckFailure;

/** Asks a cloud each question once, and then answers from memory; one question otherwise. */
public final class RecordedWire implements Wire {
  private final Wire cloud;
  private final Map<String, WireAnswer> answers = new ConcurrentHashMap<>();
  private volatile Map<String, byte[]> otherwise = Map.of();

  public RecordedWire(Wire cloud) {
    this.cloud = cloud;
  }

  /** From now on this question, and no other, is answered so. */
  public void answerOtherwise(String question, byte[] body) {
    otherwise = Map.of(question, body);
  }

  /** The bodies that were answered so far, by question. */
  public Map<String, byte[]> answers() {
    Map<String, byte[]> bodies = new TreeMap<>();
    answers.forEach((question, answer) -> bodies.put(question, answer.body()));
    return bodies;
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) throws CheckFailure {
    String question = question(request);
    byte[] other = otherwise.get(question);
    if (other != null) {
      return new WireAnswer(200, Map.of(), other);
    }
    WireAnswer known = answers.get(question);
    if (known == null) {
      WireAnswer answer = cloud.send(request, deadline);
      // Without headers: they name the request that was answered.
      known = new WireAnswer(answer.status(), Map.of(), answer.body());
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
