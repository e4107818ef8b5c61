package org.flowlogstatus.plan.choice;

import java.util.Comparator;

/**
 * What a choice of flow logs costs, compared by the first number that differs: logs that are
 * created or switched on, then changes, then parts logged that nobody asked for, then logs that are
 * new (of two plans that are else the same, the one that uses what is there).
 */
public final class Cost implements Comparable<Cost> {
  public static final Cost NONE = new Cost(0, 0, 0, 0);

  /** More than any choice costs. */
  public static final Cost BEYOND = new Cost(1 << 29, 0, 0, 0);

  private static final Comparator<Cost> ORDER =
      Comparator.<Cost>comparingInt(cost -> cost.logs)
          .thenComparingInt(cost -> cost.changes)
          .thenComparingInt(cost -> cost.unasked)
          .thenComparingInt(cost -> cost.created);

  private final int logs;
  private final int changes;
  private final int unasked;
  private final int created;

  public Cost(int logs, int changes, int unasked, int created) {
    this.logs = logs;
    this.changes = changes;
    this.unasked = unasked;
    this.created = created;
  }

  public Cost plus(Cost other) {
    return new Cost(
        logs + other.logs,
        changes + other.changes,
        unasked + other.unasked,
        created + other.created);
  }

  /** What may still be spent: a sum is below a bound exactly where the rest is below this. */
  public Cost minus(Cost spent) {
    return new Cost(
        logs - spent.logs,
        changes - spent.changes,
        unasked - spent.unasked,
        created - spent.created);
  }

  public boolean isBelow(Cost bound) {
    return compareTo(bound) < 0;
  }

  /** Flow logs that are created or switched on. */
  public int logs() {
    return logs;
  }

  public int changes() {
    return changes;
  }

  @Override
  public int compareTo(Cost other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cost && compareTo((Cost) other) == 0;
  }

  @Override
  public int hashCode() {
    return ((logs * 31 + changes) * 31 + unasked) * 31 + created;
  }

  @Override
  public String toString() {
    return logs + " logs, " + changes + " changes, " + unasked + " unasked, " + created + " new";
  }
}
