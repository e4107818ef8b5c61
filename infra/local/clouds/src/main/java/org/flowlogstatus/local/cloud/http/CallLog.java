package org.flowlogstatus.local.cloud.http;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The requests that reached a cloud, refused ones too, in the order of their answers. */
public final class CallLog {

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  /** Notes a call; done before its answer is sent. */
  public void add(Call call) {
    calls.add(call);
  }

  /** All calls since the start, or since the last {@link #clear}. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** How many calls there were. */
  public int total() {
    return calls.size();
  }

  /** How many calls of the operation there were. */
  public int count(String operation) {
    return byOperation().getOrDefault(operation, 0);
  }

  /** How many calls of each operation there were, by name. */
  public Map<String, Integer> byOperation() {
    Map<String, Integer> counts = new TreeMap<>();
    calls.forEach(call -> counts.merge(call.subject().operation(), 1, Integer::sum));
    return counts;
  }

  /** Forgets all calls. */
  public void clear() {
    calls.clear();
  }
}
