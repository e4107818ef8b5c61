package org.flowlogstatus.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.events.stored.StoredResult;
import org.flowlogstatus.events.stored.SweptScope;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.schema.SchemaAssert;

/** Sweep after sweep, each compared with what the one before it left in the store, as text. */
public final class SweepHistory {

  private Optional<String> stored = Optional.empty();
  private List<Change> changes = List.of();
  private final List<String> log = new ArrayList<>();

  public static SweepHistory of(Report... sweeps) {
    SweepHistory story = new SweepHistory();
    for (Report sweep : sweeps) {
      story.changesOf(sweep);
    }
    return story;
  }

  /** The changes that the next sweep tells, each as {@code name: before -> after}. */
  public List<String> changesOf(Report sweep) {
    return changesOf(sweep, SweptScope.all());
  }

  public List<String> changesOf(Report sweep, SweptScope scope) {
    Comparison comparison = Comparison.of(sweep, read(), scope);
    comparison.toStore().ifPresent(SchemaAssert::assertStoredReport);
    stored = comparison.toStore().or(() -> stored);
    changes = comparison.changes();
    return changes.stream().map(SweepHistory::reported).collect(Collectors.toList());
  }

  /** What is read of the store now. */
  Optional<StoredReport> read() {
    return StoredReport.read(
        stored.map(text -> text.getBytes(StandardCharsets.UTF_8)),
        Provider.AZURE,
        Optional.of(Sweeps.SUBSCRIPTION),
        log::add);
  }

  /** The ids of the changes reported last. */
  List<String> ids() {
    return changes.stream().map(Change::id).collect(Collectors.toList());
  }

  /** The changes reported last. */
  List<Change> changes() {
    return changes;
  }

  /** Another sweep that finds the same store. */
  SweepHistory copy() {
    SweepHistory copy = new SweepHistory();
    copy.stored = stored;
    return copy;
  }

  /** Somebody else writes into the store. */
  public void damage(String text) {
    stored = Optional.of(text);
  }

  public String stored() {
    return stored.orElse("");
  }

  public List<String> log() {
    return log;
  }

  private static String reported(Change change) {
    String id = change.targetId();
    return id.substring(id.lastIndexOf('/') + 1)
        + ": "
        + change.before().map(SweepHistory::reason).orElse("absent")
        + " -> "
        + change.after().map(SweepHistory::reason).orElse("absent");
  }

  private static String reason(StoredResult result) {
    return result.reason().orElseThrow().name();
  }
}
