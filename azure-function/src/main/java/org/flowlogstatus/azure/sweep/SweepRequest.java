package org.flowlogstatus.azure.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Parameters;
import org.flowlogstatus.model.Reason;

/**
 * What a sweep asks for.
 *
 * @param subscriptions their ids, in lower case; at least one
 */
public record SweepRequest(List<String> subscriptions) {
  static final String SUBSCRIPTION = "subscriptionId";

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS = Set.of(SUBSCRIPTION);

  /** The request that the parameters make; what is wrong with them is noted in them. */
  public static Optional<SweepRequest> read(Parameters parameters, List<String> configured) {
    if (parameters.has(SUBSCRIPTION)) {
      List<String> given =
          parameters
              .list(SUBSCRIPTION, ArmId::isSubscriptionId, "a subscription id, a GUID")
              .stream()
              .map(ArmId::key)
              .toList();
      return given.isEmpty() ? Optional.empty() : Optional.of(new SweepRequest(given));
    }
    if (configured.isEmpty()) {
      parameters.violate(
          SUBSCRIPTION, "is missing, and FLOWLOG_AZURE_SUBSCRIPTIONS configures none.");
      return Optional.empty();
    }
    return Optional.of(new SweepRequest(configured));
  }

  /** Fails where one of them may not be swept. */
  public SweepRequest allowedBy(Settings settings) throws CheckFailure {
    if (!subscriptions.stream().allMatch(settings::allows)) {
      throw CheckFailure.of(
          Reason.TARGET_NOT_ALLOWED, "A subscription is not one of those configured.");
    }
    return this;
  }
}
