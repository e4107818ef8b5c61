package org.flowlogstatus.json;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the fields that somebody will look at, at whatever depth they stand. All others are
 * checked like these, and passed over: most of what a cloud says is never asked for.
 */
public final class FieldNames {
  /** Every field there is. */
  static final FieldNames ALL = new FieldNames(Optional.empty());

  private final Optional<Set<String>> names;

  private FieldNames(Optional<Set<String>> names) {
    this.names = names;
  }

  public static FieldNames of(String... names) {
    Set<String> set = new HashSet<>();
    for (String name : names) {
      set.add(name);
    }
    return new FieldNames(Optional.of(set));
  }

  boolean contain(String name) {
    return names.isEmpty() || names.get().contains(name);
  }
}
