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

/** What the targets of a subscription ask for, so that a goal is reached. */
final class AzureWants {
  private final AzureGround ground;
  private final Goal goal;
  private final List<Demand> demands = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> subnetsOfInterfaces = new LinkedHashSet<>();
  private final Set<String> demanded = new HashSet<>();

  AzureWants(AzureGround ground, Goal goal) {
    this.ground = ground;
    this.goal = goal;
    for (UniformResult result : ground.results()) {
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

  /** Whether a new log of the network logs nobody twice, and nothing beyond the goal. */
  boolean networkFits(String network) {
    return !ground.isLoggedInParts(network) && (goal == Goal.COVER || ground.isCovered(network));
  }

  private void add(UniformResult result, State wanted) {
    Collection<String> subnets = ground.subnetsOf(result);
    Collection<String> interfaces = ground.interfacesOf(result);
    if (wanted == State.PARTLY_COVERED) {
      addAny(subnets, interfaces);
      return;
    }
    if (subnets.isEmpty() && interfaces.isEmpty()) {
      demands.add(Demand.in(ground.keyOf(result), List.of()));
    }
    String region = result.region().orElse("");
    for (String subnet : subnets) {
      if (ground.view().ofSubnet(region, subnet) != State.COVERED) {
        asked.add(subnet);
        if (demanded.add(subnet)) {
          demands.add(Demand.in(ground.networkOf(subnet), List.of(subnet)));
        }
      }
    }
    String group = ground.keyOf(result);
    for (String networkInterface : interfaces) {
      if (ground.view().ofInterface(region, group, networkInterface) != State.COVERED) {
        asked.add(networkInterface);
        addInterface(region, networkInterface);
      }
    }
  }

  /** By its own log, or in each of its subnets by the subnet's or the network's. */
  private void addInterface(String region, String networkInterface) {
    Collection<String> subnets = ground.subnetsOfInterface(networkInterface);
    if (subnets.isEmpty()) {
      demands.add(Demand.anyOf(Set.of(), Set.of(networkInterface)));
    }
    for (String subnet : subnets) {
      if (ground.view().ofSubnet(region, subnet) != State.COVERED) {
        demands.add(Demand.in(ground.networkOf(subnet), List.of(subnet, networkInterface)));
        if (goal == Goal.COVER || isLoggedByGroup(subnet)) {
          subnetsOfInterfaces.add(subnet);
        }
      }
    }
  }

  /** Partly covered is what any log of any part makes of it. */
  private void addAny(Collection<String> subnets, Collection<String> interfaces) {
    Set<String> inside = new LinkedHashSet<>(interfaces);
    Set<String> parents = new LinkedHashSet<>(subnets);
    interfaces.forEach(one -> parents.addAll(ground.subnetsOfInterface(one)));
    Set<String> networks = new LinkedHashSet<>();
    parents.forEach(subnet -> networks.add(ground.networkOf(subnet)));
    subnets.forEach(subnet -> inside.addAll(ground.view().interfacesIn(subnet)));
    inside.addAll(parents);
    demands.add(Demand.anyOf(networks, inside));
    inside.stream().filter(part -> isLoggedByGroup(part)).forEach(asked::add);
  }

  private boolean isLoggedByGroup(String part) {
    return ground.view().groupsOn(part).stream()
        .flatMap(group -> ground.view().logsOfNamer(group).stream())
        .anyMatch(log -> log.state() == LogState.ON);
  }
}
