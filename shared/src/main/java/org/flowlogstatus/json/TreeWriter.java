package org.flowlogstatus.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** Writes a tree as it was read, without an ObjectMapper. */
public final class TreeWriter {
  private TreeWriter() {}

  /** The node as the next value of a document. */
  public static void write(JsonNode node, JsonGenerator json) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT:
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          json.writeFieldName(field.getKey());
          write(field.getValue(), json);
        }
        json.writeEndObject();
        break;
      case ARRAY:
        json.writeStartArray();
        for (JsonNode element : node) {
          write(element, json);
        }
        json.writeEndArray();
        break;
      case STRING:
        json.writeString(node.textValue());
        break;
      case BOOLEAN:
        json.writeBoolean(node.booleanValue());
        break;
      case NUMBER:
        number(node, json);
        break;
      default:
        json.writeNull();
    }
  }

  /** A number that is too large for a double was read as infinity, which JSON cannot express. */
  private static void number(JsonNode node, JsonGenerator json) throws IOException {
    if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
      json.writeNull();
    } else {
      json.writeNumber(node.decimalValue());
    }
  }
}
