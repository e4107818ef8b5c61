package org.flowlogstatus.model;

import static org.flowlogstatus.model.Status.DISABLED;
import static org.flowlogstatus.model.Status.ENABLED;
import static org.flowlogstatus.model.Status.UNKNOWN;

/** The closed set of reasons: those of a verdict, then those of a problem. */
public enum Reason {
  LOGGING(ENABLED),
  INHERITED(ENABLED),
  SERVICE_ACTIVATED(ENABLED),
  SWITCHED_OFF(DISABLED),
  NEVER_CONFIGURED(DISABLED),
  NO_NETWORK_WATCHER(DISABLED),
  SERVICE_NOT_ACTIVATED(DISABLED),
  IN_TRANSITION(UNKNOWN),
  NOT_OFFERED(UNKNOWN),
  PARENT_UNKNOWN(UNKNOWN),

  INVALID_REQUEST(400, false, "The request is not valid"),
  TARGET_NOT_ALLOWED(403, false, "The target is outside what this function may be asked about"),
  ACCESS_DENIED(403, false, "The cloud refused this function's identity"),
  NOT_FOUND(404, false, "Not found"),
  PRECONDITION_FAILED(412, false, "The cloud reported a conflict"),
  THROTTLED(429, true, "The cloud is throttling"),
  CREDENTIALS_REJECTED(502, false, "The cloud did not accept this function's credentials"),
  PROVIDER_REJECTED(502, false, "The cloud rejected the call"),
  PROVIDER_ERROR(502, true, "The cloud failed"),
  PROVIDER_RESPONSE_INVALID(502, true, "The cloud's answer is not a valid answer"),
  PROVIDER_UNREACHABLE(502, true, "The cloud could not be reached"),
  PROVIDER_TIMEOUT(504, true, "The cloud did not answer in time"),
  INTERNAL_ERROR(500, false, "A fault inside this function");

  private static final int OK = 200;

  private final Status status;
  private final int httpStatus;
  private final boolean retryable;
  private final String title;

  Reason(Status status) {
    this(status, OK, false, "");
  }

  Reason(int httpStatus, boolean retryable, String title) {
    this(UNKNOWN, httpStatus, retryable, title);
  }

  Reason(Status status, int httpStatus, boolean retryable, String title) {
    this.status = status;
    this.httpStatus = httpStatus;
    this.retryable = retryable;
    this.title = title;
  }

  /** The verdict that this reason goes with. */
  public Status status() {
    return status;
  }

  /** The HTTP status of a lookup that ends with this reason; 200 for the reasons of a verdict. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Whether the same call may succeed when it is made again. */
  public boolean retryable() {
    return retryable;
  }

  /** The title of its problem; empty for the reasons of a verdict. */
  public String title() {
    return title;
  }
}
