package org.flowlogstatus.flowlog;

/** What the cloud's words say of one flow log. */
public enum LogState {
  ON,
  OFF,
  IN_TRANSITION,
  /** An unknown word, or none where there must be one: neither on nor off. */
  UNREADABLE
}
