package org.flowlogstatus.local.bench.cold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.MeasuredProgram;
import org.flowlogstatus.local.bench.measure.TextTable;
import org.flowlogstatus.local.cloud.estate.Json;

/** A program, what it was seen to do, and its timed runs. */
record ColdResult(MeasuredProgram program, FirstRun checked, ColdRuns runs) {
  static ColdResult of(MeasuredProgram program, FirstRun checked) {
    return new ColdResult(program, checked, new ColdRuns());
  }

  /** How many times as long as the other it takes. */
  double times(ColdResult other) {
    return Figures.rounded(runs.millis() / other.runs.millis(), 2);
  }

  /** How many times as much memory as the other it needs. */
  double memoryTimes(ColdResult other) {
    return Figures.rounded(runs.peakMegabytes() / other.runs.peakMegabytes(), 2);
  }

  void row(TextTable table, ColdResult limit) throws IOException {
    table.row(
        program.name(),
        runs.millis(),
        times(limit),
        runs.cpuMillis(),
        runs.peakMegabytes(),
        memoryTimes(limit),
        checked.classes(),
        checked.callCount(),
        megabytes());
  }

  ObjectNode figures(ColdResult limit) throws IOException {
    ObjectNode figures =
        Json.object()
            .put("millis", runs.millis())
            .put("timesByHand", times(limit))
            .put("cpuMillis", runs.cpuMillis())
            .put("peakMegabytes", runs.peakMegabytes())
            .put("peakTimesByHand", memoryTimes(limit))
            .put("classes", checked.classes())
            .put("calls", checked.callCount())
            .put("packageMegabytes", megabytes());
    figures.set("runs", Json.MAPPER.valueToTree(runs.each()));
    return figures;
  }

  private double megabytes() throws IOException {
    long bytes = 0;
    for (Path file : program.shipped()) {
      bytes += Files.size(file);
    }
    return Figures.rounded(bytes / 1e6, 1);
  }
}
