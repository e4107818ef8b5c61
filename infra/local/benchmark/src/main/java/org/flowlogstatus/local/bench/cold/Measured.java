package org.flowlogstatus.local.bench.cold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flowlogstatus.local.bench.measure.Contender;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.Table;
import org.flowlogstatus.local.cloud.estate.Json;

/** A program, what it was seen to do, and its timed runs. */
record Measured(Contender contender, Checked checked, ColdRuns runs) {
  static Measured of(Contender contender, Checked checked) {
    return new Measured(contender, checked, new ColdRuns());
  }

  /** How many times as long as the other it takes. */
  double times(Measured other) {
    return Figures.rounded(runs.millis() / other.runs.millis(), 2);
  }

  /** How many times as much memory as the other it needs. */
  double memoryTimes(Measured other) {
    return Figures.rounded(runs.peakMegabytes() / other.runs.peakMegabytes(), 2);
  }

  void row(Table table, Measured limit) throws IOException {
    table.row(
        contender.name(),
        runs.millis(),
        times(limit),
        runs.cpuMillis(),
        runs.peakMegabytes(),
        memoryTimes(limit),
        checked.classes(),
        checked.callCount(),
        megabytes());
  }

  ObjectNode figures(Measured limit) throws IOException {
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
    for (Path file : contender.shipped()) {
      bytes += Files.size(file);
    }
    return Figures.rounded(bytes / 1e6, 1);
  }
}
