package org.flowlogstatus.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flowlogstatus.local.bench.cold.ColdBench;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.sweep.SweepBench;
import org.flowlogstatus.local.bench.warm.HostBench;
import org.flowlogstatus.local.bench.warm.WarmBench;
import org.flowlogstatus.local.cloud.estate.Json;

/** The command {@code infra/local/bench}. */
public final class Bench {
  private static final int MISTAKE_IN_THE_CALL = 3;

  private Bench() {}

  /** Arguments: the project's root, and then the user's. */
  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchOptions options;
    try {
      options = BenchOptions.parse(Path.of(words.get(0)), words.subList(1, words.size()));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(BenchOptions.USAGE);
      System.exit(MISTAKE_IN_THE_CALL);
      return;
    }
    run(options, out);
    System.exit(0);
  }

  private static ObjectNode warm(BuiltPrograms programs, PrintStream out) throws Exception {
    ObjectNode figures = Json.object();
    figures.set("oneThread", new WarmBench(programs, out).run());
    figures.set("localHost", new HostBench(programs, out).run());
    return figures;
  }

  private static void run(BenchOptions options, PrintStream out) throws Exception {
    BuiltPrograms programs = new BuiltPrograms(options.root());
    ObjectNode figures = Json.object();
    figures.set("machine", Machine.describe());
    for (String part : options.parts()) {
      switch (part) {
        case "cold" -> figures.set(part, new ColdBench(programs, options.runs(), out).run());
        case "warm" -> figures.set(part, warm(programs, out));
        case "sweep" -> figures.set(part, new SweepBench(programs, options.runs(), out).run());
        default -> throw new IllegalArgumentException(part);
      }
    }
    Files.createDirectories(options.out().toAbsolutePath().getParent());
    Files.write(
        options.out(), Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    out.println();
    out.println("kept in " + options.out());
  }
}
