package org.flowlogstatus.local.sweep;

import org.flowlogstatus.local.cloud.estate.Fault;
import org.flowlogstatus.local.cloud.estate.FaultKind;

/** A way in which a list cannot be read, and the reason that is then to be given. */
enum Outage {
  REFUSED(FaultKind.STATUS, "ACCESS_DENIED"),
  THROTTLED_FOR_EVER(FaultKind.STATUS, "THROTTLED"),
  RESET(FaultKind.RESET, "PROVIDER_UNREACHABLE"),
  CUT_OFF(FaultKind.CUT_OFF, "PROVIDER_RESPONSE_INVALID"),
  HANGS(FaultKind.HANG, "PROVIDER_TIMEOUT");

  private final FaultKind kind;
  private final String reason;

  Outage(FaultKind kind, String reason) {
    this.kind = kind;
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** Applies to the operation at the embedded ARM. */
  Fault ofAzure(String operation) {
    return worded(Fault.azure(operation, kind), 403, "AuthorizationFailed", 429, "TooManyRequests");
  }

  /** Applies to the operation at the embedded VPC API. */
  Fault ofAlibaba(String operation) {
    return worded(Fault.alibaba(operation, kind), 400, "Forbidden.RAM", 400, "Throttling.User");
  }

  private Fault worded(Fault fault, int refusal, String refused, int limit, String throttled) {
    return switch (this) {
      case REFUSED -> fault.error(refusal, refused, "You may not.");
      case THROTTLED_FOR_EVER ->
          fault.error(limit, throttled, "Too many.").header("Retry-After", "100000");
      default -> fault;
    };
  }
}
