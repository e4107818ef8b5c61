package org.flowlogstatus.wire;

/** The calls that one question has cost so far; each attempt counts. Safe for several threads. */
public final class CallTally {
  private int made;
  private int throttled;

  public synchronized void add() {
    made++;
  }

  public synchronized void addThrottled() {
    throttled++;
  }

  /** How many calls were made to the cloud. */
  public synchronized int made() {
    return made;
  }

  /** How many of them the cloud throttled. */
  public synchronized int throttled() {
    return throttled;
  }
}
