package org.flowlogstatus.local.bench.sweep;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.TextTable;
import org.flowlogstatus.local.cloud.estate.Json;

/** Sweeps: what calls they make, what latency costs them, and how they grow. */
public final class SweepBench {
  private static final List<Integer> LATENCIES_MILLIS = List.of(0, 20, 100);
  private static final int LARGE_RUNS = 3;
  private static final String HEAP = "-Xmx512m";

  private final BuiltPrograms programs;
  private final int runs;
  private final PrintStream out;

  public SweepBench(BuiltPrograms programs, int runs, PrintStream out) {
    this.programs = programs;
    this.runs = runs;
    this.out = out;
  }

  public ObjectNode run() throws IOException {
    ObjectNode figures = Json.object();
    figures.set("latency", latency());
    figures.set("size", size());
    return figures;
  }

  private ArrayNode latency() throws IOException {
    ArrayNode figures = Json.array();
    for (SweepCase swept : SweepCase.usual()) {
      TextTable table =
          new TextTable(
              "Sweep: " + swept.side().title() + ", " + swept.title(),
              "latency ms",
              "ms",
              "critical path ms",
              "(ms - ms at 0) / path",
              "calls",
              "ideal");
      List<Swept> sweeps =
          Swept.measure(programs, swept, swept.side().platformFlags(), LATENCIES_MILLIS, runs);
      for (int i = 0; i < sweeps.size(); i++) {
        double atZero = sweeps.get(0).millis();
        figures.add(atLatency(swept, LATENCIES_MILLIS.get(i), sweeps.get(i), atZero, table));
      }
      table.print(out);
    }
    return figures;
  }

  private static ObjectNode atLatency(
      SweepCase swept, int latencyMillis, Swept sweep, double atZero, TextTable table) {
    MinimalCalls ideal = swept.ideal();
    int path = ideal.chain() * latencyMillis;
    double ofPath = path == 0 ? 0 : Figures.rounded((sweep.millis() - atZero) / path, 2);
    table.row(
        latencyMillis, sweep.millis(), path, path == 0 ? "" : ofPath, sweep.calls(), ideal.calls());
    ObjectNode figures =
        Json.object()
            .put("provider", swept.side().title())
            .put("estate", swept.title())
            .put("targets", sweep.targets())
            .put("latencyMillis", latencyMillis)
            .put("millis", sweep.millis())
            .put("criticalPathMillis", path)
            .put("calls", sweep.calls())
            .put("idealCalls", ideal.calls());
    return path == 0 ? figures : figures.put("overZeroTimesCriticalPath", ofPath);
  }

  private ArrayNode size() throws IOException {
    ArrayNode figures = Json.array();
    TextTable table =
        new TextTable(
            "Sweep: growth at 0 ms of latency, in a heap of 512 MiB",
            "",
            "targets",
            "ms",
            "µs per target",
            "peak MiB",
            "calls",
            "ideal");
    for (SweepCase swept : SweepCase.growing()) {
      List<String> flags = new ArrayList<>(swept.side().platformFlags());
      flags.add(HEAP);
      Swept sweep =
          Swept.measure(programs, swept, flags, List.of(0), Math.min(runs, LARGE_RUNS)).get(0);
      double each = Figures.rounded(sweep.millis() * 1000 / sweep.targets(), 1);
      table.row(
          swept.side().title() + ", " + swept.title(),
          sweep.targets(),
          sweep.millis(),
          each,
          sweep.peakMegabytes(),
          sweep.calls(),
          swept.ideal().calls());
      figures
          .addObject()
          .put("provider", swept.side().title())
          .put("targets", sweep.targets())
          .put("millis", sweep.millis())
          .put("microsPerTarget", each)
          .put("peakMegabytes", sweep.peakMegabytes())
          .put("calls", sweep.calls())
          .put("idealCalls", swept.ideal().calls());
    }
    table.print(out);
    return figures;
  }
}
