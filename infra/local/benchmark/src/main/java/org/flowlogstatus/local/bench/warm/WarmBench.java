package org.flowlogstatus.local.bench.warm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.MeasuredLookup;
import org.flowlogstatus.local.bench.measure.MeasuredProgram;
import org.flowlogstatus.local.bench.measure.Side;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.bench.measure.TextTable;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;

/** Ours and by hand in turn, each in its own JVM, in one thread, over one kept connection. */
public final class WarmBench {
  private static final int WARM_UP = 4_000;
  private static final int BLOCKS = 12;
  private static final int IN_A_BLOCK = 500;

  private final BuiltPrograms programs;
  private final PrintStream out;

  public WarmBench(BuiltPrograms programs, PrintStream out) {
    this.programs = programs;
    this.out = out;
  }

  public ArrayNode run() throws IOException {
    ArrayNode figures = Json.array();
    try (Testbed testbed = Testbed.start(Estate.bundled().withoutFaults(), 0)) {
      for (MeasuredLookup question : MeasuredLookup.all()) {
        figures.add(measure(question, testbed));
      }
    }
    return figures;
  }

  private ObjectNode measure(MeasuredLookup question, Testbed testbed) throws IOException {
    try (Child ourChild = launch(programs.ours(question.side()), question, testbed);
        Child handChild = launch(programs.byHand(question.side()), question, testbed)) {
      Blocks ours = new Blocks(ourChild, question.request());
      Blocks byHand = new Blocks(handChild, question.request());
      ours.warmUp(WARM_UP);
      byHand.warmUp(WARM_UP);
      for (int block = 0; block < BLOCKS; block++) {
        int calls = calls(ours, question.side(), testbed);
        if (calls != calls(byHand, question.side(), testbed)) {
          throw new IllegalStateException("not the same calls: " + question.title());
        }
      }
      return report(question, ours, byHand);
    }
  }

  private static Child launch(MeasuredProgram program, MeasuredLookup question, Testbed testbed)
      throws IOException {
    Side side = question.side();
    Map<String, String> environment = testbed.environment(side, Map.of());
    return Child.launch(program, side.platformFlags(), environment, question.request());
  }

  /** Measures a block, and returns how many calls it made. */
  private static int calls(Blocks blocks, Side side, Testbed testbed) throws IOException {
    testbed.calls(side).clear();
    blocks.measure(IN_A_BLOCK);
    return testbed.calls(side).total();
  }

  private ObjectNode report(MeasuredLookup question, Blocks ours, Blocks byHand) {
    double p50 = Figures.rounded(ours.p50() / byHand.p50(), 2);
    double p99 = Figures.rounded(ours.p99() / byHand.p99(), 2);
    ObjectNode figures =
        Json.object()
            .put("provider", question.side().title())
            .put("lookup", question.title())
            .put("p50TimesByHand", p50)
            .put("p99TimesByHand", p99);
    TextTable table =
        new TextTable(
            "Warm: %s, %s, platform flags; p50 %.2f × by hand, p99 %.2f ×"
                .formatted(question.side().title(), question.title(), p50, p99),
            "",
            "p50 µs",
            "p99 µs",
            "KiB per lookup",
            "lookups");
    ObjectNode programs = figures.putObject("programs");
    row(table, programs, MeasuredProgram.OURS, ours);
    row(table, programs, MeasuredProgram.BY_HAND, byHand);
    table.print(out);
    return figures;
  }

  private static void row(TextTable table, ObjectNode programs, String name, Blocks blocks) {
    List<Double> all = List.of(blocks.p50(), blocks.p99(), blocks.allocatedKibibytes());
    table.row(name, all.get(0), all.get(1), all.get(2), blocks.lookups());
    programs
        .putObject(name)
        .put("p50Micros", all.get(0))
        .put("p99Micros", all.get(1))
        .put("allocatedKibibytes", all.get(2))
        .put("lookups", blocks.lookups());
  }
}
