package org.flowlogstatus.local.cloud.vpc.request;

import java.util.Map;
import java.util.Optional;

/** A call whose signature holds: its action, its parameters and who makes it. */
public record VpcCall(String action, Map<String, String> parameters, Credential caller) {

  /** A parameter that is given and not empty. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }
}
