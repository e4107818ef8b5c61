package org.flowlogstatus.health;

import org.immutables.value.Value;

/** One thing that a function needs, and whether it has it. */
@Value.Immutable(copy = false)
public interface HealthCheck {
  @Value.Parameter
  String name();

  @Value.Parameter
  boolean ok();

  /** What was seen, and what to do about a fault; holds no secret and no setting's value. */
  @Value.Parameter
  String detail();

  static HealthCheck of(String name, boolean ok, String detail) {
    return ImmutableHealthCheck.of(name, ok, detail);
  }
}
