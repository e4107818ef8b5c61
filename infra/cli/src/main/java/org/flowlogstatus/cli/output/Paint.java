package org.flowlogstatus.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the first word of a line the colour of what it says. */
final class Paint {
  private static final String END = "\u001b[0m";

  private final Map<String, String> colours;

  private Paint(Map<String, String> colours) {
    this.colours = colours;
  }

  static Paint none() {
    return new Paint(Map.of());
  }

  static Paint colours() {
    Map<String, String> colours = new LinkedHashMap<>();
    colours.put("FAIL", "\u001b[31m");
    colours.put("UNKNOWN", "\u001b[33m");
    colours.put("NOT READ", "\u001b[33m");
    colours.put("WARNING", "\u001b[33m");
    colours.put("PASS", "\u001b[32m");
    return new Paint(colours);
  }

  String line(String line) {
    for (Map.Entry<String, String> colour : colours.entrySet()) {
      String word = colour.getKey();
      if (line.startsWith(word)) {
        return colour.getValue() + word + END + line.substring(word.length());
      }
    }
    return line;
  }
}
