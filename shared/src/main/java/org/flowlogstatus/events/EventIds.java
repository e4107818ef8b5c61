package org.flowlogstatus.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Makes the id of an event of what it must not differ by: the same in, the same out. */
final class EventIds {
  private static final int LENGTH = 32;

  private EventIds() {}

  static String of(String... parts) {
    return of(List.of(parts));
  }

  static String of(List<String> parts) {
    StringBuilder id = new StringBuilder();
    for (byte b : sha256(String.join("\n", parts))) {
      id.append(Character.forDigit((b >> 4) & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
    }
    return id.substring(0, LENGTH);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
