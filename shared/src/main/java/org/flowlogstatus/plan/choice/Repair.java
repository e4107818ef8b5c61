package org.flowlogstatus.plan.choice;

/** What must change so that a place's own flow log records all of it. */
public enum Repair {
  /** Nothing: it does. */
  NOTHING,
  CREATE,
  SWITCH_ON,
  CHANGE,
  REPLACE,
  /** It is unknown, or not possible. */
  CLOSED
}
