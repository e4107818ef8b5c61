package org.flowlogstatus.local.cloud.arm;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.http.Refusal;

/**
 * What Azure refuses of a flow log that is written. The rules are Microsoft's documented ones
 * (network-watcher, virtual network flow logs, considerations). Only the first code is one that
 * public threads quote; no text of the others was found, and theirs are the embedded cloud's own.
 */
final class FlowLogRules {

  private final ArmSubscription index;

  FlowLogRules(ArmSubscription index) {
    this.index = index;
  }

  /** Throws where Azure would not write this log; {@code old} is the one of that name. */
  void check(
      EstateWatcher watcher, String location, Optional<FlowLog> old, String target, String storage)
      throws Refusal {
    boolean sameTarget =
        old.filter(log -> ArmWrites.same(log.targetResourceId(), target)).isPresent();
    if (isGroup(target) && !sameTarget) {
      throw ArmErrors.refused(
          400,
          "NsgFlowLogCreationBlocked",
          "On September 30, 2027, Network Security Group (NSG) flow logs will be retired. Creation"
              + " of new NSG flow logs is blocked starting June 30, 2025.");
    }
    checkRegion(watcher, location, target);
    if (!sameTarget && hasLog(target)) {
      throw ArmErrors.refused(
          409, "FlowLogAlreadyExists", "The target '" + target + "' has a flow log already.");
    }
    checkStorage(watcher, storage);
  }

  private void checkRegion(EstateWatcher watcher, String location, String target) throws Refusal {
    if (!ArmWrites.region(location).equals(ArmWrites.region(watcher.location()))) {
      throw ArmErrors.refused(
          409,
          "InvalidResourceLocation",
          "A flow log lies in its network watcher's region, '" + watcher.location() + "'.");
    }
    String region =
        regionOf(target)
            .orElseThrow(
                () ->
                    ArmErrors.refused(
                        404, "ResourceNotFound", "The Resource '" + target + "' was not found."));
    if (!ArmWrites.region(region).equals(ArmWrites.region(watcher.location()))) {
      throw ArmErrors.refused(
          400, "TargetInOtherRegion", "The target lies in another region than the watcher.");
    }
  }

  /** The estate has no storage accounts: an account lies where the logs that use it lie. */
  private void checkStorage(EstateWatcher watcher, String storage) throws Refusal {
    boolean usedHere = usersOf(storage).anyMatch(user -> isIn(user, watcher));
    boolean usedElsewhere = usersOf(storage).anyMatch(user -> !isIn(user, watcher));
    if (usedElsewhere && !usedHere) {
      throw ArmErrors.refused(
          400,
          "StorageAccountInOtherRegion",
          "The storage account '" + storage + "' lies in another region than the flow log.");
    }
  }

  private Stream<EstateWatcher> usersOf(String storage) {
    return index.holdings().networkWatchers().stream()
        .filter(
            watcher ->
                watcher.flowLogs().stream()
                    .map(log -> log.properties().path("storageId").asText(""))
                    .anyMatch(id -> ArmWrites.same(id, storage)));
  }

  private static boolean isIn(EstateWatcher one, EstateWatcher other) {
    return ArmWrites.region(one.location()).equals(ArmWrites.region(other.location()));
  }

  private boolean hasLog(String target) {
    return index.flowLogAbout(target).isPresent();
  }

  private static boolean isGroup(String target) {
    return target.toLowerCase(Locale.ROOT).contains("/networksecuritygroups/");
  }

  private Optional<String> regionOf(String target) {
    int subnets = target.toLowerCase(Locale.ROOT).lastIndexOf("/subnets/");
    String network = subnets < 0 ? target : target.substring(0, subnets);
    String subnet = subnets < 0 ? "" : target.substring(subnets + "/subnets/".length());
    return index
        .network(network)
        .filter(found -> subnet.isEmpty() || has(found, subnet))
        .map(EstateNetwork::location)
        .or(() -> index.networkInterface(target).map(card -> card.location()))
        .or(() -> index.securityGroup(target).map(EstateGroup::location));
  }

  private static boolean has(EstateNetwork network, String subnet) {
    return network.subnets().stream().anyMatch(one -> one.name().equalsIgnoreCase(subnet));
  }
}
