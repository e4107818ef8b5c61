package org.flowlogstatus.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Converts what this project writes to trees and back. */
public final class JsonTrees {
  private JsonTrees() {}

  /** A text of our own, as it will be read again. */
  public static ObjectNode parsed(String written) {
    try {
      return StrictJson.object(written.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidJson e) {
      throw new IllegalStateException("what was just written is not valid", e);
    }
  }

  /** The time in {@code text}, in RFC 3339; empty where it is none. */
  public static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
