package org.flowlogstatus.estate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a list, each once: those that can be read, and the odd ones. Two different entries
 * of one id make that entry odd.
 */
public final class Rows<T> {
  private final List<T> entries = new ArrayList<>();
  private final List<Row<T>> odd = new ArrayList<>();
  private final Set<String> keys;

  private Rows(List<Row<T>> rows) {
    this.keys =
        rows.stream().flatMap(row -> row.id().stream()).map(Ids::key).collect(Collectors.toSet());
    for (Row<T> row : rows) {
      if (row.entry().isPresent()) {
        entries.add(row.entry().get());
      } else {
        odd.add(row);
      }
    }
  }

  public static <T> Rows<T> of(List<Row<T>> rows) {
    Map<String, Row<T>> byId = new LinkedHashMap<>();
    List<Row<T>> nameless = new ArrayList<>();
    for (Row<T> row : rows) {
      if (row.id().isEmpty()) {
        nameless.add(row);
      } else {
        byId.merge(Ids.key(row.id().get()), row, Rows::once);
      }
    }
    return new Rows<>(
        Stream.concat(byId.values().stream(), nameless.stream()).collect(Collectors.toList()));
  }

  /** A list of which every entry can be read. */
  public static <T> Rows<T> whole(List<T> entries, Function<T, String> id) {
    return of(
        entries.stream().map(entry -> Row.of(id.apply(entry), entry)).collect(Collectors.toList()));
  }

  /** Those that can be read. */
  public List<T> entries() {
    return List.copyOf(entries);
  }

  /** Those that have an id, and cannot be read otherwise. */
  public List<Row<T>> odd() {
    return odd.stream().filter(row -> row.id().isPresent()).collect(Collectors.toList());
  }

  /** How many do not even tell their id. */
  public long nameless() {
    return odd.stream().filter(row -> row.id().isEmpty()).count();
  }

  /** The keys of all of them, the odd ones included. */
  public Set<String> keys() {
    return Set.copyOf(keys);
  }

  private static <T> Row<T> once(Row<T> one, Row<T> other) {
    return one.entry().equals(other.entry()) && one.doubt().equals(other.doubt())
        ? one
        : Row.odd(one.id(), "Two entries of the list have this id, and differ.");
  }
}
