package org.flowlogstatus.azure.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.model.Ids;

/**
 * What a sweep asks for.
 *
 * @param subscriptions their ids, in lower case; none: all
 */
public record SweepRequest(List<String> subscriptions) {
  static final String SUBSCRIPTION = "subscriptionId";

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS = Set.of(SUBSCRIPTION);

  /** The request that the parameters make; what is wrong with them is noted in them. */
  public static Optional<SweepRequest> read(Parameters parameters, Settings settings) {
    if (parameters.has(SUBSCRIPTION)) {
      List<String> given =
          parameters
              .list(SUBSCRIPTION, ArmId::isSubscriptionId, "a subscription id, a GUID")
              .stream()
              .map(Ids::key)
              .toList();
      return given.isEmpty() ? Optional.empty() : Optional.of(new SweepRequest(given));
    }
    if (!settings.everySubscription() && settings.subscriptions().isEmpty()) {
      parameters.violate(
          SUBSCRIPTION, "is missing, and FLOWLOG_AZURE_SUBSCRIPTIONS configures none.");
      return Optional.empty();
    }
    return Optional.of(new SweepRequest(List.of()));
  }
}
