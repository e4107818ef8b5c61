package org.flowlogstatus.plan.choice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a part of a target asks for: a flow log of one of these places, by their keys. */
public final class Demand {
  private final Set<String> networks;
  private final Set<String> places;

  private Demand(Set<String> networks, Set<String> places) {
    this.networks = networks;
    this.places = places;
  }

  /** By a network, or by something in it. */
  public static Demand in(String network, List<String> inIt) {
    Set<String> places = new LinkedHashSet<>(List.of(network));
    places.addAll(inIt);
    return new Demand(Set.of(network), places);
  }

  /** Any of these places. */
  public static Demand anyOf(Set<String> networks, Set<String> inThem) {
    Set<String> places = new LinkedHashSet<>(networks);
    places.addAll(inThem);
    return new Demand(networks, places);
  }

  /** Whether a flow log of that network meets it, and of no other. */
  public boolean isWithin(String network) {
    return networks.size() == 1 && networks.contains(network);
  }

  public Set<String> networks() {
    return networks;
  }

  public Set<String> places() {
    return places;
  }
}
