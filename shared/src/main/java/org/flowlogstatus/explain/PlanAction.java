package org.flowlogstatus.explain;

/** What a step of a plan does. The product prints it, and never runs it. */
public enum PlanAction {
  CREATE_FLOW_LOG,
  SWITCH_ON,
  /** Writes the same flow log with other settings, or the same ones again. */
  CHANGE_FLOW_LOG,
  /** Deletes and creates, where the cloud cannot change what must be changed. */
  REPLACE_FLOW_LOG,
  DELETE_FLOW_LOG,
  CREATE_NETWORK_WATCHER,
  /** Cannot be undone, and may cost. */
  ACTIVATE_SERVICE,
  GRANT_RIGHT
}
