package org.flowlogstatus.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;

/** Reads the tables that lie beside these classes as resources. */
final class ExplanationTable {
  private ExplanationTable() {}

  static ObjectNode read(String resource) {
    try (InputStream in = ExplanationTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return StrictJson.object(in.readAllBytes());
    } catch (InvalidJson e) {
      throw new IllegalStateException(resource, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(JsonNode row, String name) {
    JsonNode value = row.path(name);
    if (!value.isTextual()) {
      throw new IllegalStateException(name + " is missing in " + row);
    }
    return value.textValue();
  }

  static List<String> texts(JsonNode row, String name) {
    List<String> texts = new ArrayList<>();
    row.path(name).forEach(text -> texts.add(text.textValue()));
    return List.copyOf(texts);
  }
}
