package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Demand;
import org.flowlogstatus.plan.choice.Wanted;
import org.flowlogstatus.plan.wish.Goal;

/** What the targets of a subscription need for a goal. */
final class AzureDemands {
  private final AzureInventory inventory;
  private final Goal goal;
  private final List<Demand> demands = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> subnetsOfInterfaces = new LinkedHashSet<>();
  private final Set<String> demanded = new HashSet<>();

  AzureDemands(AzureInventory inventory, Goal goal) {
    this.inventory = inventory;
    this.goal = goal;
    for (UniformResult result : inventory.results()) {
      Wanted.of(result, goal).ifPresent(state -> add(result, state));
    }
  }

  List<Demand> demands() {
    return demands;
  }

  /** The keys of the subnets and interfaces that are to be logged. */
  Set<String> asked() {
    return asked;
  }

  /** The keys of the subnets and interfaces that may get a new log. */
  Set<String> allowed() {
    Set<String> allowed = new LinkedHashSet<>(asked);
    allowed.addAll(subnetsOfInterfaces);
    return allowed;
  }

  /** Whether a new log of the network records nothing twice, and nothing beyond the goal. */
  boolean networkFits(String network) {
    return !inventory.isLoggedInParts(network)
        && (goal == Goal.COVER || inventory.isCovered(network));
  }

  private void add(UniformResult result, State wanted) {
    Collection<String> subnets = inventory.subnetsOf(result);
    Collection<String> interfaces = inventory.interfacesOf(result);
    if (wanted == State.PARTLY_COVERED) {
      addAny(subnets, interfaces);
      return;
    }
    if (subnets.isEmpty() && interfaces.isEmpty()) {
      demands.add(Demand.in(inventory.keyOf(result), List.of()));
    }
    String region = result.region().orElse("");
    for (String subnet : subnets) {
      if (inventory.view().ofSubnet(region, subnet) != State.COVERED) {
        asked.add(subnet);
        if (demanded.add(subnet)) {
          demands.add(Demand.in(inventory.networkOf(subnet), List.of(subnet)));
        }
      }
    }
    String group = inventory.keyOf(result);
    for (String networkInterface : interfaces) {
      if (inventory.view().ofInterface(region, group, networkInterface) != State.COVERED) {
        asked.add(networkInterface);
        addInterface(region, networkInterface);
      }
    }
  }

  /** By its own log, or in each of its subnets by the subnet's or the network's. */
  private void addInterface(String region, String networkInterface) {
    Collection<String> subnets = inventory.subnetsOfInterface(networkInterface);
    if (subnets.isEmpty()) {
      demands.add(Demand.anyOf(Set.of(), Set.of(networkInterface)));
    }
    for (String subnet : subnets) {
      if (inventory.view().ofSubnet(region, subnet) != State.COVERED) {
        demands.add(Demand.in(inventory.networkOf(subnet), List.of(subnet, networkInterface)));
        if (goal == Goal.COVER || isLoggedByGroup(subnet)) {
          subnetsOfInterfaces.add(subnet);
        }
      }
    }
  }

  /** Any log of any part makes it partly covered. */
  private void addAny(Collection<String> subnets, Collection<String> interfaces) {
    Set<String> inside = new LinkedHashSet<>(interfaces);
    Set<String> parents = new LinkedHashSet<>(subnets);
    interfaces.forEach(one -> parents.addAll(inventory.subnetsOfInterface(one)));
    Set<String> networks = new LinkedHashSet<>();
    parents.forEach(subnet -> networks.add(inventory.networkOf(subnet)));
    subnets.forEach(subnet -> inside.addAll(inventory.view().interfacesIn(subnet)));
    inside.addAll(parents);
    demands.add(Demand.anyOf(networks, inside));
    inside.stream().filter(part -> isLoggedByGroup(part)).forEach(asked::add);
  }

  private boolean isLoggedByGroup(String part) {
    return inventory.view().groupsOn(part).stream()
        .flatMap(group -> inventory.view().logsOfNamer(group).stream())
        .anyMatch(log -> log.state() == LogState.ON);
  }
}
