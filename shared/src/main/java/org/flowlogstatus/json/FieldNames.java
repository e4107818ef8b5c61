package org.flowlogstatus.json;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the fields that a reader uses, at any depth. All others are checked in the same way
 * and skipped: most fields of an answer are never used.
 */
public final class FieldNames {
  /** Every field there is. */
  static final FieldNames ALL = new FieldNames(Optional.empty(), Set.of());

  private final Optional<Set<String>> names;
  private final Set<String> whole;

  private FieldNames(Optional<Set<String>> names, Set<String> whole) {
    this.names = names;
    this.whole = whole;
  }

  public static FieldNames of(String... names) {
    Set<String> set = new HashSet<>();
    for (String name : names) {
      set.add(name);
    }
    return new FieldNames(Optional.of(set), Set.of());
  }

  /** These names, and others under which every field is read, whatever its name. */
  public FieldNames withWhole(String... others) {
    Set<String> all = new HashSet<>(names.orElse(Set.of()));
    all.addAll(Set.of(others));
    return new FieldNames(Optional.of(all), Set.of(others));
  }

  boolean containWhole(String name) {
    return whole.contains(name);
  }

  boolean contain(String name) {
    return names.isEmpty() || names.get().contains(name);
  }
}
