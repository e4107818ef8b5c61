package org.flowlogstatus.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads exactly one JSON object: valid UTF-8, no name twice, complete, and nothing after it. */
public final class StrictJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private static final byte BYTE_ORDER_MARK = (byte) 0xEF;
  private static final int WIDEST_CHARACTER = 4;

  /** Under this name an array becomes an object, and is read as one. */
  private static final String WRAPPER = "elements";

  private StrictJson() {}

  /** The object in {@code bytes}. */
  public static ObjectNode object(byte[] bytes) throws InvalidJson {
    return object(bytes, FieldNames.ALL, Selection.ALL);
  }

  /** The object in {@code bytes}, with no other fields than those that are wanted. */
  public static ObjectNode object(byte[] bytes, FieldNames wanted, Selection selection)
      throws InvalidJson {
    return read(bytes, wanted, selection, Optional.empty());
  }

  /** The objects in {@code bytes}: one object, or an array that has only objects. */
  public static List<JsonNode> objects(byte[] bytes) throws InvalidJson {
    if (firstCharacter(bytes) != '[') {
      return List.of(object(bytes));
    }
    List<JsonNode> elements = new ArrayList<>();
    Streamed whole = elements(wrapped(bytes), WRAPPER, elements::add);
    if (!whole.rest().isEmpty()) {
      throw new InvalidJson("something follows the JSON array");
    }
    if (!elements.stream().allMatch(JsonNode::isObject)) {
      throw new InvalidJson("it holds something that is not a JSON object");
    }
    return elements;
  }

  /**
   * The object in {@code bytes} without its array {@code arrayName}, whose elements are handed over
   * one by one, so that a large page never stands in memory as a whole tree. The array is missing
   * from what is returned only where it was there: see {@link Streamed}.
   */
  public static Streamed elements(byte[] bytes, String arrayName, Consumer<JsonNode> consumer)
      throws InvalidJson {
    return elements(bytes, FieldNames.ALL, Selection.ALL, arrayName, consumer);
  }

  /** The same, with no other fields than those that are wanted. */
  public static Streamed elements(
      byte[] bytes,
      FieldNames wanted,
      Selection selection,
      String arrayName,
      Consumer<JsonNode> consumer)
      throws InvalidJson {
    ArrayElements array = new ArrayElements(arrayName, consumer);
    ObjectNode rest = read(bytes, wanted, selection, Optional.of(array));
    return new Streamed(rest, array.seen());
  }

  private static ObjectNode read(
      byte[] bytes, FieldNames wanted, Selection selection, Optional<ArrayElements> array)
      throws InvalidJson {
    requireUtf8(bytes);
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new InvalidJson("it is empty");
      }
      if (first != JsonToken.START_OBJECT) {
        throw new InvalidJson("it is not a JSON object");
      }
      ObjectNode object = new TreeReader(parser, wanted, selection).object(array);
      if (parser.nextToken() != null) {
        throw new InvalidJson("something follows the JSON object");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new InvalidJson("it is not whole and valid JSON");
    } catch (NameTwiceException e) {
      throw InvalidJson.nameTwice(e.name());
    } catch (IOException e) {
      throw new InvalidJson("it cannot be read");
    }
  }

  private static int firstCharacter(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return b;
      }
    }
    return -1;
  }

  private static byte[] wrapped(byte[] array) {
    String object = "{\"" + WRAPPER + "\":" + new String(array, StandardCharsets.ISO_8859_1) + "}";
    return object.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** UTF-8 without a byte order mark; the parser itself would accept every encoding of Unicode. */
  private static void requireUtf8(byte[] bytes) throws InvalidJson {
    boolean marked = bytes.length > 0 && bytes[0] == BYTE_ORDER_MARK;
    boolean wide = false;
    for (int i = 0; i < Math.min(WIDEST_CHARACTER, bytes.length); i++) {
      wide |= bytes[i] == 0;
    }
    if (marked || wide || !Utf8.isValid(bytes)) {
      throw new InvalidJson("it is not valid UTF-8");
    }
  }

  /** What {@link #elements} leaves: the rest of the object, and whether the array was there. */
  public static final class Streamed {
    private final ObjectNode rest;
    private final boolean arraySeen;

    Streamed(ObjectNode rest, boolean arraySeen) {
      this.rest = rest;
      this.arraySeen = arraySeen;
    }

    public ObjectNode rest() {
      return rest;
    }

    public boolean arraySeen() {
      return arraySeen;
    }
  }
}
