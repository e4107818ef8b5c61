package org.flowlogstatus.local.plan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Looks into a plan as it was answered. */
final class Plans {
  private Plans() {}

  /** The one step that does this to that target. */
  static JsonNode step(JsonNode plan, String action, String target) {
    List<JsonNode> found =
        StreamSupport.stream(plan.path("steps").spliterator(), false)
            .filter(step -> step.path("action").asText().equals(action))
            .filter(step -> step.at("/target/id").asText().equals(target))
            .toList();
    assertThat(found).as("%s %s in %s", action, target, lines(plan)).hasSize(1);
    return found.get(0);
  }

  /** Each step as its action and the last part of its target's id, in order. */
  static List<String> lines(JsonNode plan) {
    List<String> lines = new ArrayList<>();
    for (JsonNode step : plan.path("steps")) {
      lines.add(step.path("action").asText() + " " + name(step.at("/target/id").asText()));
    }
    return lines;
  }

  /** Each thing that a step closes, as its code and the last part of its target's id. */
  static List<String> closes(JsonNode step) {
    List<String> closes = new ArrayList<>();
    for (JsonNode one : step.path("closes")) {
      closes.add(one.path("code").asText() + " " + name(one.at("/target/id").asText()));
    }
    return closes;
  }

  /** The same of what is unresolved. */
  static List<String> unresolved(JsonNode plan) {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : plan.path("unresolved")) {
      assertThat(one.path("why").asText()).as("%s", one).isNotEmpty();
      lines.add(one.path("code").asText() + " " + name(one.at("/target/id").asText()));
    }
    return lines;
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
