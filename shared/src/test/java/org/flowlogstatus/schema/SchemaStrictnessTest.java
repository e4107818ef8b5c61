package org.flowlogstatus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every object of every document, however deep: closed, complete, typed. */
class SchemaStrictnessTest {
  private static final Set<String> OPTIONAL =
      Set.of(
          "retryAfterSeconds",
          "time",
          "datacontenttype",
          "dataref",
          "flowLogsCount",
          "byCount",
          "findingsCount",
          "problemsCount");
  private static final String FREE_KEYS = "byOperation";

  static Stream<String> documents() {
    return Fault.all().map(Fault::document).distinct();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noKeyMayBeMissing(String name) {
    assertThat(accepted(name, ObjectNode::remove))
        .allMatch(at -> at.contains(FREE_KEYS + "/") || OPTIONAL.contains(lastOf(at)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noOtherKeyIsKnown(String name) {
    assertThat(accepted(name, (object, key) -> object.put("unheardOf", key))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noValueMayBeOfAnotherType(String name) {
    JsonNode wrong = JsonNodeFactory.instance.arrayNode().add(0.5);
    assertThat(accepted(name, (object, key) -> object.set(key, wrong))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noTextMayBeEmpty(String name) {
    assertThat(accepted(name, (object, key) -> object.put(key, ""))).isEmpty();
  }

  /** The places where the schema takes no offence at the change. */
  private static List<String> accepted(String name, BiConsumer<ObjectNode, String> change) {
    ContractSchema schema = schemaOf(name);
    List<String> places = new ArrayList<>();
    for (JsonPointer place : places(Fault.read(name), JsonPointer.empty())) {
      JsonNode spoilt = Fault.read(name);
      change.accept((ObjectNode) spoilt.at(place.head()), place.last().getMatchingProperty());
      if (schema.violations(spoilt).isEmpty()) {
        places.add(place.toString());
      }
    }
    return places;
  }

  private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
    List<JsonPointer> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonPointer place = here.appendProperty(field.getKey());
      found.add(place);
      found.addAll(places(field.getValue(), place));
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        found.addAll(places(node.get(i), here.appendIndex(i)));
      }
    }
    return found;
  }

  private static ContractSchema schemaOf(String document) {
    return ContractSchema.all()
        .filter(schema -> document.startsWith(schema + "-"))
        .findFirst()
        .orElseThrow();
  }

  private static String lastOf(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
