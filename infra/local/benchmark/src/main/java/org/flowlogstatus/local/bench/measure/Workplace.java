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
public record Workplace(Path root) {
  private static final String PROGRAMS = "org.flowlogstatus.local.bench.subject.";

  /** The packaged function, and nothing but what is in it. */
  public Contender ours(Side side) throws IOException {
    return side == Side.AZURE
        ? contender(Contender.OURS, "AzureFunction", functionApp())
        : contender(
            Contender.OURS,
            "AlibabaFunction",
            List.of(root.resolve("alibaba-function/target/flow-log-status.jar")));
  }

  /** The same calls in one file of plain Java. */
  public Contender byHand(Side side) throws IOException {
    return contender(
        Contender.BY_HAND,
        side == Side.AZURE ? "AzureByHand" : "AlibabaByHand",
        List.of(library("jackson-core")));
  }

  /** The same by the SDK as it comes. */
  public Contender naive(Side side) throws IOException {
    return side == Side.AZURE
        ? contender(Contender.NAIVE, "AzureNaive", jars(bench("azure-naive")))
        : contender(Contender.NAIVE, "AlibabaNaive", jars(bench("alibaba-naive")));
  }

  /** The function app as it is staged, its own jar first, as on the platform. */
  private List<Path> functionApp() throws IOException {
    Path app = root.resolve("azure-function/target/azure-functions/flow-log-status");
    return Stream.concat(jars(app).stream(), jars(app.resolve("lib")).stream()).toList();
  }

  private Contender contender(String name, String main, List<Path> shipped) {
    Path programs = target().resolve("local-benchmark-1.0.0-bench.jar");
    List<Path> classPath = Stream.concat(Stream.of(programs), shipped.stream()).toList();
    return new Contender(name, PROGRAMS + main, classPath, shipped);
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
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
