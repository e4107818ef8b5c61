package org.flowlogstatus.local.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the packages, the programs and their libraries lie.
 *
 * @param root of the project
 */
public record BuiltPrograms(Path root) {
  private static final String PROGRAMS = "org.flowlogstatus.local.bench.subject.";

  /** The packaged function, and nothing but what is in it. */
  public MeasuredProgram ours(Side side) throws IOException {
    return side == Side.AZURE
        ? program(MeasuredProgram.OURS, "AzureFunction", workerClassPath(), functionApp())
        : program(
            MeasuredProgram.OURS,
            "AlibabaFunction",
            List.of(root.resolve("alibaba-function/target/flow-log-status.jar")));
  }

  /** The same calls in one file of plain Java. */
  public MeasuredProgram byHand(Side side) throws IOException {
    return program(
        MeasuredProgram.BY_HAND,
        side == Side.AZURE ? "AzureByHand" : "AlibabaByHand",
        List.of(library("jackson-core")));
  }

  /** The same by the SDK as it comes. */
  public MeasuredProgram naive(Side side) throws IOException {
    return side == Side.AZURE
        ? program(MeasuredProgram.NAIVE, "AzureNaive", jars(bench("azure-naive")))
        : program(MeasuredProgram.NAIVE, "AlibabaNaive", jars(bench("alibaba-naive")));
  }

  /** All jars of the function app as it is staged. */
  private List<Path> functionApp() throws IOException {
    try (Stream<Path> files = Files.walk(app())) {
      return files.filter(BuiltPrograms::isJar).sorted().toList();
    }
  }

  /** Those of them that the worker opens: its own, and what is in {@code lib}. */
  private List<Path> workerClassPath() throws IOException {
    Path lib = app().resolve("lib");
    List<Path> libraries = Files.isDirectory(lib) ? jars(lib) : List.of();
    return Stream.concat(jars(app()).stream(), libraries.stream()).toList();
  }

  private Path app() {
    return root.resolve("azure-function/target/azure-functions/flow-log-status");
  }

  private MeasuredProgram program(String name, String main, List<Path> libraries) {
    return program(name, main, libraries, libraries);
  }

  private MeasuredProgram program(
      String name, String main, List<Path> libraries, List<Path> shipped) {
    Path programs = target().resolve("local-benchmark-1.0.0-bench.jar");
    List<Path> classPath = Stream.concat(Stream.of(programs), libraries.stream()).toList();
    return new MeasuredProgram(name, PROGRAMS + main, classPath, shipped);
  }

  private Path bench(String name) {
    return target().resolve("bench").resolve(name);
  }

  private Path library(String artifact) throws IOException {
    return jars(target().resolve("lib")).stream()
        .filter(jar -> jar.getFileName().toString().matches(artifact + "-[0-9.]+\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IOException("there is no library " + artifact));
  }

  private Path target() {
    return root.resolve("infra/local/benchmark/target");
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(BuiltPrograms::isJar).sorted().toList();
    }
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar");
  }
}
