package org.flowlogstatus.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An object of which only some fields were read. Asking for a skipped field is a fault of this
 * program, and fails: the field would look absent, and an absent field can decide a verdict.
 */
@SuppressWarnings("unchecked") // deepCopy is inherited with a narrower return type than declared.
final class ReadObject extends ObjectNode {
  private static final long serialVersionUID = 1L;

  private final transient FieldNames wanted;

  ReadObject(JsonNodeFactory nodes, FieldNames wanted) {
    super(nodes);
    this.wanted = wanted;
  }

  @Override
  public @Nullable JsonNode get(String name) {
    requireWanted(name);
    return super.get(name);
  }

  @Override
  public JsonNode path(String name) {
    requireWanted(name);
    return super.path(name);
  }

  private void requireWanted(String name) {
    if (!wanted.contain(name)) {
      throw new IllegalStateException(
          "the field " + name + " is asked for, and is not among the names that are read");
    }
  }
}
