package org.flowlogstatus.local.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.MeasuredLookup;
import org.flowlogstatus.local.bench.measure.MeasuredProgram;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the packaged functions load for their first lookup. A class costs about half a millisecond;
 * how many there are does not depend on how busy a machine is, so that a test can hold it.
 */
class FirstLookupTest {
  /**
   * Some 25 are the transport's and the tries', in place of 51 of the JDK's HTTP client; some 20
   * those of accounts, of the line in the log, and of the lookup that is tried first; some 25 are
   * in place of lambdas.
   */
  private static final int MOST_CLASSES = 355;

  private static final List<String> TOO_DEAR =
      List.of(
          "com.azure.",
          "reactor.",
          "com.aliyuncs.http.clients.",
          "org.apache.http.",
          "com.google.gson.",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.databind.introspect.",
          "java.net.http.");

  @TempDir Path folder;

  static List<MeasuredLookup> questions() {
    return MeasuredLookup.all();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void loadsNoMoreThanItNeeds(MeasuredLookup question) throws IOException {
    MeasuredProgram ours = new BuiltPrograms(root()).ours(question.side());
    List<String> loaded = loaded(ours, question);

    assertThat(loaded).noneMatch(line -> TOO_DEAR.stream().anyMatch(name(line)::startsWith));
    assertThat(loaded.stream().filter(line -> isShipped(line, ours)))
        .hasSizeBetween(100, MOST_CLASSES);
    // Each costs half a millisecond, twice as much as a class.
    assertThat(loaded).noneMatch(line -> name(line).matches("org\\.flowlogstatus\\..*Lambda.*"));
  }

  @Test
  void theClassesOfALookupAreLoadedByTheWarmUp() throws IOException {
    for (MeasuredLookup question : MeasuredLookup.all()) {
      MeasuredProgram ours = new BuiltPrograms(root()).ours(question.side());

      assertThat(loaded(ours, question)).anyMatch(line -> name(line).endsWith(".LookupWarmUp"));
    }
  }

  private List<String> loaded(MeasuredProgram ours, MeasuredLookup question) throws IOException {
    Path log = Files.createTempFile(folder, "classes", ".log");
    List<String> flags = new ArrayList<>(question.side().platformFlags());
    flags.add("-Xlog:class+load:file=" + log);
    try (Testbed testbed = Testbed.start(Estate.bundled().withoutFaults(), 0)) {
      Map<String, String> environment = testbed.environment(question.side(), Map.of());
      try (Child child = Child.launch(launchable(ours), flags, environment, question.request())) {
        assertThat(child.firstAnswer()).contains("\"status\":\"ENABLED\"");
      }
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.toList();
    }
  }

  /** The programs of the benchmark are packaged only after the tests. */
  private static MeasuredProgram launchable(MeasuredProgram ours) {
    List<Path> classPath =
        new ArrayList<>(List.of(root().resolve("infra/local/benchmark/target/classes")));
    classPath.addAll(ours.classPath().subList(1, ours.classPath().size()));
    return new MeasuredProgram(ours.name(), ours.main(), classPath, ours.shipped());
  }

  private static Path root() {
    return Path.of("..", "..", "..").toAbsolutePath().normalize();
  }

  private static boolean isShipped(String line, MeasuredProgram ours) {
    return ours.shipped().stream().anyMatch(jar -> line.endsWith("file:" + jar));
  }

  private static String name(String line) {
    String afterDecorations = line.substring(line.lastIndexOf("] ") + 2);
    return afterDecorations.split(" ", 2)[0];
  }
}
