package org.flowlogstatus.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page whose code blocks are steps: {@code java PATH} is a new file, {@code diff PATH} changes
 * one.
 *
 * @param text all of it
 * @param added contents by path
 * @param changed differences by path
 */
record PageOfSteps(String text, Map<String, String> added, Map<String, String> changed) {
  private static final Pattern BLOCK =
      Pattern.compile("^```(java|diff) (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  static PageOfSteps read(Path page) throws IOException {
    String text = Files.readString(page);
    Map<String, String> added = new TreeMap<>();
    Map<String, String> changed = new TreeMap<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      (block.group(1).equals("java") ? added : changed).put(block.group(2), block.group(3));
    }
    return new PageOfSteps(text, added, changed);
  }

  /** Takes the steps in the folder. */
  void applyTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : added.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    for (Map.Entry<String, String> file : changed.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.writeString(path, changed(path, file.getValue()));
    }
  }

  private static String changed(Path path, String difference) throws IOException {
    String before = lines(difference, "-");
    String text = Files.readString(path);
    int begin = text.indexOf(before);
    if (begin < 0 || text.indexOf(before, begin + 1) >= 0) {
      throw new AssertionError(path + " does not have once:\n" + before);
    }
    return text.replace(before, lines(difference, "+"));
  }

  /** The lines that begin with the sign, and those that stay. */
  private static String lines(String difference, String sign) {
    return difference
        .lines()
        .filter(line -> line.startsWith(sign) || line.startsWith(" "))
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }
}
