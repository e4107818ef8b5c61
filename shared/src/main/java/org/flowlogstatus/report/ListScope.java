package org.flowlogstatus.report;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * One list that a sweep reads: of a subscription, of an account or of a region, by the cloud's name
 * of it.
 */
@Value.Immutable
public interface ListScope {
  @Value.Parameter
  Optional<String> subscriptionId();

  /** The Alibaba Cloud account; empty where the function knows of one only. */
  @Value.Parameter
  Optional<String> accountId();

  @Value.Parameter
  Optional<String> region();

  @Value.Parameter
  String list();

  static ListScope ofSubscription(String subscriptionId, String list) {
    return ImmutableListScope.of(
        Optional.of(subscriptionId), Optional.empty(), Optional.empty(), list);
  }

  static ListScope ofSubscription(String subscriptionId, String region, String list) {
    return ImmutableListScope.of(
        Optional.of(subscriptionId), Optional.empty(), Optional.of(region), list);
  }

  static ListScope ofRegion(String region, String list) {
    return ofRegion(Optional.empty(), region, list);
  }

  static ListScope ofRegion(Optional<String> accountId, String region, String list) {
    return ImmutableListScope.of(Optional.empty(), accountId, Optional.of(region), list);
  }

  static ListScope ofAccount(Optional<String> accountId, String list) {
    return ImmutableListScope.of(Optional.empty(), accountId, Optional.empty(), list);
  }

  /** The owner of the list: a subscription, an account or a region. */
  default Optional<String> owner() {
    return subscriptionId().or(this::accountId);
  }
}
