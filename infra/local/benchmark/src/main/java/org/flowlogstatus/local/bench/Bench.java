package org.flowlogstatus.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.flowlogstatus.local.bench.cold.ColdBench;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.plan.PlanBench;
import org.flowlogstatus.local.bench.sweep.SweepBench;
import org.flowlogstatus.local.bench.warm.HostBench;
import org.flowlogstatus.local.bench.warm.WarmBench;
import org.flowlogstatus.local.cloud.estate.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code infra/local/bench}. */
@Command(
    name = "bench",
    description = "Measures both functions, and prints a table of each part.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 3)
public final class Bench implements Callable<Integer> {
  private final Path root;
  private final PrintStream out;

  @Mixin private BenchOptions options = new BenchOptions();

  private Bench(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /** Arguments: the project's root, and then the user's. */
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    Bench bench =
        new Bench(Path.of(words.get(0)), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    String[] ofTheUser = words.subList(1, words.size()).toArray(String[]::new);
    System.exit(new CommandLine(bench).execute(ofTheUser));
  }

  private static ObjectNode warm(BuiltPrograms programs, PrintStream out) throws Exception {
    ObjectNode figures = Json.object();
    figures.set("oneThread", new WarmBench(programs, out).run());
    figures.set("localHost", new HostBench(programs, out).run());
    return figures;
  }

  @Override
  public Integer call() throws Exception {
    BuiltPrograms programs = new BuiltPrograms(root);
    ObjectNode figures = Json.object();
    figures.set("machine", Machine.describe());
    for (BenchOptions.Part part : options.parts()) {
      figures.set(part.name(), measured(part, programs));
    }
    Path kept = options.out(root);
    Files.createDirectories(kept.toAbsolutePath().getParent());
    Files.write(kept, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    out.println();
    out.println("kept in " + kept);
    return 0;
  }

  private JsonNode measured(BenchOptions.Part part, BuiltPrograms programs) throws Exception {
    return switch (part) {
      case cold -> new ColdBench(programs, options.runs(), out).run();
      case warm -> warm(programs, out);
      case sweep -> new SweepBench(programs, options.runs(), out).run();
      case plan -> new PlanBench(programs, options.runs(), out).run();
    };
  }
}
