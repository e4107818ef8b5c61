package org.flowlogstatus.local.bench.warm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.MeasuredLookup;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.bench.measure.TextTable;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;

/** Lookups per second of the local host, asked by {@code wrk}. */
public final class HostBench {
  private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
  private static final String SECONDS = "6s";
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

  private final BuiltPrograms programs;
  private final PrintStream out;

  public HostBench(BuiltPrograms programs, PrintStream out) {
    this.programs = programs;
    this.out = out;
  }

  /** The figures; none where there is no {@code wrk}, which is said. */
  public ArrayNode run() throws IOException {
    ArrayNode figures = Json.array();
    if (wrk("--version").isEmpty()) {
      out.println();
      out.println("SKIPPED: lookups per second of the local host; wrk is not installed");
      return figures;
    }
    TextTable table =
        new TextTable("Local host under wrk: lookups per second", "", "1", "16", "64");
    try (Testbed testbed = Testbed.start(Estate.bundled().withoutFaults(), 0);
        ServedPair pair = ServedPair.start(programs, testbed)) {
      for (MeasuredLookup question : MeasuredLookup.all()) {
        String url = pair.endpoint(question.side()) + question.request();
        rate(url, 1);
        List<Double> rates = List.of(rate(url, 1), rate(url, 16), rate(url, 64));
        table.row(
            question.side().title() + ", " + question.title(),
            rates.get(0),
            rates.get(1),
            rates.get(2));
        for (int i = 0; i < rates.size(); i++) {
          figures
              .addObject()
              .put("provider", question.side().title())
              .put("lookup", question.title())
              .put("connections", CONNECTIONS.get(i))
              .put("lookupsPerSecond", rates.get(i));
        }
      }
    }
    table.print(out);
    return figures;
  }

  private static double rate(String url, int connections) throws IOException {
    String report =
        wrk(
                "--threads",
                "1",
                "--timeout",
                "10s",
                "--connections",
                "" + connections,
                "--duration",
                SECONDS,
                url)
            .orElseThrow(() -> new IOException("wrk does not run"));
    Matcher rate = RATE.matcher(report);
    if (report.contains("Non-2xx") || report.contains("Socket errors") || !rate.find()) {
      throw new IllegalStateException("not every lookup was answered: " + report);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** What it prints; empty where it is not there. */
  private static Optional<String> wrk(String... arguments) {
    List<String> words = new java.util.ArrayList<>(List.of("wrk"));
    words.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return Optional.of(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }
}
