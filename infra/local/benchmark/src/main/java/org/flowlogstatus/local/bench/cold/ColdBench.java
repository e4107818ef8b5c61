package org.flowlogstatus.local.bench.cold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.MeasuredLookup;
import org.flowlogstatus.local.bench.measure.MeasuredProgram;
import org.flowlogstatus.local.bench.measure.Side;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.bench.measure.TextTable;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;

/** Launches every program again and again, in turn, and times each until its first answer. */
public final class ColdBench {
  private static final String SMALL_HEAP = "-Xmx64m";

  private final BuiltPrograms programs;
  private final int runs;
  private final PrintStream out;

  public ColdBench(BuiltPrograms programs, int runs, PrintStream out) {
    this.programs = programs;
    this.runs = runs;
    this.out = out;
  }

  /** The figures; the table of a lookup is printed as soon as it is there. */
  public ArrayNode run() throws IOException {
    ArrayNode figures = Json.array();
    try (Testbed testbed = Testbed.start(Estate.bundled().withoutFaults(), 0)) {
      for (MeasuredLookup lookup : MeasuredLookup.all()) {
        figures.add(measure(lookup, "platform", lookup.side().platformFlags(), testbed));
        if (lookup.side() == Side.AZURE) {
          figures.add(measure(lookup, "default", List.of(), testbed));
        }
      }
    }
    return figures;
  }

  private ObjectNode measure(
      MeasuredLookup lookup, String flagsName, List<String> flags, Testbed testbed)
      throws IOException {
    Side side = lookup.side();
    ColdResult ours = checked(programs.ours(side), lookup, flags, testbed);
    ColdResult byHand = checked(programs.byHand(side), lookup, flags, testbed);
    ColdResult naive = checked(programs.naive(side), lookup, flags, testbed);
    requireSame(ours.checked(), byHand.checked());
    requireInSmallHeap(lookup, ours, testbed);
    Map<String, String> environment = testbed.environment(side, Map.of());
    List<ColdResult> turns = new ArrayList<>(List.of(ours, byHand, naive));
    for (int run = 0; run < runs; run++) {
      // Who comes after the naive one finds a busier machine: each does, equally often.
      Collections.rotate(turns, 1);
      for (ColdResult one : turns) {
        try (Child child = Child.launch(one.program(), flags, environment, lookup.request())) {
          one.runs().add(child);
        }
      }
    }
    return report(lookup, flagsName, ours, byHand, naive);
  }

  private static ColdResult checked(
      MeasuredProgram program, MeasuredLookup lookup, List<String> flags, Testbed testbed)
      throws IOException {
    return ColdResult.of(program, FirstRun.run(program, lookup, flags, testbed));
  }

  private static void requireSame(FirstRun ours, FirstRun byHand) {
    if (!ours.answer().equals(byHand.answer()) || !ours.calls().equals(byHand.calls())) {
      throw new IllegalStateException("not the same work: " + ours + " and " + byHand);
    }
  }

  private static void requireInSmallHeap(MeasuredLookup lookup, ColdResult ours, Testbed testbed)
      throws IOException {
    List<String> flags = new ArrayList<>(lookup.side().platformFlags());
    flags.add(SMALL_HEAP);
    String answer = FirstRun.answer(ours.program(), lookup, flags, testbed);
    if (!FirstRun.comparable(answer).equals(ours.checked().answer())) {
      throw new IllegalStateException("another answer with " + SMALL_HEAP + ": " + answer);
    }
  }

  private ObjectNode report(
      MeasuredLookup lookup, String flagsName, ColdResult ours, ColdResult byHand, ColdResult naive)
      throws IOException {
    ObjectNode figures = Json.object();
    figures.put("provider", lookup.side().title());
    figures.put("lookup", lookup.title()).put("flags", flagsName);
    figures.put("oursTimesByHand", ours.times(byHand));
    figures.put("oursTimesNaive", ours.times(naive));
    figures.put("answersIn64MebibytesOfHeap", true);
    ObjectNode programs = figures.putObject("programs");
    TextTable table =
        new TextTable(
            "Cold: %s, %s, %s flags; ours takes %.2f × by hand and %.2f × naive"
                .formatted(
                    lookup.side().title(),
                    lookup.title(),
                    flagsName,
                    ours.times(byHand),
                    ours.times(naive)),
            "",
            "ms",
            "× by hand",
            "CPU ms",
            "peak MiB",
            "× by hand",
            "classes",
            "calls",
            "MB");
    for (ColdResult one : List.of(ours, byHand, naive)) {
      one.row(table, byHand);
      programs.set(one.program().name(), one.figures(byHand));
    }
    table.print(out);
    return figures;
  }
}
