package org.flowlogstatus.events.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What was swept, of what the stored report is about. */
public final class SweptScope {
  private final Optional<Set<String>> regions;
  private final boolean othersStay;

  private SweptScope(Optional<Set<String>> regions, boolean othersStay) {
    this.regions = regions;
    this.othersStay = othersStay;
  }

  /** All of it: what is stored and was not found is gone. */
  public static SweptScope all() {
    return new SweptScope(Optional.empty(), false);
  }

  /** All regions that there are to sweep: what is stored of others is forgotten. */
  public static SweptScope allRegions(Collection<String> regions) {
    return new SweptScope(Optional.of(new HashSet<>(regions)), false);
  }

  /** Some regions: what is stored of others stays as it is. */
  public static SweptScope someRegions(Collection<String> regions) {
    return new SweptScope(Optional.of(new HashSet<>(regions)), true);
  }

  public boolean has(StoredResult result) {
    return has(result.region());
  }

  /** Whether what is not in it is still as it was stored. */
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
