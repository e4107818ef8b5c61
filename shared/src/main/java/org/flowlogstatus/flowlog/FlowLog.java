package org.flowlogstatus.flowlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.model.Analytics;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Format;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.TargetType;
import org.immutables.value.Value;

/** One flow log as it was read: an entry of a list, or the answer about a target's own. */
@Value.Immutable(copy = false)
public interface FlowLog {
  Provider provider();

  /** Empty where the call that described it names no log. */
  Optional<String> id();

  /** As the cloud spells it; empty where its entry does not say, so that it may be any target's. */
  String targetId();

  /** The {@link Ids#key} of its id; a sweep asks for it again and again. */
  @Value.Lazy
  default Optional<String> key() {
    return id().isPresent() ? Optional.of(Ids.key(id().get())) : Optional.empty();
  }

  /** The {@link Ids#key} of its target's id. */
  @Value.Lazy
  default String targetKey() {
    return Ids.key(targetId());
  }

  /** Empty where its kind is unknown here, or not said. */
  Optional<TargetType> targetType();

  LogState state();

  /** For an unreadable one, what could not be read. */
  Optional<String> unknownDetail();

  /** For an unreadable one, why. */
  @Value.Default
  default Reason unknownReason() {
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

  /** Whether traffic analytics is on, and every name of its workspace in the answer is empty. */
  @Value.Default
  default boolean workspaceMissing() {
    return false;
  }

  /** What to do where the answer has a place for the storage's name, and no name in it. */
  Optional<String> missingStorage();

  /** Alibaba Cloud's {@code IpVersion:IPv4}, which is a part where there is IPv6 as well. */
  @Value.Default
  default boolean ipv4Only() {
    return false;
  }

  /** Alibaba Cloud's {@code BusinessStatus:FinancialLocked}. */
  @Value.Default
  default boolean financiallyLocked() {
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

  /**
   * Azure: the parts that the next write of the log must repeat unread, since a write replaces all:
   * tags, identity and the whole {@code flowAnalyticsConfiguration}, by those names.
   */
  Optional<ObjectNode> carried();

  /** Whether its records reach their storage while it is on. */
  default boolean delivers() {
    return !provisioningFailed()
        && missingStorage().isEmpty()
        && !financiallyLocked()
        && deliveryFailure().isEmpty();
  }

  /** The same log, as it counts for a target that has an IPv6 block. */
  default FlowLog forDualStack() {
    if (!ipv4Only()) {
      return this;
    }
    String part = capturedPart().map(other -> other + " and ").orElse("") + "IPv4 traffic";
    Builder copy = new Builder();
    return copy.from(this).ipv4Only(false).capturedPart(part).build();
  }

  /** The same of several. */
  static List<FlowLog> forDualStack(List<FlowLog> logs) {
    List<FlowLog> served = new ArrayList<>(logs.size());
    for (FlowLog log : logs) {
      served.add(log.forDualStack());
    }
    return served;
  }

  /** The same log as unreadable, for this reason. */
  default FlowLog asUnreadable(Reason reason, String unknownDetail) {
    Builder log = new Builder();
    log.provider(provider()).id(id()).targetId(targetId()).targetType(targetType());
    return log.state(LogState.UNREADABLE)
        .unknownReason(reason)
        .unknownDetail(unknownDetail)
        .build();
  }

  /** Whether the two are equal when the case of ids is ignored. */
  default boolean saysTheSameAs(FlowLog other) {
    return equals(other) || withKeys().equals(other.withKeys());
  }

  private FlowLog withKeys() {
    Builder keyed = new Builder();
    return keyed.from(this).id(key()).targetId(targetKey()).build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableFlowLog.Builder {}
}
