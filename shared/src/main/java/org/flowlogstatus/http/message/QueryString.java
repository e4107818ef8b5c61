package org.flowlogstatus.http.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a raw query string, and keeps names that stand there twice. */
public final class QueryString {
  private QueryString() {}

  /** The parameters in their order; a name without a value has an empty one. */
  public static List<Map.Entry<String, String>> parse(@Nullable String rawQuery) {
    List<Map.Entry<String, String>> parameters = new ArrayList<>();
    if (rawQuery == null) {
      return parameters;
    }
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.add(Map.entry(decoded(name), decoded(value)));
      }
    }
    return parameters;
  }

  /** An invalid escape stays as it is, and is refused where the value is checked. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      // The decoder's set-up costs a cold start more than a millisecond.
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
