package org.flowlogstatus.plan.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Demands, each by the keys of the places of which one must be chosen. */
final class Demands {
  private final List<Set<String>> demands;
  private final Map<String, Set<Integer>> byPlace = new LinkedHashMap<>();

  Demands(Collection<Set<String>> demands) {
    this.demands = List.copyOf(new LinkedHashSet<>(demands));
    for (int i = 0; i < this.demands.size(); i++) {
      for (String place : this.demands.get(i)) {
        byPlace.computeIfAbsent(place, key -> new HashSet<>()).add(i);
      }
    }
  }

  List<Set<String>> all() {
    return demands;
  }

  boolean isEmpty() {
    return demands.isEmpty();
  }

  Set<String> places() {
    return byPlace.keySet();
  }

  private Set<Integer> of(String place) {
    return byPlace.getOrDefault(place, Set.of());
  }

  /** How many demands the place meets. */
  int metBy(String place) {
    return of(place).size();
  }

  /** Whether all that the place meets is met by the other one as well. */
  boolean isMetBy(String place, String other) {
    return metBy(other) >= metBy(place) && of(other).containsAll(of(place));
  }

  /** The other places of its demands. */
  Set<String> beside(String place) {
    int smallest =
        of(place).stream().min(Comparator.comparingInt(i -> demands.get(i).size())).orElseThrow();
    return demands.get(smallest);
  }

  /** The demands that none of these places meets. */
  Demands without(Set<String> chosen) {
    List<Set<String>> open = new ArrayList<>();
    for (Set<String> demand : demands) {
      if (demand.stream().noneMatch(chosen::contains)) {
        open.add(demand);
      }
    }
    return new Demands(open);
  }

  /** The same without these places; a demand may then be empty. */
  Demands forbidding(Set<String> places) {
    List<Set<String>> left = new ArrayList<>();
    for (Set<String> demand : demands) {
      Set<String> rest = new LinkedHashSet<>(demand);
      rest.removeAll(places);
      left.add(rest);
    }
    return new Demands(left);
  }

  /** The same without demands that another one implies. */
  Demands withoutImplied() {
    Set<Integer> implied = new HashSet<>();
    for (int i = 0; i < demands.size(); i++) {
      Set<String> demand = demands.get(i);
      String rarest = demand.stream().min(Comparator.comparingInt(this::metBy)).orElseThrow();
      for (int other : of(rarest)) {
        boolean wider = demands.get(other).size() > demand.size();
        if (wider && demands.get(other).containsAll(demand)) {
          implied.add(other);
        }
      }
    }
    List<Set<String>> left = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      if (!implied.contains(i)) {
        left.add(demands.get(i));
      }
    }
    return implied.isEmpty() ? this : new Demands(left);
  }

  /** Divided so that no place is in two parts. */
  List<Demands> apart() {
    Map<Integer, List<Set<String>>> parts = new LinkedHashMap<>();
    Map<Integer, Integer> partOf = new HashMap<>();
    for (int i = 0; i < demands.size(); i++) {
      if (!partOf.containsKey(i)) {
        mark(i, partOf);
      }
      parts.computeIfAbsent(partOf.get(i), first -> new ArrayList<>()).add(demands.get(i));
    }
    List<Demands> apart = new ArrayList<>();
    parts.values().forEach(part -> apart.add(new Demands(part)));
    return apart;
  }

  private void mark(int first, Map<Integer, Integer> partOf) {
    List<Integer> open = new ArrayList<>(List.of(first));
    partOf.put(first, first);
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      for (String place : demands.get(open.remove(open.size() - 1))) {
        if (seen.add(place)) {
          for (int next : of(place)) {
            if (partOf.putIfAbsent(next, first) == null) {
              open.add(next);
            }
          }
        }
      }
    }
  }
}
