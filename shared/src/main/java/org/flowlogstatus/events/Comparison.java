package org.flowlogstatus.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flowlogstatus.json.ReportJson;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.Totals;

/**
 * Compares a report with the stored one. What could only not be read is no change: its last known
 * verdict stays in what is stored, and is compared with the next one that could be read.
 */
public final class Comparison {
  private final Report report;
  private final Optional<StoredReport> last;
  private final Predicate<JsonNode> inScope;
  private final Sight sight;
  private final Sight lastSight;
  private final List<Change> changes = new ArrayList<>();
  private final List<KnownResult> kept = new ArrayList<>();

  private Comparison(Report report, Optional<StoredReport> last, Predicate<JsonNode> inScope) {
    this.report = report;
    this.last = last;
    this.inScope = inScope;
    this.sight = Sight.of(report);
    this.lastSight = Sight.of(last.map(StoredReport::problems).orElse(List.of()));
  }

  /**
   * Compares.
   *
   * @param inScope whether a stored result is of what was swept
   */
  public static Comparison of(
      Report report, Optional<StoredReport> last, Predicate<JsonNode> inScope) {
    Comparison comparison = new Comparison(report, last, inScope);
    comparison.compare();
    return comparison;
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The report to store: each target with what is last known of it. */
  public String toStore() {
    Totals totals = new Totals();
    kept.forEach(result -> totals.add(result.status(), result.covered()));
    return ReportJson.of(report, totals, this::writeKept);
  }

  private void writeKept(JsonGenerator json) throws IOException {
    for (KnownResult result : kept) {
      result.write(json);
    }
  }

  private void compare() {
    Set<String> seen = new HashSet<>();
    for (UniformResult result : report.results()) {
      String key = TargetKey.of(result);
      seen.add(key);
      Optional<JsonNode> before = last.map(stored -> stored.results().get(key));
      if (before.isPresent()) {
        compare(key, before.get(), result);
      } else {
        appeared(key, result);
      }
    }
    last.map(StoredReport::results)
        .ifPresent(
            stored ->
                stored.forEach(
                    (key, before) -> {
                      if (!seen.contains(key)) {
                        notListed(key, before);
                      }
                    }));
  }

  private void appeared(String key, UniformResult result) {
    KnownResult fresh = KnownResult.fresh(result);
    kept.add(fresh);
    boolean toldBefore = last.isPresent() && wouldHaveBeenSeen(result);
    if (toldBefore && fresh.isRead()) {
      changes.add(new Change(key, Optional.empty(), Optional.of(result)));
    }
  }

  private boolean wouldHaveBeenSeen(UniformResult result) {
    return lastSight.sees(Trees.of(result));
  }

  private void notListed(String key, JsonNode before) {
    if (!inScope.test(before) || !sight.sees(before)) {
      kept.add(KnownResult.stored(before));
    } else if (KnownResult.stored(before).isRead()) {
      changes.add(new Change(key, Optional.of(before), Optional.empty()));
    }
  }

  private void compare(String key, JsonNode before, UniformResult result) {
    KnownResult old = KnownResult.stored(before);
    KnownResult fresh = KnownResult.fresh(result);
    if (!fresh.isRead()) {
      kept.add(old);
      return;
    }
    boolean findingsSeen = sight.seesAllAround(before) && lastSight.seesAllAround(before);
    if (old.isRead() && !fresh.sameAs(old, findingsSeen)) {
      changes.add(new Change(key, Optional.of(before), Optional.of(result)));
    }
    kept.add(KnownResult.fresh(withWhatWasKnown(result, before)));
  }

  private UniformResult withWhatWasKnown(UniformResult result, JsonNode before) {
    UniformResult known = result;
    boolean unseen =
        result.coverage().filter(cover -> cover.state() == Coverage.State.UNKNOWN).isPresent();
    Optional<Coverage> old = unseen ? Trees.coverage(before) : Optional.empty();
    if (old.isPresent()) {
      known = known.withCoverage(old.get());
    }
    Optional<Finding> nothingLogged =
        sight.seesAllAround(before) || result.reason() != Reason.SERVICE_ACTIVATED
            ? Optional.empty()
            : Trees.finding(before, FindingCode.NOTHING_LOGGED);
    return nothingLogged.isPresent() ? known.withFinding(nothingLogged.get()) : known;
  }
}
