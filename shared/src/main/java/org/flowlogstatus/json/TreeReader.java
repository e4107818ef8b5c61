package org.flowlogstatus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Builds a tree without an ObjectMapper, whose set-up takes longer than reading in a cold start.
 */
final class TreeReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final FieldNames wanted;
  private final Selection selection;

  TreeReader(JsonParser parser, FieldNames wanted, Selection selection) {
    this.parser = parser;
    this.wanted = wanted;
    this.selection = selection;
  }

  /** The object whose start is the current token, without the elements that {@code array} takes. */
  ObjectNode object(Optional<ArrayElements> array) throws IOException {
    ObjectNode object = new ReadObject(NODES, wanted);
    NamesOnce names = new NamesOnce();
    boolean selected = true;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = name(names);
      JsonToken start = parser.nextToken();
      if (start == JsonToken.START_ARRAY && array.isPresent() && array.get().takes(field)) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.get().take(value());
        }
      } else if (wanted.contain(field) && (selected || selection.alwaysReads(field))) {
        JsonNode value = value(field);
        object.set(field, value);
        selected &= !selection.isEndedBy(field, value);
      } else {
        skip();
      }
    }
    return object;
  }

  private String name(NamesOnce names) throws IOException {
    String name = parser.currentName();
    if (!names.add(name)) {
      throw new NameTwiceException(name);
    }
    return name;
  }

  /** Checks a value like any other, and skips it. */
  private void skip() throws IOException {
    if (parser.currentTokenId() == JsonTokenId.ID_START_OBJECT) {
      NamesOnce names = new NamesOnce();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        name(names);
        parser.nextToken();
        skip();
      }
    } else if (parser.currentTokenId() == JsonTokenId.ID_START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        skip();
      }
    }
  }

  private JsonNode value(String field) throws IOException {
    return wanted.containWhole(field)
        ? new TreeReader(parser, FieldNames.ALL, Selection.ALL).value()
        : value();
  }

  private JsonNode value() throws IOException {
    switch (parser.currentTokenId()) {
      case JsonTokenId.ID_START_OBJECT:
        return object(Optional.empty());
      case JsonTokenId.ID_START_ARRAY:
        return array();
      case JsonTokenId.ID_STRING:
        return NODES.textNode(parser.getText());
      case JsonTokenId.ID_TRUE:
        return NODES.booleanNode(true);
      case JsonTokenId.ID_FALSE:
        return NODES.booleanNode(false);
      case JsonTokenId.ID_NULL:
        return NODES.nullNode();
      case JsonTokenId.ID_NUMBER_INT:
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
