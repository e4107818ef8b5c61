package org.flowlogstatus.model;

/** The closed set of findings: what is wrong, or about to be. */
public enum FindingCode {
  FINANCIALLY_LOCKED(Severity.CRITICAL),
  NSG_FLOW_LOGS_RETIRING(Severity.WARNING),
  RETENTION_TOO_SHORT(Severity.WARNING),
  STORAGE_MISSING(Severity.CRITICAL),
  WORKSPACE_MISSING(Severity.WARNING),
  LOGGED_TWICE(Severity.INFO),
  ANALYTICS_OFF(Severity.INFO),
  PARTIAL_CAPTURE(Severity.WARNING),
  PROVISIONING_FAILED(Severity.CRITICAL),
  DELIVERY_FAILED(Severity.CRITICAL),
  NOTHING_LOGGED(Severity.CRITICAL),
  TARGET_GONE(Severity.WARNING),
  NOT_UNDERSTOOD(Severity.INFO);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
