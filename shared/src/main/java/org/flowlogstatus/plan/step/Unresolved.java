package org.flowlogstatus.plan.step;

import org.immutables.value.Value;

/** What no step closes, and why. */
@Value.Immutable
public interface Unresolved {
  @Value.Parameter
  PlanTarget target();

  /** A reason's or a finding's name. */
  @Value.Parameter
  String code();

  @Value.Parameter
  String why();

  static Unresolved of(PlanTarget target, Enum<?> code, String why) {
    return ImmutableUnresolved.of(target, code.name(), why);
  }
}
