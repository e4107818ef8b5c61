package org.flowlogstatus.local.bench.organisation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.TextTable;

/**
 * The command {@code infra/local/organisation}: sweeps of 500 subscriptions and of 100 accounts, at
 * 50 ms a call and with the clouds' own token buckets; again with one that never answers, in pairs.
 * Measured are the first sweep of a process, as after a cold start, and the next one.
 */
public final class OrganisationBench {
  private static final int PAIRS = 3;

  /** What the functions have under way at once at most; see SideBySide in shared. */
  private static final int CALLS_AT_ONCE = 63;

  private OrganisationBench() {}

  /** Arguments: the project's root, and the number of pairs of runs. */
  public static void main(String[] arguments) throws IOException {
    BuiltPrograms programs = new BuiltPrograms(Path.of(arguments[0]));
    int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PAIRS;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Organisation swept : List.of(Organisation.azure(), Organisation.alibaba())) {
      run(programs, swept, pairs, out);
    }
    System.exit(0);
  }

  private static void run(BuiltPrograms programs, Organisation swept, int pairs, PrintStream out)
      throws IOException {
    // The clouds that are asked are long since warm; these get warm by this.
    OrganisationRun.of(programs, swept);
    List<List<OrganisationRun>> plain = new ArrayList<>();
    List<List<OrganisationRun>> hanging = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      plain.add(OrganisationRun.of(programs, swept));
      hanging.add(OrganisationRun.of(programs, swept.withOneThatHangs()));
    }
    double limit =
        Math.max(
            swept.bucketSeconds() * 1000,
            (double) swept.idealCalls() * Organisation.LATENCY_MILLIS / CALLS_AT_ONCE);
    TextTable table =
        new TextTable(
            swept.side().title() + ": " + swept.title() + ", 50 ms a call",
            "",
            "targets",
            "calls",
            "ideal",
            "others' ms",
            "limit ms",
            "others / limit",
            "ms in all",
            "members not read",
            "processor ms",
            "peak MiB");
    row("all answer, first sweep", swept, nth(plain, 0), limit, table);
    row("one hangs, first sweep", swept, nth(hanging, 0), limit, table);
    row("all answer, next sweep", swept, nth(plain, 1), limit, table);
    row("one hangs, next sweep", swept, nth(hanging, 1), limit, table);
    table.print(out);
  }

  private static List<OrganisationRun> nth(List<List<OrganisationRun>> runs, int sweep) {
    return runs.stream().map(run -> run.get(sweep)).toList();
  }

  private static void row(
      String name, Organisation swept, List<OrganisationRun> runs, double limit, TextTable table) {
    double others = median(runs, OrganisationRun::othersMillis);
    table.row(
        name,
        runs.get(0).targets(),
        (int) median(runs, OrganisationRun::calls),
        swept.idealCalls(),
        others,
        Figures.rounded(limit, 0),
        Figures.rounded(others / limit, 2),
        median(runs, OrganisationRun::millis),
        (int) median(runs, OrganisationRun::troubled),
        median(runs, OrganisationRun::cpuMillis),
        Figures.rounded(median(runs, OrganisationRun::peakMegabytes), 1));
  }

  private static double median(
      List<OrganisationRun> runs, ToDoubleFunction<OrganisationRun> figure) {
    return Figures.median(runs.stream().map(figure::applyAsDouble).toList());
  }
}
