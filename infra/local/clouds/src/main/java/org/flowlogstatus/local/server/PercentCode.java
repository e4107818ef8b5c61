package org.flowlogstatus.local.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Percent-decoding that never fails: what is no escape stays as it is, for the function to judge.
 */
public final class PercentCode {

  private PercentCode() {}

  /**
   * A pair of a query string, both decoded; the value is empty where the sign {@code =} is missing.
   */
  public record Pair(String name, String value) {}

  /** The pairs of a raw query, in order. */
  public static List<Pair> pairs(String query) {
    List<Pair> pairs = new ArrayList<>();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty()) {
        int sign = part.indexOf('=');
        String name = sign < 0 ? part : part.substring(0, sign);
        String value = sign < 0 ? "" : part.substring(sign + 1);
        pairs.add(new Pair(form(name), form(value)));
      }
    }
    return pairs;
  }

  /** The parts of a raw path between its slashes, decoded; empty parts are left out. */
  public static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(part -> !part.isEmpty())
        .map(PercentCode::decode)
        .toList();
  }

  /** Decodes percent escapes as UTF-8. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int octet = encoded[i] == '%' ? octet(encoded, i + 1) : -1;
      decoded.write(octet < 0 ? encoded[i] : octet);
      i += octet < 0 ? 0 : 2;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static String form(String text) {
    return decode(text.replace('+', ' '));
  }

  private static int octet(byte[] encoded, int at) {
    if (at + 1 >= encoded.length) {
      return -1;
    }
    int high = Character.digit(encoded[at], 16);
    int low = Character.digit(encoded[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
