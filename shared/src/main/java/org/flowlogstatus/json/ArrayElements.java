package org.flowlogstatus.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Takes the elements of one array of the outermost object, instead of keeping it in the tree. */
final class ArrayElements {
  private final String name;
  private final Consumer<JsonNode> consumer;
  private boolean seen;

  ArrayElements(String name, Consumer<JsonNode> consumer) {
    this.name = name;
    this.consumer = consumer;
  }

  /** Whether it takes the array of this name; then it has been seen. */
  boolean takes(String field) {
    boolean taken = name.equals(field);
    seen |= taken;
    return taken;
  }

  void take(JsonNode element) {
    consumer.accept(element);
  }

  boolean seen() {
    return seen;
  }
}
