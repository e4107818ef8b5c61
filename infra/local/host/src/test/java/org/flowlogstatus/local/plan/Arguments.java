package org.flowlogstatus.local.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a command: each with one value, none twice. */
final class Arguments {
  private final Map<String, String> values = new LinkedHashMap<>();

  Arguments(List<String> options) {
    for (int i = 0; i < options.size(); i += 2) {
      String name = options.get(i);
      if (!name.startsWith("--") || values.put(name, options.get(i + 1)) != null) {
        throw new IllegalArgumentException("not an option, or one that is given twice: " + name);
      }
    }
  }

  String get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Map<String, String> all() {
    return values;
  }
}
