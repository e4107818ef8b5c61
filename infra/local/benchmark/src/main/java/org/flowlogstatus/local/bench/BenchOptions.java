package org.flowlogstatus.local.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the user asked for. */
final class BenchOptions {
  @Parameters(
      paramLabel = "PART",
      description = "Of: ${COMPLETION-CANDIDATES}. All where none is named.")
  private List<Part> parts = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "7",
      converter = Count.class,
      description = "How often each program starts from cold (${DEFAULT-VALUE}).")
  private int runs;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the figures are kept.")
  private Optional<Path> out = Optional.empty();

  /** A part of the benchmark. */
  enum Part {
    cold,
    warm,
    sweep,
    plan
  }

  /** In the order in which they run. */
  List<Part> parts() {
    return parts.isEmpty() ? List.of(Part.values()) : parts;
  }

  int runs() {
    return runs;
  }

  /** The file for the figures. */
  Path out(Path root) {
    return out.orElse(root.resolve("infra/local/benchmark/target/bench.json"));
  }

  /** Reads how often, once at least. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9][0-9]{0,3}")) {
        throw new TypeConversionException("'" + text + "' is not a whole number from 1 to 9999.");
      }
      return Integer.parseInt(text);
    }
  }
}
