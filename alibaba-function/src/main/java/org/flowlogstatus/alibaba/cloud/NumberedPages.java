package org.flowlogstatus.alibaba.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;

/**
 * The pages of one list, until all that the cloud counts is there. A list that ends early or goes
 * round in a circle is invalid: what was not shown may be the one that counts.
 */
final class NumberedPages {
  private final String list;
  private final String element;
  private final String idField;
  private final Map<String, JsonNode> byId = new LinkedHashMap<>();
  private int pages;
  private int total;

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
  int add(JsonNode page) throws CheckFailure {
    Fields answer = Fields.of(page);
    int counted = answer.requiredCountOrDigits("TotalCount");
    List<JsonNode> entries = answer.requiredObject(list).requiredElements(element);
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (JsonNode entry : entries) {
      found.put(Fields.of(entry).requiredText(idField), entry);
    }
    if (byId.size() < counted && byId.keySet().containsAll(found.keySet())) {
      throw CheckFailure.invalidAnswer(
          "The cloud counts " + counted + " entries and shows " + byId.size() + " of them.");
    }
    byId.putAll(found);
    pages++;
    total = counted;
    return entries.size();
  }

  boolean complete() {
    return byId.size() >= total;
  }

  List<JsonNode> elements() {
    return new ArrayList<>(byId.values());
  }
}
