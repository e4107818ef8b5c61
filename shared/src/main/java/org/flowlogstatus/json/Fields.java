package org.flowlogstatus.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;

/**
 * The fields of one JSON object of a cloud's answer. A field that is missing or {@code null} is
 * empty; one of another type makes the answer invalid, and is never converted.
 */
public final class Fields {
  private static final int MOST_DIGITS = 15;

  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /** The fields of {@code node}; fails where it is not a JSON object. */
  public static Fields of(JsonNode node) throws CheckFailure {
    return of(node, "");
  }

  private static Fields of(JsonNode node, String path) throws CheckFailure {
    if (!node.isObject()) {
      throw wrongType(path.isEmpty() ? "an element" : path, "an object");
    }
    return new Fields(node, path);
  }

  public Optional<String> text(String name) throws CheckFailure {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.get().isTextual()) {
      throw wrongType(at(name), "a string");
    }
    return Optional.of(value.get().textValue());
  }

  /** The same, where an empty string means the same as a missing one. */
  public Optional<String> filledText(String name) throws CheckFailure {
    Optional<String> text = text(name);
    return text.isPresent() && text.get().isBlank() ? Optional.empty() : text;
  }

  public String requiredText(String name) throws CheckFailure {
    return required(filledText(name), name);
  }

  /** Only the JSON literals {@code true} and {@code false} are accepted. */
  public Optional<Boolean> flag(String name) throws CheckFailure {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.get().isBoolean()) {
      throw wrongType(at(name), "true or false");
    }
    return Optional.of(value.get().booleanValue());
  }

  public boolean requiredFlag(String name) throws CheckFailure {
    return required(flag(name), name);
  }

  /** A whole number of zero or more. */
  public Optional<Integer> count(String name) throws CheckFailure {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!isCount(value.get())) {
      throw wrongType(at(name), "a whole number");
    }
    return Optional.of(value.get().intValue());
  }

  /** A whole number, whether the cloud writes it as a number or as a string of digits. */
  public int requiredCountOrDigits(String name) throws CheckFailure {
    long number = requiredNumberOrDigits(name);
    if (number > Integer.MAX_VALUE) {
      throw wrongType(at(name), "a whole number");
    }
    return (int) number;
  }

  /** Seconds since 1970, in either spelling. */
  public long requiredSeconds(String name) throws CheckFailure {
    return requiredNumberOrDigits(name);
  }

  private long requiredNumberOrDigits(String name) throws CheckFailure {
    JsonNode value = required(value(name), name);
    if (value.isTextual() && isDigits(value.textValue())) {
      return Long.parseLong(value.textValue());
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw wrongType(at(name), "a whole number");
    }
    return value.longValue();
  }

  private static boolean isDigits(String text) {
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  /** Whether it has no field that a reader uses. */
  public boolean isEmpty() {
    return object.isEmpty();
  }

  public Optional<Fields> object(String name) throws CheckFailure {
    Optional<JsonNode> value = value(name);
    return value.isPresent() ? Optional.of(of(value.get(), at(name))) : Optional.empty();
  }

  public Fields requiredObject(String name) throws CheckFailure {
    return required(object(name), name);
  }

  /** The elements of an array; empty where there is none. */
  public List<JsonNode> elements(String name) throws CheckFailure {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isArray()) {
      throw wrongType(at(name), "an array");
    }
    List<JsonNode> elements = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonNode element : value.get()) {
        elements.add(element);
      }
    }
    return elements;
  }

  public List<JsonNode> requiredElements(String name) throws CheckFailure {
    if (value(name).isEmpty()) {
      throw missing(name);
    }
    return elements(name);
  }

  private Optional<JsonNode> value(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private <T> T required(Optional<T> value, String name) throws CheckFailure {
    if (value.isEmpty()) {
      throw missing(name);
    }
    return value.get();
  }

  private static boolean isCount(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
  }

  private CheckFailure missing(String name) {
    return CheckFailure.invalidAnswer("The answer has no " + at(name) + ".");
  }

  private static CheckFailure wrongType(String at, String expected) {
    return CheckFailure.invalidAnswer("In the answer, " + at + " is not " + expected + ".");
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
