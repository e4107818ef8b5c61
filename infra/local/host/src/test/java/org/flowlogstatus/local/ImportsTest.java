package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No package imports one that leads back to it, by the lines of the sources: in the classes, which
 * each module's own architecture test looks at, a constant has left no trace of where it came from.
 */
class ImportsTest {
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?(org\\.flowlogstatus(?:\\.[a-z]\\w*)*)\\.[A-Z]", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shared",
        "azure-function",
        "alibaba-function",
        "infra/local/clouds",
        "infra/local/host",
        "infra/local/benchmark",
        "infra/cli"
      })
  void noPackageLeadsBackToItself(String module) throws IOException {
    Map<String, Set<String>> imports = imports(Deployables.root().resolve(module));

    assertThat(imports).isNotEmpty();
    assertThat(imports.keySet())
        .filteredOn(from -> reached(from, imports).contains(from))
        .isEmpty();
  }

  /** The packages that each package of the module imports, itself left out. */
  private static Map<String, Set<String>> imports(Path module) throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher own = PACKAGE.matcher(source);
        assertThat(own.find()).as("%s names its package", file).isTrue();
        Set<String> ofPackage = imports.computeIfAbsent(own.group(1), name -> new TreeSet<>());
        IMPORT.matcher(source).results().forEach(found -> ofPackage.add(found.group(1)));
        ofPackage.remove(own.group(1));
      }
    }
    return imports;
  }

  private static Set<String> reached(String from, Map<String, Set<String>> imports) {
    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(imports.get(from));
    while (!next.isEmpty()) {
      String one = next.pop();
      if (reached.add(one)) {
        next.addAll(imports.getOrDefault(one, Set.of()));
      }
    }
    return reached;
  }
}
