package org.flowlogstatus.local.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a command, each {@code --name value} at most once, or a bare {@code --name}.
 *
 * @param values name without the dashes, to value
 * @param flags the bare ones
 */
public record Arguments(Map<String, String> values, Set<String> flags) {

  public Arguments {
    values = Map.copyOf(values);
    flags = Set.copyOf(flags);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException that names the first word which does not belong there
   */
  public static Arguments parse(
      List<String> words, Collection<String> valued, Collection<String> bare) {
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
      if (bare.contains(name) && flags.add(name)) {
        continue;
      }
      require(valued.contains(name), "unknown argument: " + words.get(i));
      require(i + 1 < words.size(), "--" + name + " needs a value");
      require(values.put(name, words.get(++i)) == null, "--" + name + " is given twice");
    }
    return new Arguments(values, flags);
  }

  /** The value of an option, where it was given. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of an option that must be given. */
  public String required(String name) {
    return value(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
  }

  /** A required path. */
  public Path path(String name) {
    return Path.of(required(name));
  }

  /** A TCP port, 0 for any. */
  public int port(String name, int otherwise) {
    String text = value(name).orElse(String.valueOf(otherwise));
    require(text.matches("[0-9]{1,5}") && Integer.parseInt(text) < 65536, "no port: " + text);
    return Integer.parseInt(text);
  }

  /** Splits a line of words, as in an environment variable. */
  public static List<String> words(String line) {
    return Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
