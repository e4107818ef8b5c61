package org.flowlogstatus.alibaba.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.flowlogstatus.model.Ids;

/**
 * One reading of a list that is paged by number. It is whole only if every page names the same
 * total, the number of different entries equals that total, and no entry is on two pages: an entry
 * that is deleted between two pages hides the next one.
 */
final class NumberedPages {
  private final String idField;
  private final List<JsonNode> distinct = new ArrayList<>();
  private final Map<String, List<Shown>> byId = new HashMap<>();
  private OptionalInt total = OptionalInt.empty();
  private int pages;
  private int shown;
  private int firstSize;
  private boolean moved;
  private boolean ended;

  NumberedPages(String idField) {
    this.idField = idField;
  }

  /** The number of the next page to ask for. */
  int next() {
    return pages + 1;
  }

  /** How many more pages there are, by the total and the size of the first page. */
  int left() {
    int missing = Math.max(0, total.orElse(0) - shown);
    return firstSize == 0 ? 0 : (int) (((long) missing + firstSize - 1) / firstSize);
  }

  /** Takes the page that {@link #next} names. */
  void take(NumberedPage page) {
    pages++;
    moved |= total.isPresent() && total.getAsInt() != page.total();
    total = OptionalInt.of(page.total());
    int before = distinct.size();
    for (JsonNode entry : page.entries()) {
      take(entry);
    }
    shown += page.entries().size();
    firstSize = pages == 1 ? shown : firstSize;
    ended = distinct.size() == before;
  }

  /** Whether further pages cannot help. */
  boolean complete() {
    return moved || ended || shown >= total.orElse(0);
  }

  boolean whole() {
    return !moved && shown == total.orElse(0) && distinct.size() == shown;
  }

  /** Each entry once; there may be several that have one id and differ. */
  List<JsonNode> elements() {
    return new ArrayList<>(distinct);
  }

  private void take(JsonNode entry) {
    String key = key(entry);
    List<Shown> same = byId.getOrDefault(key, new ArrayList<>(1));
    boolean equal = false;
    for (Shown one : same) {
      moved |= one.page != pages && !key.isEmpty();
      equal |= one.entry.equals(entry);
    }
    if (!equal || key.isEmpty()) {
      same.add(new Shown(entry, pages));
      byId.put(key, same);
      distinct.add(entry);
    }
  }

  /** Empty where it has none; such entries cannot be distinguished. */
  private String key(JsonNode entry) {
    return Ids.key(entry.path(idField).asText(""));
  }

  /** An entry, and the page that it was on. */
  private static final class Shown {
    final JsonNode entry;
    final int page;

    Shown(JsonNode entry, int page) {
      this.entry = entry;
      this.page = page;
    }
  }
}
