package org.flowlogstatus.plan.step;

import org.immutables.value.Value;

/** A reason or a finding of a target that a step closes. */
@Value.Immutable
public interface Closing {
  @Value.Parameter
  PlanTarget target();

  /** A reason's or a finding's name. */
  @Value.Parameter
  String code();

  static Closing of(PlanTarget target, Enum<?> code) {
    return ImmutableClosing.of(target, code.name());
  }
}
