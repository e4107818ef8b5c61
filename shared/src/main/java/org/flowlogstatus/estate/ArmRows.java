package org.flowlogstatus.estate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.model.Ids;

/**
 * The entries of a list, each once: those that can be read, and the odd ones. Two different entries
 * of one id make that entry odd.
 */
public final class ArmRows<T> {
  private final Set<String> keys;
  private final List<T> entries;
  private final List<ArmRow<T>> odd;

  private ArmRows(Set<String> keys, List<ArmRow<T>> rows) {
    this.keys = Collections.unmodifiableSet(keys);
    List<T> read = new ArrayList<>();
    List<ArmRow<T>> unread = new ArrayList<>();
    for (ArmRow<T> row : rows) {
      if (row.entry().isPresent()) {
        read.add(row.entry().get());
      } else {
        unread.add(row);
      }
    }
    this.entries = Collections.unmodifiableList(read);
    this.odd = unread;
  }

  public static <T> ArmRows<T> of(List<ArmRow<T>> rows) {
    Map<String, ArmRow<T>> byKey = new LinkedHashMap<>();
    List<ArmRow<T>> nameless = new ArrayList<>();
    for (ArmRow<T> row : rows) {
      if (row.id().isEmpty()) {
        nameless.add(row);
      } else {
        byKey.merge(Ids.key(row.id().get()), row, ArmRows::once);
      }
    }
    List<ArmRow<T>> all = new ArrayList<>(byKey.values());
    all.addAll(nameless);
    return new ArmRows<>(byKey.keySet(), all);
  }

  /** Those that can be read. */
  public List<T> entries() {
    return entries;
  }

  /** Those that have an id, and cannot be read otherwise. */
  public List<ArmRow<T>> odd() {
    return odd.stream().filter(row -> row.id().isPresent()).collect(Collectors.toList());
  }

  /** How many have no id that can be read. */
  public long nameless() {
    return odd.stream().filter(row -> row.id().isEmpty()).count();
  }

  /** The keys of all of them, the odd ones included. */
  public Set<String> keys() {
    return keys;
  }

  private static <T> ArmRow<T> once(ArmRow<T> one, ArmRow<T> other) {
    return one.entry().equals(other.entry()) && one.whyUnreadable().equals(other.whyUnreadable())
        ? one
        : ArmRow.odd(one.id(), "Two entries of the list have this id, and differ.");
  }
}
