package org.flowlogstatus.events;

import java.util.Optional;
import org.flowlogstatus.events.stored.StoredResult;

/** A target whose verdict, coverage or findings changed, or that came or went. */
public final class Change {
  private final Optional<StoredResult> before;
  private final Optional<StoredResult> after;
  private final String id;

  private Change(Optional<StoredResult> before, Optional<StoredResult> after, String id) {
    this.before = before;
    this.after = after;
    this.id = id;
  }

  /**
   * A change.
   *
   * @param before the stored result; empty where the target is new
   * @param after the new result as it was read; empty where the target is gone
   * @param known the new result with what is last known of what could not be read
   * @param comparedWith the {@code finishedAt} of the stored report
   */
  static Change of(
      Optional<StoredResult> before,
      Optional<StoredResult> after,
      Optional<StoredResult> known,
      String comparedWith) {
    String key = before.or(() -> after).map(StoredResult::key).orElse("");
    String id = EventIds.of("changed", key, verdict(before), verdict(known), comparedWith);
    return new Change(before, after, id);
  }

  /** The same id, however often this change is found against the same stored report. */
  String id() {
    return id;
  }

  Optional<StoredResult> before() {
    return before;
  }

  Optional<StoredResult> after() {
    return after;
  }

  /** The id of the target. */
  String targetId() {
    return latest().map(StoredResult::targetId).orElse("");
  }

  /** The region of the target; empty where it has none. */
  public String region() {
    return latest().map(StoredResult::region).orElse("");
  }

  private Optional<StoredResult> latest() {
    return after.or(() -> before);
  }

  private static String verdict(Optional<StoredResult> result) {
    return result.map(StoredResult::verdict).orElse("absent");
  }
}
