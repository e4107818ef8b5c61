package org.flowlogstatus.local.cloud.estate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.cloud.fault.Cloud;

/**
 * A lookup against this estate and what the contract makes of it. {@code request} holds the query
 * parameters, or the members of a JSON body where {@code method} is POST. A slow one only answers
 * when the deadline passes.
 */
public record LookupExample(
    String title,
    Cloud provider,
    Optional<String> method,
    Map<String, String> request,
    Expectation expect,
    boolean slow) {

  public LookupExample {
    request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
  }

  /**
   * What is answered. {@code status} is absent for a problem; {@code findings} are codes, in any
   * order.
   */
  public record Expectation(
      int httpStatus, Optional<String> status, String reason, List<String> findings) {

    public Expectation {
      findings = List.copyOf(findings);
    }
  }
}
