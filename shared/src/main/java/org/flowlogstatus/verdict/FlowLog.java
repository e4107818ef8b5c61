package org.flowlogstatus.verdict;

import java.util.Optional;
import org.flowlogstatus.model.Analytics;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Format;
import org.flowlogstatus.model.IdLetters;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.TargetType;
import org.immutables.value.Value;

/** One flow log, or the cloud's answer about the one of a target, read. */
@Value.Immutable
public interface FlowLog {
  Provider provider();

  /** Empty where the call that told of it names no log. */
  Optional<String> id();

  /** As the cloud spells it; empty where it does not tell, so that the log may be anybody's. */
  Optional<String> targetId();

  /** Empty for a kind of target that is unknown here, or where the target is. */
  Optional<TargetType> targetType();

  LogState state();

  /** For an unreadable one, what could not be read. */
  Optional<String> doubt();

  /** For an unreadable one, why. */
  @Value.Default
  default Reason doubtReason() {
    return Reason.PROVIDER_RESPONSE_INVALID;
  }

  Optional<Destination> destination();

  Optional<Retention> retention();

  Optional<Format> format();

  Optional<Analytics> analytics();

  /** Whether the cloud said that traffic analytics does not read the records. */
  @Value.Default
  default boolean analyticsOff() {
    return false;
  }

  /** Whether traffic analytics is on, and every name of its workspace that was told is none. */
  @Value.Default
  default boolean workspaceMissing() {
    return false;
  }

  /** Whether the cloud said that there is no place for the records to go to. */
  @Value.Default
  default boolean destinationMissing() {
    return false;
  }

  /** What part of the traffic is logged, where it is not all of it. */
  Optional<String> capturedPart();

  /** Azure's {@code provisioningState:Failed}, or {@code Canceled}. */
  @Value.Default
  default boolean provisioningFailed() {
    return false;
  }

  /** The cloud's own words on why records are not delivered, where it says that they are not. */
  Optional<String> deliveryFailure();

  /** Alibaba Cloud's {@code BusinessStatus:FinancialLocked}. */
  @Value.Default
  default boolean financiallyLocked() {
    return false;
  }

  /** Whether records arrive, as far as the cloud says, once the log is on. */
  default boolean delivers() {
    return !provisioningFailed()
        && !destinationMissing()
        && !financiallyLocked()
        && deliveryFailure().isEmpty();
  }

  /** The same log, which cannot be read for what was seen of it. */
  default FlowLog doubted(Reason reason, String doubt) {
    Builder log = new Builder();
    log.provider(provider()).id(id()).targetId(targetId()).targetType(targetType());
    return log.state(LogState.UNREADABLE).doubtReason(reason).doubt(doubt).build();
  }

  /** Whether the two are equal, but for the case of ids. */
  default boolean saysTheSameAs(FlowLog other) {
    return equals(other) || withKeys().equals(other.withKeys());
  }

  private FlowLog withKeys() {
    Builder keyed = new Builder();
    return keyed
        .from(this)
        .id(id().map(IdLetters::key))
        .targetId(targetId().map(IdLetters::key))
        .build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableFlowLog.Builder {}
}
