package org.flowlogstatus.plan.step;

import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Target;
import org.immutables.value.Value;

/** What a step is about: a target of a check, or a subscription, account or region. */
@Value.Immutable
public interface PlanTarget {
  /** A target's type, or {@code subscription}, {@code account}, {@code region}, {@code flowLog}. */
  @Value.Parameter
  String type();

  @Value.Parameter
  String id();

  static PlanTarget of(Target target) {
    return ImmutablePlanTarget.of(target.type().wireName(), target.id());
  }

  static PlanTarget region(String id) {
    return ImmutablePlanTarget.of("region", id);
  }

  static PlanTarget flowLog(String id) {
    return ImmutablePlanTarget.of("flowLog", id);
  }

  /** The subscription or account as a whole. */
  static PlanTarget account(Provider provider, String id) {
    return ImmutablePlanTarget.of(provider.accountName(), id);
  }
}
