package org.flowlogstatus.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.events.stored.ReportToStore;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.events.stored.StoredResult;
import org.flowlogstatus.events.stored.SweptScope;
import org.flowlogstatus.events.stored.Visibility;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;

/**
 * Compares a report with the stored one. A target that could not be read has not changed: its last
 * known verdict stays in what is stored, and is compared with the next one that can be read.
 */
public final class Comparison {
  private final Report report;
  private final Optional<StoredReport> last;
  private final SweptScope scope;
  private final Visibility visibility;
  private final Visibility lastSight;
  private final List<Change> changes = new ArrayList<>();
  private final List<StoredResult> kept = new ArrayList<>();

  private Comparison(Report report, Optional<StoredReport> last, SweptScope scope) {
    this.report = report;
    this.last = last;
    this.scope = scope;
    this.visibility = Visibility.of(report);
    this.lastSight = last.map(Visibility::of).orElseGet(() -> Visibility.of(report));
  }

  /** Compares. A report that is older than the stored one reports no change, and is not stored. */
  public static Comparison of(Report report, Optional<StoredReport> last, SweptScope scope) {
    Comparison comparison = new Comparison(report, last, scope);
    if (!comparison.isLate()) {
      comparison.compare();
    }
    return comparison;
  }

  /** Whether the stored report comes from a sweep that began later. */
  public boolean isLate() {
    return last.filter(stored -> stored.isNewerThan(report)).isPresent();
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /**
   * The report to store: each target with what is last known of it; empty where a newer one is
   * stored.
   */
  public Optional<String> toStore() {
    return isLate()
        ? Optional.empty()
        : Optional.of(new ReportToStore(report, last, scope).with(kept, changes.size()));
  }

  /** The report as a page, with what changed; empty where a newer one is stored. */
  public Optional<String> toShow() {
    return isLate() ? Optional.empty() : Optional.of(ReportPage.of(report, last, changes));
  }

  private void compare() {
    Set<String> seen = new HashSet<>();
    for (UniformResult result : report.results()) {
      StoredResult fresh = StoredResult.fresh(result);
      seen.add(fresh.key());
      Optional<StoredResult> old = last.map(stored -> stored.results().get(fresh.key()));
      if (old.isPresent()) {
        compare(old.get(), fresh);
      } else {
        appeared(fresh);
      }
    }
    last.ifPresent(
        stored ->
            stored.results().values().stream()
                .filter(old -> !seen.contains(old.key()))
                .forEach(this::notListed));
  }

  private void appeared(StoredResult fresh) {
    kept.add(fresh);
    if (last.isPresent() && fresh.isRead() && lastSight.sees(fresh)) {
      tell(Optional.empty(), Optional.of(fresh), Optional.of(fresh));
    }
  }

  private void notListed(StoredResult old) {
    boolean wasSwept = scope.has(old);
    if (wasSwept ? !visibility.sees(old) : scope.othersStay()) {
      kept.add(old);
    } else if (wasSwept && old.isRead()) {
      tell(Optional.of(old), Optional.empty(), Optional.empty());
    }
  }

  private void compare(StoredResult old, StoredResult fresh) {
    if (!fresh.isReadAfter(old)) {
      kept.add(old);
      return;
    }
    StoredResult known = fresh.completedBy(old, visibility.seesWholeScope(fresh));
    kept.add(known);
    if (old.isRead() && !known.sameAs(old)) {
      tell(Optional.of(old), Optional.of(fresh), Optional.of(known));
    }
  }

  private void tell(
      Optional<StoredResult> before, Optional<StoredResult> after, Optional<StoredResult> known) {
    String comparedWith = last.map(StoredReport::finishedAt).orElse("");
    changes.add(Change.of(before, after, known, comparedWith));
  }
}
