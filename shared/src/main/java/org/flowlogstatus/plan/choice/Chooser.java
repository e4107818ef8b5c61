package org.flowlogstatus.plan.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.flowlogstatus.plan.wish.Scope;

/** Chooses where flow logs are created or repaired, as the scope allows. */
public final class Chooser {
  private final Function<String, Optional<Place>> places;
  private final Map<String, Optional<Place>> seen = new HashMap<>();
  private final Set<String> allowed;
  private final Scope scope;

  /**
   * A chooser.
   *
   * @param places the place of a key; empty where no flow log can be created or repaired there
   * @param allowed the keys of the parts and interfaces that may get a new log
   */
  public Chooser(Function<String, Optional<Place>> places, Set<String> allowed, Scope scope) {
    this.places = places;
    this.allowed = allowed;
    this.scope = scope;
  }

  /**
   * The places that together meet each demand that can be met; fewest flow logs first.
   *
   * @param networkFits in scope {@code auto}, whether a new log of that network would record
   *     nothing twice, and nothing beyond the goal
   */
  public Set<Place> choose(Collection<Demand> demands, Predicate<String> networkFits) {
    Set<String> chosen = new HashSet<>();
    if (scope == Scope.AUTO) {
      chosen.addAll(networksFirst(demands, networkFits));
    }
    List<Set<String>> open = new ArrayList<>();
    for (Demand demand : demands) {
      if (Collections.disjoint(chosen, demand.places())) {
        open.add(usable(demand));
      }
    }
    open.removeIf(Set::isEmpty);
    chosen.addAll(Cheapest.places(open, this::cost));
    Set<Place> found = new LinkedHashSet<>();
    new TreeSet<>(chosen).forEach(key -> place(key).ifPresent(found::add));
    return found;
  }

  /** The networks whose new log needs no more logs than their parts would. */
  private Set<String> networksFirst(Collection<Demand> demands, Predicate<String> networkFits) {
    Map<String, List<Demand>> within = new LinkedHashMap<>();
    for (Demand demand : demands) {
      for (String network : demand.networks()) {
        if (demand.isWithin(network)) {
          within.computeIfAbsent(network, key -> new ArrayList<>()).add(demand);
        }
      }
    }
    Set<String> first = new LinkedHashSet<>();
    within.forEach(
        (network, its) -> {
          boolean isNew = place(network).filter(Place::isNew).isPresent();
          if (isNew && networkFits.test(network) && needsNoMore(its)) {
            first.add(network);
          }
        });
    return first;
  }

  /** Whether without it one of the demands, at least, would need a log as well. */
  private boolean needsNoMore(List<Demand> its) {
    return its.stream()
        .anyMatch(demand -> usable(demand).stream().noneMatch(place -> cost(place).logs() == 0));
  }

  private Set<String> usable(Demand demand) {
    Set<String> usable = new LinkedHashSet<>();
    for (String key : demand.places()) {
      place(key).filter(this::isAllowed).ifPresent(p -> usable.add(key));
    }
    return usable;
  }

  private Cost cost(String key) {
    return place(key).map(Place::cost).orElse(Cost.BEYOND);
  }

  private Optional<Place> place(String key) {
    return seen.computeIfAbsent(key, places);
  }

  /** The scope binds new logs only. */
  private boolean isAllowed(Place place) {
    if (!place.isNew()) {
      return true;
    }
    boolean network = place.target().type().isNetwork();
    return scope == Scope.NETWORK ? network : !network && allowed.contains(place.key());
  }
}
