package org.flowlogstatus.local.host.azure.invoke;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the text that the host has and the Java types that a function declares. */
final class Conversion {

  private Conversion() {}

  /** The text as {@code String}, {@code byte[]} or an {@code Optional} of these. */
  static @Nullable Object toParameter(Optional<String> text, Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      Type inner = generic.getActualTypeArguments()[0];
      return text.map(present -> scalar(present, inner));
    }
    return text.isEmpty() ? null : scalar(text.get(), type);
  }

  /** A blob as its bytes, or as the text that the worker makes of them. */
  static @Nullable Object toBlobParameter(Optional<byte[]> content, Type type) {
    return type == byte[].class
        ? content.orElse(null)
        : toParameter(content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)), type);
  }

  private static Object scalar(String text, Type type) {
    if (type == byte[].class) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (type == String.class || type == Object.class) {
      return text;
    }
    throw new IllegalArgumentException("the local host binds no " + type.getTypeName());
  }

  /** What was put out, as separate messages: none, one, or those of a collection or an array. */
  static List<String> toMessages(@Nullable Object value) {
    List<String> messages = new ArrayList<>();
    if (value instanceof Collection<?> many) {
      many.forEach(one -> messages.addAll(toMessages(one)));
    } else if (value instanceof Object[] many) {
      Arrays.stream(many).forEach(one -> messages.addAll(toMessages(one)));
    } else {
      toText(value).ifPresent(messages::add);
    }
    return messages;
  }

  /** What was put out, as one text. */
  static Optional<String> toText(@Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof byte[] bytes) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw new IllegalArgumentException(
        "the local host puts out no " + value.getClass().getTypeName());
  }
}
