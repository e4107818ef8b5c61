package org.flowlogstatus.plan.choice;

/** What it takes that a place is logged whole by a flow log of its own. */
public enum Repair {
  /** It is. */
  NOTHING,
  CREATE,
  SWITCH_ON,
  CHANGE,
  REPLACE,
  /** It is unknown, or cannot be had. */
  CLOSED
}
