package org.flowlogstatus.azure.cloud;

import java.util.List;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.organisation.SeenAccounts;
import org.flowlogstatus.wire.Deadline;

/** The subscriptions that a request may name, by the settings and by what the identity sees. */
public final class AllowedSubscriptions {
  private final Settings settings;
  private final SeenAccounts seen;
  private final Subscriptions subscriptions;

  public AllowedSubscriptions(Settings settings, SeenAccounts seen, Subscriptions subscriptions) {
    this.settings = settings;
    this.seen = seen;
    this.subscriptions = subscriptions;
  }

  /**
   * Whether a lookup or a sweep may name the subscription.
   *
   * @throws CheckFailure where those that the identity sees are allowed, and cannot be listed
   */
  public boolean allows(String subscriptionId, Deadline deadline) throws CheckFailure {
    return settings.everySubscription()
        ? settings.allows(subscriptionId, key -> seen.has(key, this::list, deadline))
        : settings.allowsByName(subscriptionId);
  }

  /**
   * Whether the identity still sees a subscription that it was refused.
   *
   * @throws CheckFailure where those that it sees cannot be listed
   */
  public boolean stillSees(String subscriptionId, Deadline deadline) throws CheckFailure {
    return !settings.everySubscription()
        || seen.hasStill(Ids.key(subscriptionId), this::list, deadline);
  }

  /**
   * Fails where one of them is not allowed.
   *
   * @throws CheckFailure TARGET_NOT_ALLOWED, and as {@link #allows}
   */
  public void require(List<String> subscriptionIds, Deadline deadline) throws CheckFailure {
    for (String id : subscriptionIds) {
      if (!allows(id, deadline)) {
        throw CheckFailure.of(
            Reason.TARGET_NOT_ALLOWED,
            settings.everySubscription()
                ? "The identity does not see the subscription, or it is excluded."
                : "The subscription is not one of those configured.");
      }
    }
  }

  /**
   * All subscriptions to sweep, listed again; excluded ones are left out.
   *
   * @param log gets a line for each exclusion that names no subscription
   */
  public List<String> swept(Deadline deadline, Log log) throws CheckFailure {
    List<String> found =
        settings.everySubscription() ? seen.all(this::list, deadline) : settings.subscriptions();
    settings.excluded().stream()
        .filter(id -> !found.contains(id))
        .forEach(
            id ->
                log.line(
                    "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS names a subscription that is not there: "
                        + id));
    return found.stream().filter(id -> !settings.excluded().contains(id)).toList();
  }

  /** Why nothing can be swept, where every visible subscription would be. */
  public static CheckFailure noneSeen() {
    return CheckFailure.of(
        Reason.ACCESS_DENIED,
        "The identity sees no subscription, or all that it sees are excluded: give it its role, or"
            + " exclude fewer.");
  }

  private List<String> list(Deadline deadline) throws CheckFailure {
    return subscriptions.list(deadline).value();
  }
}
