package org.flowlogstatus.local.host.azure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route such as {@code flow-log-status/{id}} or {@code files/{*path}}; its words match without
 * case.
 *
 * @param parts between the slashes
 */
record RouteTemplate(List<String> parts) implements Comparable<RouteTemplate> {

  static RouteTemplate of(String prefix, String route) {
    return new RouteTemplate(
        Arrays.stream((prefix + "/" + route).split("/", -1))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  /** The values of the template's parameters, or empty where the path is of another shape. */
  Optional<Map<String, String>> match(List<String> path) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (isCatchAll(part)) {
        values.put(
            name(part), String.join("/", path.subList(Math.min(i, path.size()), path.size())));
        return Optional.of(values);
      }
      boolean isMissing = i >= path.size();
      if (isMissing ? !isOptional(part) : !matches(part, path.get(i), values)) {
        return Optional.empty();
      }
    }
    return path.size() > parts.size() ? Optional.empty() : Optional.of(values);
  }

  private static boolean matches(String part, String actual, Map<String, String> values) {
    if (!isParameter(part)) {
      return part.equalsIgnoreCase(actual);
    }
    values.put(name(part), actual);
    return true;
  }

  /** The more exact of two comes first: a word before a parameter before a catch-all. */
  @Override
  public int compareTo(RouteTemplate other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int difference = Integer.compare(rank(parts.get(i)), rank(other.parts.get(i)));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(other.parts.size(), parts.size());
  }

  private static int rank(String part) {
    return isCatchAll(part) ? 2 : isParameter(part) ? 1 : 0;
  }

  private static boolean isParameter(String part) {
    return part.startsWith("{") && part.endsWith("}");
  }

  private static boolean isCatchAll(String part) {
    return isParameter(part) && part.startsWith("{*");
  }

  private static boolean isOptional(String part) {
    return isParameter(part) && part.endsWith("?}");
  }

  /** Without the marks of a catch-all, a constraint or a default. */
  private static String name(String part) {
    return part.replaceAll("^\\{\\*{0,2}|[:=?].*$|}$", "");
  }
}
