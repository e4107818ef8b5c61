package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Ids;

/**
 * The entries of a list, by their ids. One that cannot be read stands there with its id and the
 * reason; those without an id are only counted.
 */
public final class Rows<T extends Rows.Row> {
  private final Map<String, T> byId;
  private final int nameless;

  private Rows(Map<String, T> byId, int nameless) {
    this.byId = byId;
    this.nameless = nameless;
  }

  static <T extends Row> Rows<T> read(List<JsonNode> entries, String idField, Reader<T> reader) {
    Map<String, T> byId = new LinkedHashMap<>();
    int nameless = 0;
    for (JsonNode entry : entries) {
      String id = entry.path(idField).asText("");
      if (id.isBlank() || !entry.path(idField).isTextual()) {
        nameless++;
        continue;
      }
      T row;
      try {
        row = reader.read(entry);
      } catch (CheckFailure unreadable) {
        row = reader.unreadable(id, unreadable.detail());
      }
      String key = Ids.key(id);
      T first = byId.get(key);
      boolean differs = first != null && !first.equals(row);
      byId.put(
          key,
          differs
              ? reader.unreadable(id, "Two entries of the list have this id, and differ.")
              : row);
    }
    return new Rows<>(byId, nameless);
  }

  public List<T> all() {
    return new ArrayList<>(byId.values());
  }

  /** The entry of this id, whatever its case. */
  public Optional<T> of(String id) {
    return Optional.ofNullable(byId.get(Ids.key(id)));
  }

  public boolean isEmpty() {
    return byId.isEmpty() && nameless == 0;
  }

  /** How many entries have no id. */
  public int nameless() {
    return nameless;
  }

  /** An entry of a list. */
  public interface Row {
    /** As the cloud spells it. */
    String id();

    /** What could not be read of it. */
    Optional<String> unknownDetail();
  }

  /** Makes the row of an entry. */
  interface Reader<T> {
    T read(JsonNode entry) throws CheckFailure;

    /** The row of an entry of which only the id is known. */
    T unreadable(String id, String unknownDetail);
  }
}
