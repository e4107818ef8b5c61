package org.flowlogstatus.local.bench.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.Side;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.bench.measure.TextTable;
import org.flowlogstatus.local.cloud.estate.Json;

/**
 * Plans of a large subscription by the packaged function, in a heap of 512 MiB and as the platform
 * starts a JVM: each is asked for right after a sweep of the same estate, and what it took more
 * than that is what the plan itself takes. Both read every list anew.
 */
public final class PlanBench {
  private static final String HEAP = "-Xmx512m";
  private static final int WARM_UPS = 1;
  private static final String PATH = "/api/flow-log-status/";
  private static final String SUBSCRIPTION = "subscriptionId=" + RetiringEstate.SUBSCRIPTION;
  private static final String SWEEP = PATH + "sweep?" + SUBSCRIPTION;

  private final BuiltPrograms programs;
  private final int runs;
  private final PrintStream out;

  public PlanBench(BuiltPrograms programs, int runs, PrintStream out) {
    this.programs = programs;
    this.runs = runs;
    this.out = out;
  }

  public ArrayNode run() throws IOException {
    List<String> flags = new ArrayList<>(Side.AZURE.platformFlags());
    flags.add(HEAP);
    try (Testbed testbed = Testbed.start(RetiringEstate.make(), 0);
        Child child =
            Child.launch(
                programs.ours(Side.AZURE),
                flags,
                testbed.environment(
                    Side.AZURE, Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", RetiringEstate.SUBSCRIPTION)),
                SWEEP)) {
      return measured(child);
    }
  }

  private ArrayNode measured(Child child) throws IOException {
    Map<String, Beyond> plans = new LinkedHashMap<>();
    for (String goal : List.of("cover", "keep")) {
      plans.put(goal, new Beyond(child, goal));
    }
    for (int run = -WARM_UPS; run < runs; run++) {
      for (Beyond plan : plans.values()) {
        plan.measure(run >= 0);
      }
    }
    ArrayNode figures = Json.array();
    TextTable table =
        new TextTable(
            "Plan: %,d targets, %,d flow logs of NSGs, in a heap of 512 MiB"
                .formatted(RetiringEstate.TARGETS, RetiringEstate.GROUP_LOGS),
            "goal",
            "steps",
            "sweep ms",
            "plan ms",
            "beyond the sweep ms",
            "CPU ms beyond",
            "peak MiB");
    plans.forEach((goal, plan) -> figures.add(plan.figures(goal, table)));
    double peak = Figures.rounded(child.peakKilobytes() / 1024.0, 1);
    table.row("all", "", "", "", "", "", peak);
    table.print(out);
    figures.addObject().put("peakMegabytes", peak);
    return figures;
  }

  /** The plans of one goal, each with the sweep before it. */
  private static final class Beyond {
    private final Child child;
    private final String request;
    private final List<Double> sweeps = new ArrayList<>();
    private final List<Double> plans = new ArrayList<>();
    private final List<Double> beyond = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private int steps;

    Beyond(Child child, String goal) {
      this.child = child;
      this.request = PATH + "plan?" + SUBSCRIPTION + "&goal=" + goal;
    }

    void measure(boolean counts) throws IOException {
      Answer sweep = Answer.of(child, SWEEP);
      Answer plan = Answer.of(child, request);
      JsonNode read = Json.MAPPER.readTree(plan.text);
      if (!read.path("complete").asBoolean() || read.at("/totals/goingDarkAfter").asInt(-1) != 0) {
        throw new IllegalStateException("not a whole plan: " + read.path("totals"));
      }
      steps = read.at("/totals/steps").asInt();
      if (counts) {
        sweeps.add(sweep.millis);
        plans.add(plan.millis);
        beyond.add(plan.millis - sweep.millis);
        processor.add(plan.processorMillis - sweep.processorMillis);
      }
    }

    ObjectNode figures(String goal, TextTable table) {
      ObjectNode figures =
          Json.object()
              .put("goal", goal)
              .put("targets", RetiringEstate.TARGETS)
              .put("groupLogs", RetiringEstate.GROUP_LOGS)
              .put("steps", steps)
              .put("sweepMillis", median(sweeps))
              .put("planMillis", median(plans))
              .put("beyondMillis", median(beyond))
              .put("beyondProcessorMillis", median(processor));
      table.row(goal, steps, median(sweeps), median(plans), median(beyond), median(processor), "");
      return figures;
    }

    private static double median(List<Double> values) {
      return Figures.rounded(Figures.median(values), 1);
    }
  }

  /** An answer, and what it took. */
  private record Answer(String text, double millis, double processorMillis) {
    static Answer of(Child child, String request) throws IOException {
      Duration before = child.cpu();
      long began = System.nanoTime();
      String text = child.ask(request);
      double millis = (System.nanoTime() - began) / 1e6;
      return new Answer(text, millis, child.cpu().minus(before).toMillis());
    }
  }
}
