package org.flowlogstatus.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shortens an event: lists to some entries, with the number of all beside them, and texts to a
 * length, with an ellipsis in the middle.
 */
final class EventShortener {
  private static final Set<String> LISTS = Set.of("by", "flowLogs", "findings", "problems");
  private static final Set<String> SENTENCES = Set.of("message", "detail");
  private static final String WHERE_THE_WHOLE_IS = "dataref";
  private static final Map<String, Integer> RANKS = Map.of("CRITICAL", 0, "WARNING", 1);
  private static final int LAST_RANK = 2;
  private static final String ELLIPSIS = "\u2026";

  private final int mostInLists;
  private final int longestSentence;
  private final int longestText;

  /**
   * Shortens to these limits.
   *
   * @param mostInLists at least 1, since covered traffic names what covers it
   * @param longestSentence in characters, of messages for people
   * @param longestText in characters, of all other texts
   */
  EventShortener(int mostInLists, int longestSentence, int longestText) {
    this.mostInLists = mostInLists;
    this.longestSentence = longestSentence;
    this.longestText = longestText;
  }

  /** A shortened copy of the event. */
  ObjectNode of(ObjectNode event) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : event.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (value.isArray() && LISTS.contains(name) && value.size() > mostInLists) {
        copy.set(name, array((ArrayNode) value, chosen(value)));
        copy.put(name + "Count", value.size());
      } else {
        copy.set(name, value(name, value));
      }
    }
    return copy;
  }

  private JsonNode value(String name, JsonNode value) {
    if (value.isObject()) {
      return of((ObjectNode) value);
    }
    if (value.isArray()) {
      Set<Integer> all = new TreeSet<>();
      for (int i = 0; i < value.size(); i++) {
        all.add(i);
      }
      return array((ArrayNode) value, all);
    }
    return value.isTextual() && !name.equals(WHERE_THE_WHOLE_IS)
        ? JsonNodeFactory.instance.textNode(cut(value.textValue(), longest(name)))
        : value;
  }

  private ArrayNode array(ArrayNode elements, Set<Integer> places) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode();
    places.forEach(place -> copy.add(value("", elements.get(place))));
    return copy;
  }

  /** The worst ones, in their order. */
  private Set<Integer> chosen(JsonNode elements) {
    Set<Integer> places = new TreeSet<>();
    for (int rank = 0; rank <= LAST_RANK; rank++) {
      for (int i = 0; i < elements.size() && places.size() < mostInLists; i++) {
        if (rank(elements.get(i)) == rank) {
          places.add(i);
        }
      }
    }
    return places;
  }

  private static int rank(JsonNode element) {
    return RANKS.getOrDefault(element.path("severity").asText(""), LAST_RANK);
  }

  private int longest(String name) {
    return SENTENCES.contains(name) ? longestSentence : longestText;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int head = longest / 2;
    int tail = text.length() - (longest - head - 1);
    return text.substring(0, between(text, head)) + ELLIPSIS + text.substring(between(text, tail));
  }

  /** A place in the text that does not split a surrogate pair. */
  private static int between(String text, int place) {
    boolean torn =
        Character.isHighSurrogate(text.charAt(place - 1))
            && Character.isLowSurrogate(text.charAt(place));
    return torn ? place + 1 : place;
  }
}
