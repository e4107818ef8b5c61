package org.flowlogstatus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Builds a tree without an ObjectMapper, whose set-up costs a cold start more than the reading. */
final class TreeReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final FieldNames wanted;

  TreeReader(JsonParser parser, FieldNames wanted) {
    this.parser = parser;
    this.wanted = wanted;
  }

  /** The object whose start is the current token, without the array that {@code tap} takes. */
  ObjectNode object(Optional<ArrayTap> tap) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken start = parser.nextToken();
      if (start == JsonToken.START_ARRAY && tap.isPresent() && tap.get().takes(field)) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          tap.get().take(value());
        }
      } else if (wanted.contain(field)) {
        object.set(field, value());
      } else {
        parser.skipChildren();
      }
    }
    return object;
  }

  private JsonNode value() throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT:
        return object(Optional.empty());
      case START_ARRAY:
        return array();
      case VALUE_STRING:
        return NODES.textNode(parser.getText());
      case VALUE_TRUE:
        return NODES.booleanNode(true);
      case VALUE_FALSE:
        return NODES.booleanNode(false);
      case VALUE_NULL:
        return NODES.nullNode();
      case VALUE_NUMBER_INT:
        return wholeNumber();
      default:
        return NODES.numberNode(parser.getDoubleValue());
    }
  }

  private JsonNode wholeNumber() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? NODES.numberNode(parser.getBigIntegerValue())
        : NODES.numberNode(parser.getLongValue());
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }
}
