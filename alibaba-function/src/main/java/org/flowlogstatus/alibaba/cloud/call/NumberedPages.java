package org.flowlogstatus.alibaba.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Ids;

/**
 * One reading of a list that is paged by number. It is whole only if every page names the same
 * total, the number of different entries equals that total, and no entry is on two pages: an entry
 * that is deleted between two pages hides the next one.
 */
final class NumberedPages implements AuthorizedCalls.AnswerReader<Integer> {
  private final String list;
  private final String element;
  private final String idField;
  private final List<JsonNode> distinct = new ArrayList<>();
  private final Map<String, List<Shown>> byId = new HashMap<>();
  private OptionalInt total = OptionalInt.empty();
  private int pages;
  private int shown;
  private boolean moved;
  private boolean ended;

  NumberedPages(String list, String element, String idField) {
    this.list = list;
    this.element = element;
    this.idField = idField;
  }

  /** The number of the page to ask for. */
  int next() {
    return pages + 1;
  }

  /** Takes the answer to the page that {@link #next} named; returns how many entries it had. */
  @Override
  public Integer read(JsonNode page) throws CheckFailure {
    Fields answer = Fields.of(page);
    int counted = answer.requiredCountOrDigits("TotalCount");
    List<JsonNode> entries = answer.requiredObject(list).requiredElements(element);
    pages++;
    moved |= total.isPresent() && total.getAsInt() != counted;
    total = OptionalInt.of(counted);
    int before = distinct.size();
    for (JsonNode entry : entries) {
      take(entry);
    }
    shown += entries.size();
    ended = distinct.size() == before;
    return entries.size();
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
