package org.flowlogstatus.http.parameter;

import java.util.List;
import org.flowlogstatus.model.Violation;

/** The request is refused before any call to a cloud; every violation is named. */
public final class InvalidRequest extends Exception {
  private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final transient List<Violation> violations;

  InvalidRequest(int httpStatus, List<Violation> violations) {
    super("HTTP " + httpStatus);
    this.httpStatus = httpStatus;
    this.violations = List.copyOf(violations);
  }

  public static InvalidRequest of(int httpStatus, String what) {
    return new InvalidRequest(httpStatus, List.of(Violation.ofRequest(what)));
  }

  /** The request is well-formed, and one of its parameters is wrong all the same. */
  public static InvalidRequest violation(String parameter, String what) {
    return new InvalidRequest(400, List.of(Violation.of(parameter, parameter + " " + what)));
  }

  public int httpStatus() {
    return httpStatus;
  }

  public List<Violation> violations() {
    return violations;
  }
}
