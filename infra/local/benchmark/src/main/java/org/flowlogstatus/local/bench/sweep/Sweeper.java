package org.flowlogstatus.local.bench.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.cloud.estate.Json;

/** The packaged function, sweeping an estate whose cloud answers with one latency. */
final class Sweeper implements AutoCloseable {
  private final SweepCase swept;
  private final Testbed testbed;
  private final Child child;
  private final JsonNode report;
  private final List<Double> millis = new ArrayList<>();
  private int calls;

  private Sweeper(SweepCase swept, Testbed testbed, Child child) throws IOException {
    this.swept = swept;
    this.testbed = testbed;
    this.child = child;
    this.report = complete(child.firstAnswer());
  }

  /** Starts cloud and function, and sweeps once, from cold. */
  static Sweeper start(
      BuiltPrograms programs, SweepCase swept, List<String> flags, int latencyMillis)
      throws IOException {
    Testbed testbed = Testbed.start(swept.estate(), latencyMillis);
    try {
      Child child =
          Child.launch(
              programs.ours(swept.side()),
              flags,
              testbed.environment(swept.side(), swept.settings()),
              swept.request());
      return new Sweeper(swept, testbed, child);
    } catch (IOException | RuntimeException e) {
      testbed.close();
      throw e;
    }
  }

  /** A sweep that does not count. */
  void warmUp() throws IOException {
    child.ask(swept.request());
  }

  /** One that does. */
  void sweep() throws IOException {
    testbed.calls(swept.side()).clear();
    long began = System.nanoTime();
    child.ask(swept.request());
    millis.add((System.nanoTime() - began) / 1e6);
    calls = testbed.calls(swept.side()).total();
  }

  Swept figures() throws IOException {
    int counted = report.path("calls").path("total").asInt();
    if (counted != calls) {
      throw new IllegalStateException("the report counts " + counted + ", the cloud " + calls);
    }
    return new Swept(
        Figures.rounded(Figures.median(millis), 1),
        calls,
        report.path("totals").path("targets").asInt(),
        Figures.rounded(child.peakKilobytes() / 1024.0, 1));
  }

  @Override
  public void close() throws IOException {
    try (testbed) {
      child.close();
    }
  }

  private static JsonNode complete(String answer) throws IOException {
    JsonNode report = Json.MAPPER.readTree(answer);
    if (!report.path("complete").asBoolean(false)) {
      throw new IllegalStateException("no complete report: " + report.path("problems"));
    }
    return report;
  }
}
