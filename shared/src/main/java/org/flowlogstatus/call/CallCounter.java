package org.flowlogstatus.call;

import java.util.Map;
import java.util.TreeMap;

/** Counts the calls to a cloud; each attempt counts. Safe for several threads. */
public final class CallCounter {
  private final Map<String, Long> byOperation = new TreeMap<>();
  private long throttled;

  /** The calls of one operation, by the cloud's name of it. */
  Operation of(String operation) {
    return new Operation(operation);
  }

  synchronized void throttled() {
    throttled++;
  }

  public synchronized long total() {
    long total = 0;
    for (long count : byOperation.values()) {
      total += count;
    }
    return total;
  }

  /** How many of them the cloud throttled. */
  public synchronized long throttledCalls() {
    return throttled;
  }

  /** By the cloud's name of the operation, sorted. */
  public synchronized Map<String, Long> byOperation() {
    return new TreeMap<>(byOperation);
  }

  private synchronized void made(String operation) {
    byOperation.put(operation, 1 + byOperation.getOrDefault(operation, 0L));
  }

  /** Counts the calls of one operation. */
  final class Operation {
    private final String name;

    private Operation(String name) {
      this.name = name;
    }

    void made() {
      CallCounter.this.made(name);
    }
  }
}
