package org.flowlogstatus.local.cloud.mutant;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.estate.Json;

/**
 * One answer of a cloud, of which one row is lost or one word of a row is another.
 *
 * @param what was done to it
 * @param place where
 * @param question what is answered so
 */
public record RowMutant(String what, JsonPointer place, String question, JsonNode answer) {
  private static final String DROPPED = "dropped";

  /** What a word, an object or an array can be instead; in one order, so that samples stay. */
  private static final Map<String, JsonNode> INSTEAD =
      new TreeMap<>(
          Map.of(
              "null", NullNode.instance,
              "blank", TextNode.valueOf(""),
              "word", TextNode.valueOf("x"),
              "number", IntNode.valueOf(7),
              "empty array", Json.array(),
              "empty object", Json.object()));

  /** Every mutant of the rows of an answer; none where it has no such rows. */
  public static List<RowMutant> of(String question, JsonNode answer, JsonPointer rows) {
    List<RowMutant> mutants = new ArrayList<>();
    for (int i = 0; i < answer.at(rows).size(); i++) {
      JsonPointer row = rows.appendIndex(i);
      mutants.add(new RowMutant("hidden", row, question, without(answer, row)));
      for (JsonPointer place : placesIn(answer.at(row), row)) {
        mutants.addAll(ofPlace(question, answer, place));
      }
    }
    return mutants;
  }

  /** Every mutant of a whole answer, row by row and word by word. */
  static List<RowMutant> ofWhole(String question, JsonNode answer) {
    List<RowMutant> mutants = new ArrayList<>();
    for (JsonPointer place : placesIn(answer, JsonPointer.empty())) {
      mutants.addAll(ofPlace(question, answer, place));
    }
    return mutants;
  }

  /** Whether one place of the answer is lost, with all that stands in it. */
  public boolean isDropped() {
    return what.equals(DROPPED);
  }

  @Override
  public String toString() {
    return question + " " + what + " " + place;
  }

  private static List<RowMutant> ofPlace(String question, JsonNode answer, JsonPointer place) {
    List<RowMutant> mutants = new ArrayList<>();
    mutants.add(new RowMutant(DROPPED, place, question, dropped(answer, place)));
    INSTEAD.forEach(
        (name, value) ->
            mutants.add(new RowMutant(name, place, question, replaced(answer, place, value))));
    return mutants;
  }

  private static List<JsonPointer> placesIn(JsonNode node, JsonPointer at) {
    List<JsonPointer> places = new ArrayList<>();
    node.properties()
        .forEach(
            field -> {
              JsonPointer place = at.appendProperty(field.getKey());
              places.add(place);
              places.addAll(placesIn(field.getValue(), place));
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      JsonPointer place = at.appendIndex(i);
      places.add(place);
      places.addAll(placesIn(node.get(i), place));
    }
    return places;
  }

  /** A list that leaves a row out counts what it shows, where it counts. */
  private static JsonNode without(JsonNode answer, JsonPointer row) {
    JsonNode copy = dropped(answer, row);
    if (copy.has("TotalCount")) {
      ((ObjectNode) copy).put("TotalCount", copy.path("TotalCount").asInt() - 1);
    }
    return copy;
  }

  private static JsonNode dropped(JsonNode answer, JsonPointer place) {
    JsonNode copy = answer.deepCopy();
    JsonNode parent = copy.at(place.head());
    if (parent.isArray()) {
      ((ArrayNode) parent).remove(place.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(place.last().getMatchingProperty());
    }
    return copy;
  }

  private static JsonNode replaced(JsonNode answer, JsonPointer place, JsonNode value) {
    JsonNode copy = answer.deepCopy();
    JsonNode parent = copy.at(place.head());
    if (parent.isArray()) {
      ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
    }
    return copy;
  }
}
