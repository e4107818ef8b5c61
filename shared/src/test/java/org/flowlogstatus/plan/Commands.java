package org.flowlogstatus.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Holds a printed command against the grammar in {@code commands.json}. */
final class Commands {
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\'|[A-Za-z0-9_/.:@%+,=-])+");

  private Commands() {}

  /** What is wrong with the command; empty where nothing is. */
  static Optional<String> wrong(String command) {
    List<String> words = words(command);
    for (JsonNode known : grammar()) {
      List<String> name = List.of(known.path("command").asText().split(" ", -1));
      if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
        return wrong(words.subList(name.size(), words.size()), known);
      }
    }
    return Optional.of("no such command");
  }

  private static Optional<String> wrong(List<String> options, JsonNode known) {
    List<String> required = texts(known.path("required"));
    List<String> allowed = texts(known.path("options"));
    allowed.addAll(required);
    List<String> given = new ArrayList<>();
    for (int i = 0; i < options.size(); i += 2) {
      if (!allowed.contains(options.get(i)) || given.contains(options.get(i))) {
        return Optional.of("no such option, or twice: " + options.get(i));
      }
      given.add(options.get(i));
      List<String> values = texts(known.path("values").path(options.get(i)));
      if (i + 1 < options.size() && !values.isEmpty() && !values.contains(options.get(i + 1))) {
        return Optional.of(options.get(i) + " takes one of " + values);
      }
    }
    if (options.size() % 2 != 0) {
      return Optional.of("an option without a value");
    }
    return given.containsAll(required)
        ? Optional.empty()
        : Optional.of("not all are given of " + required);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<JsonNode> grammar() {
    try (InputStream in = Commands.class.getResourceAsStream("commands.json")) {
      JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(in));
      return StreamSupport.stream(all.path("commands").spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
