package org.flowlogstatus.local.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** The results of a report by their targets' ids, without when and how they were had. */
final class Results {

  private final Map<String, ObjectNode> byId = new TreeMap<>();

  private Results() {}

  static Results of(JsonNode report) {
    Results results = new Results();
    for (JsonNode result : report.path("results")) {
      ObjectNode bare = result.deepCopy();
      bare.remove("observation");
      results.byId.put(result.path("target").path("id").asText().toLowerCase(Locale.ROOT), bare);
    }
    return results;
  }

  Map<String, ObjectNode> byId() {
    return byId;
  }

  /** The result on the target; its id is matched by its end, without case. */
  JsonNode on(String endOfId) {
    return byId.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(endOfId.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(endOfId + " in " + byId.keySet()));
  }

  static String type(JsonNode result) {
    return result.path("target").path("type").asText();
  }

  static String region(JsonNode result) {
    return result.path("region").asText();
  }

  static String reason(JsonNode result) {
    return result.path("reason").asText();
  }

  static String coverage(JsonNode result) {
    return result.path("coverage").path("state").asText();
  }

  /** What is said of the target, all but its coverage. */
  static ObjectNode verdict(JsonNode result) {
    ObjectNode bare = result.deepCopy();
    bare.remove("coverage");
    return bare;
  }

  /** The result on the target of this id, in lower case. */
  ObjectNode at(String id) {
    return Optional.ofNullable(byId.get(id))
        .orElseThrow(() -> new NoSuchElementException(id + " in " + byId.keySet()));
  }
}
