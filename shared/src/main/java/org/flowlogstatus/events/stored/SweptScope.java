package org.flowlogstatus.events.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which part of the stored report's scope was swept. */
public final class SweptScope {
  private final Optional<Set<String>> regions;
  private final boolean othersStay;

  private SweptScope(Optional<Set<String>> regions, boolean othersStay) {
    this.regions = regions;
    this.othersStay = othersStay;
  }

  /** All of it: a stored target that was not found is gone. */
  public static SweptScope all() {
    return new SweptScope(Optional.empty(), false);
  }

  /** All regions that are swept now: stored targets of other regions are forgotten. */
  public static SweptScope allRegions(Collection<String> regions) {
    return new SweptScope(Optional.of(new HashSet<>(regions)), false);
  }

  /** Some regions: stored targets of other regions stay as they are. */
  public static SweptScope someRegions(Collection<String> regions) {
    return new SweptScope(Optional.of(new HashSet<>(regions)), true);
  }

  public boolean has(StoredResult result) {
    return has(result.region());
  }

  /** Whether targets outside of it stay as they were stored. */
  public boolean othersStay() {
    return othersStay;
  }

  /** Whether it is a problem of a list that was not read this time. */
  boolean leaves(JsonNode problem) {
    return othersStay && !has(problem.path("scope").path("region").asText(""));
  }

  private boolean has(String region) {
    return regions.isEmpty() || regions.get().contains(region);
  }
}
