package org.flowlogstatus.local.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The header fields of a request, in the order in which they came.
 *
 * @param fields a field that came twice is in it twice
 */
public record Headers(List<Header> fields) {

  public Headers {
    fields = List.copyOf(fields);
  }

  /**
   * The values of a field, whatever the case of its name, in order; empty where it did not come.
   */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /** The first value of a field, whatever the case of its name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Name to values, the values of a repeated field joined with commas, the names respelled. */
  public Map<String, String> joined(UnaryOperator<String> spelling) {
    Map<String, String> joined = new LinkedHashMap<>();
    for (Header field : fields) {
      joined.merge(spelling.apply(field.name()), field.value(), (a, b) -> a + "," + b);
    }
    return joined;
  }
}
