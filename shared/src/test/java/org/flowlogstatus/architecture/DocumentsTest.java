package org.flowlogstatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents of the top level name is there. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of(
          "shared",
          "azure-function",
          "alibaba-function",
          "infra/cli",
          "infra/local/clouds",
          "infra/local/host",
          "infra/local/benchmark");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "CONTRIBUTING.md", "shared/THIRD-CLOUD.md", "shared/README.md"})
  void everyTestThatIsNamedExists(String document) throws IOException {
    assertThat(testClasses()).containsAll(found(TEST, document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "shared/THIRD-CLOUD.md",
        "shared/README.md",
        "azure-function/README.md",
        "alibaba-function/README.md",
        "infra/README.md",
        "infra/cli/README.md",
        "infra/local/README.md"
      })
  void everyLinkLeadsToAFile(String document) throws IOException {
    Path file = ROOT.resolve(document);
    assertThat(found(LINK, document))
        .allSatisfy(link -> assertThat(file.resolveSibling(link)).as(document).exists());
  }

  private static Set<String> found(Pattern pattern, String document) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(Files.readString(ROOT.resolve(document)));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Set<String> testClasses() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith("Test.java"))
            .forEach(name -> names.add(name.replace(".java", "")));
      }
    }
    return names;
  }
}
