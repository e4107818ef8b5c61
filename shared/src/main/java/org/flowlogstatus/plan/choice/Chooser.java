package org.flowlogstatus.plan.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.plan.wish.Scope;

/** Chooses where flow logs are made or mended, as the scope allows. */
public final class Chooser {
  private final Map<String, Place> places;
  private final Set<String> asked;
  private final Scope scope;

  /**
   * A chooser.
   *
   * @param places all places where a flow log can be made or mended, by key
   * @param asked the keys of the parts and interfaces that need a log
   */
  public Chooser(Map<String, Place> places, Set<String> asked, Scope scope) {
    this.places = places;
    this.asked = asked;
    this.scope = scope;
  }

  /**
   * The places that together meet each demand that can be met; fewest flow logs first.
   *
   * @param networkFits in scope {@code auto}, whether a new log of that network would log nobody
   *     twice, and nothing that is not to be logged
   */
  public Set<Place> choose(Collection<Demand> demands, Predicate<String> networkFits) {
    Set<String> chosen = new TreeSet<>();
    if (scope == Scope.AUTO) {
      chosen.addAll(networksFirst(demands, networkFits));
    }
    List<Set<String>> open = new ArrayList<>();
    for (Demand demand : demands) {
      Set<String> usable = usable(demand);
      if (!usable.isEmpty() && demand.places().stream().noneMatch(chosen::contains)) {
        open.add(usable);
      }
    }
    chosen.addAll(Cheapest.places(open, this::cost));
    Set<Place> found = new LinkedHashSet<>();
    chosen.forEach(key -> Optional.ofNullable(places.get(key)).ifPresent(found::add));
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
          boolean isNew = Optional.ofNullable(places.get(network)).filter(Place::isNew).isPresent();
          if (isNew && networkFits.test(network) && needsNoMore(its)) {
            first.add(network);
          }
        });
    return first;
  }

  private boolean needsNoMore(List<Demand> its) {
    List<Set<String>> byParts = new ArrayList<>();
    for (Demand demand : its) {
      Set<String> usable = usable(demand);
      if (usable.isEmpty()) {
        return true;
      }
      byParts.add(usable);
    }
    Set<String> chosen = Cheapest.places(byParts, this::cost);
    return Cheapest.cost(chosen, this::cost).logs() >= 1;
  }

  private Set<String> usable(Demand demand) {
    Set<String> usable = new LinkedHashSet<>();
    for (String key : demand.places()) {
      Optional.ofNullable(places.get(key)).filter(this::isAllowed).ifPresent(p -> usable.add(key));
    }
    return usable;
  }

  private Cost cost(String key) {
    return Optional.ofNullable(places.get(key)).map(Place::cost).orElse(Cost.BEYOND);
  }

  /** The scope binds new logs only. */
  private boolean isAllowed(Place place) {
    if (!place.isNew()) {
      return true;
    }
    return scope == Scope.NETWORK
        ? isNetwork(place)
        : !isNetwork(place) && asked.contains(place.key());
  }

  private static boolean isNetwork(Place place) {
    TargetType type = place.target().type();
    return type == TargetType.VIRTUAL_NETWORK || type == TargetType.VPC;
  }
}
