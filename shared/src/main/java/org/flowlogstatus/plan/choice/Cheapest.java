package org.flowlogstatus.plan.choice;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Chooses the cheapest places that meet every demand, each by one place at least.
 *
 * <p>Groups of demands that share no place are solved apart. In a group, a place that alone meets a
 * demand is taken, a demand that another one implies is dropped, and so is a place that another one
 * replaces at no higher cost. Where no rule applies, one place is tried both with and without, and
 * a branch ends when it cannot be cheaper than the best found. So the choice is exact, unless it
 * takes more than {@link #MOST_TRIALS} trials; from then on the place that meets most demands is
 * taken.
 */
final class Cheapest {
  private static final int MOST_TRIALS = 20_000;

  private final Function<String, Cost> costs;
  private int trials;

  private Cheapest(Function<String, Cost> costs) {
    this.costs = costs;
  }

  /**
   * The keys of the chosen places.
   *
   * @param demands the keys of the places that meet each; none of them empty
   */
  static Set<String> places(Collection<Set<String>> demands, Function<String, Cost> costs) {
    Set<String> chosen = new TreeSet<>();
    for (Demands part : new Demands(demands).apart()) {
      chosen.addAll(new Cheapest(costs).best(part, Cost.BEYOND).orElseThrow());
    }
    return chosen;
  }

  /** What the chosen places cost together. */
  static Cost cost(Set<String> places, Function<String, Cost> costs) {
    return places.stream().map(costs).reduce(Cost.NONE, Cost::plus);
  }

  /** The cheapest choice below the bound; empty where there is none. */
  private Optional<Set<String>> best(Demands demands, Cost bound) {
    trials++;
    Set<String> settled = new HashSet<>();
    Demands open = settle(demands, settled);
    Cost left = bound.minus(cost(settled, costs));
    boolean hopeless = open.all().contains(Set.<String>of()) || !leastOf(open).isBelow(left);
    if (hopeless) {
      return Optional.empty();
    }
    return bestOf(open, left).map(rest -> union(settled, rest));
  }

  private Optional<Set<String>> bestOf(Demands open, Cost bound) {
    if (open.isEmpty()) {
      return Optional.of(Set.of());
    }
    Set<String> sum = new HashSet<>();
    for (Demands part : open.apart()) {
      Cost left = bound.minus(cost(sum, costs));
      Optional<Set<String>> best = tried(part, left);
      if (best.isEmpty()) {
        return Optional.empty();
      }
      sum.addAll(best.get());
    }
    return Optional.of(sum);
  }

  /** With the place that meets most demands, then without it. */
  private Optional<Set<String>> tried(Demands open, Cost bound) {
    Comparator<String> byUse = Comparator.comparingInt(open::metBy);
    String place =
        open.places().stream()
            .max(byUse.thenComparing(Comparator.<String>reverseOrder()))
            .orElseThrow();
    Set<String> one = Set.of(place);
    Optional<Set<String>> with =
        best(open.without(one), bound.minus(costs.apply(place))).map(rest -> union(one, rest));
    if (with.isPresent() && trials > MOST_TRIALS) {
      return with;
    }
    Cost tighter = with.map(found -> cost(found, costs)).orElse(bound);
    return best(open.forbidding(one), tighter).or(() -> with);
  }

  /** Takes the places that must be taken, and returns the demands that are still open. */
  private Demands settle(Demands demands, Set<String> settled) {
    Demands open = demands;
    while (!open.isEmpty() && !open.all().contains(Set.<String>of())) {
      Set<String> only = new HashSet<>();
      open.all().stream().filter(demand -> demand.size() == 1).forEach(only::addAll);
      Set<String> needless = only.isEmpty() ? needless(open) : Set.of();
      if (only.isEmpty() && needless.isEmpty()) {
        return open.withoutImplied();
      }
      settled.addAll(only);
      open = open.without(only).forbidding(needless);
    }
    return open;
  }

  /** The places that others replace; of two equal ones, the one with the later key. */
  private Set<String> needless(Demands open) {
    Set<String> needless = new HashSet<>();
    for (String place : open.places()) {
      for (String other : open.beside(place)) {
        if (!other.equals(place)
            && !needless.contains(other)
            && open.isMetBy(place, other)
            && isNoDearer(place, other, open)) {
          needless.add(place);
          break;
        }
      }
    }
    return needless;
  }

  private boolean isNoDearer(String place, String other, Demands open) {
    int order = costs.apply(other).compareTo(costs.apply(place));
    boolean same = order == 0 && open.metBy(other) == open.metBy(place);
    return same ? other.compareTo(place) < 0 : order <= 0;
  }

  /** No choice costs less: demands that have no place in common are met by different ones. */
  private Cost leastOf(Demands open) {
    Set<String> used = new HashSet<>();
    Cost least = Cost.NONE;
    for (Set<String> demand : open.all()) {
      if (!demand.isEmpty() && demand.stream().noneMatch(used::contains)) {
        used.addAll(demand);
        least = least.plus(demand.stream().map(costs).min(Comparator.naturalOrder()).orElseThrow());
      }
    }
    return least;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
