package org.flowlogstatus.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.flowlogstatus.cli.stored.Reports;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;

/** The outcome of each target in an earlier report. */
public final class Baseline {
  private static final Baseline NONE = new Baseline(Map.of());

  private final Map<String, Outcome> outcomes;

  private Baseline(Map<String, Outcome> outcomes) {
    this.outcomes = Map.copyOf(outcomes);
  }

  /** No earlier report. */
  public static Baseline none() {
    return NONE;
  }

  /** The outcomes of a stored report. */
  public static Baseline read(Path file) {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (JsonNode result : Reports.results(file)) {
      outcomes.put(Reports.key(result), Reports.outcome(result));
    }
    return new Baseline(outcomes);
  }

  /** Whether the outcome of a target is worse than it was. */
  public boolean isWorse(UniformResult result) {
    Outcome before = outcomes.getOrDefault(Reports.key(result), Outcome.PASS);
    return badness(Outcome.of(result)) > badness(before);
  }

  /** Whether a target counts: without an earlier report every one does. */
  boolean isWorseOrNoBaseline(UniformResult result) {
    return this == NONE || isWorse(result);
  }

  private static int badness(Outcome outcome) {
    return switch (outcome) {
      case PASS -> 0;
      case UNKNOWN -> 1;
      case FAIL -> 2;
    };
  }
}
