package org.flowlogstatus.azure.lookup;

import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.model.Target;

/**
 * What a lookup asks for.
 *
 * @param id the target's ARM id
 * @param networkWatcher the watcher to ask; empty where the function finds it
 */
public record LookupRequest(Target target, ArmId id, Optional<ArmId> networkWatcher) {
  static final String TARGET = "targetResourceId";
  static final String NETWORK_WATCHER = "networkWatcherId";

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS = Set.of(TARGET, NETWORK_WATCHER);

  /** The request that the parameters make; what is wrong with them is noted in them. */
  public static Optional<LookupRequest> read(Parameters parameters) {
    Optional<ArmId> id = target(parameters);
    Optional<ArmId> watcher = watcher(parameters, id);
    return id.isPresent() ? of(id.get(), watcher) : Optional.empty();
  }

  /** The request about a target that an event names. */
  public static Optional<LookupRequest> about(String targetId) {
    Optional<ArmId> id = ArmId.parse(targetId);
    return id.isPresent() ? of(id.get(), Optional.empty()) : Optional.empty();
  }

  private static Optional<LookupRequest> of(ArmId id, Optional<ArmId> watcher) {
    Optional<Target> target = id.target();
    return target.isPresent()
        ? Optional.of(new LookupRequest(target.get(), id, watcher))
        : Optional.empty();
  }

  private static Optional<ArmId> target(Parameters parameters) {
    if (!parameters.has(TARGET)) {
      parameters.violate(TARGET, "is missing; give the ARM id of what is asked about.");
    }
    Optional<String> text = parameters.get(TARGET);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<ArmId> id = ArmId.parse(text.get());
    if (id.isPresent() && id.get().target().isPresent()) {
      return id;
    }
    parameters.violate(
        TARGET,
        "is not the ARM id of a network security group, virtual network, subnet or network"
            + " interface; it looks like /subscriptions/{GUID}/resourceGroups/{group}"
            + "/providers/Microsoft.Network/networkSecurityGroups/{name}.");
    return Optional.empty();
  }

  private static Optional<ArmId> watcher(Parameters parameters, Optional<ArmId> target) {
    Optional<String> text = parameters.get(NETWORK_WATCHER);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<ArmId> id = ArmId.parse(text.get());
    if (id.isEmpty() || !id.get().isNetworkWatcher()) {
      parameters.violate(NETWORK_WATCHER, "is not the ARM id of a network watcher.");
      return Optional.empty();
    }
    if (target.isPresent() && !sameSubscription(id.get(), target.get())) {
      parameters.violate(NETWORK_WATCHER, "is not in the subscription of the target.");
    }
    return id;
  }

  private static boolean sameSubscription(ArmId one, ArmId other) {
    return one.subscriptionId().equals(other.subscriptionId());
  }

  /** Reads it from the parameters. */
  public static final class Reader implements Operation.Reader<LookupRequest> {
    @Override
    public Optional<LookupRequest> read(Parameters parameters) {
      return LookupRequest.read(parameters);
    }
  }
}
