package org.flowlogstatus.local.bench.organisation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Figures;
import org.flowlogstatus.local.bench.measure.TextTable;

/**
 * The command {@code infra/local/organisation}: sweeps of 500 subscriptions and of 100 accounts, at
 * 50 ms a call and with the clouds' own token buckets; again with one that never answers, in pairs.
 * Measured are the first sweep of a process, as after a cold start, and the next one; all figures
 * are medians, in one table.
 */
public final class OrganisationBench {
  private static final int PAIRS = 3;

  /** What the functions have under way at once at most; see SideBySide in shared. */
  private static final int CALLS_AT_ONCE = 64;

  private static final List<String> SWEEPS = List.of("first sweep", "next sweep");

  private OrganisationBench() {}

  /** Arguments: the project's root, and the number of pairs of runs. */
  public static void main(String[] arguments) throws IOException {
    BuiltPrograms programs = new BuiltPrograms(Path.of(arguments[0]));
    int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PAIRS;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TextTable table =
        new TextTable(
            "Medians of " + pairs + " pairs of runs, 50 ms a call; in brackets least and most",
            "",
            "targets",
            "calls",
            "ideal",
            "limit ms",
            "others' ms",
            "others / limit",
            "hanging / all answer",
            "ms in all",
            "members not read",
            "processor ms",
            "peak MiB");
    for (Organisation swept : List.of(Organisation.azure(), Organisation.alibaba())) {
      run(programs, swept, pairs, table);
    }
    table.print(out);
    System.exit(0);
  }

  private static void run(BuiltPrograms programs, Organisation swept, int pairs, TextTable table)
      throws IOException {
    // The clouds that are asked are long since warm; these get warm by this.
    OrganisationRun.of(programs, swept);
    List<List<OrganisationRun>> plain = new ArrayList<>();
    List<List<OrganisationRun>> hanging = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      plain.add(OrganisationRun.of(programs, swept));
      hanging.add(OrganisationRun.of(programs, swept.withOneThatHangs()));
      System.err.println(swept.title() + ": pair " + (i + 1) + " of " + pairs);
    }
    for (int sweep = 0; sweep < SWEEPS.size(); sweep++) {
      String name = swept.side().title() + ", " + swept.title() + ", " + SWEEPS.get(sweep);
      List<OrganisationRun> answering = nth(plain, sweep);
      row(name, swept, answering, "", table);
      row(
          "  the same while one hangs",
          swept,
          nth(hanging, sweep),
          ratio(plain, hanging, sweep),
          table);
    }
  }

  /** How much longer the others took, pair by pair. */
  private static String ratio(
      List<List<OrganisationRun>> plain, List<List<OrganisationRun>> hanging, int sweep) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      ratios.add(hanging.get(i).get(sweep).othersMillis() / plain.get(i).get(sweep).othersMillis());
    }
    return spread(ratios);
  }

  private static List<OrganisationRun> nth(List<List<OrganisationRun>> runs, int sweep) {
    return runs.stream().map(run -> run.get(sweep)).toList();
  }

  private static void row(
      String name, Organisation swept, List<OrganisationRun> runs, String paired, TextTable table) {
    double limit = limitMillis(swept);
    table.row(
        name,
        runs.get(0).targets(),
        (int) median(runs, OrganisationRun::calls),
        swept.idealCalls(),
        (int) limit,
        (int) median(runs, OrganisationRun::othersMillis),
        spread(runs.stream().map(run -> run.othersMillis() / limit).toList()),
        paired,
        (int) median(runs, OrganisationRun::millis),
        (int) median(runs, OrganisationRun::troubled),
        (int) median(runs, OrganisationRun::cpuMillis),
        (int) median(runs, OrganisationRun::peakMegabytes));
  }

  /** By the bucket of one member, and by how many calls may be under way at once. */
  private static double limitMillis(Organisation swept) {
    return Math.max(
        swept.bucketSeconds() * 1000,
        (double) swept.idealCalls() * Organisation.LATENCY_MILLIS / CALLS_AT_ONCE);
  }

  private static String spread(List<Double> ratios) {
    return String.format(
        Locale.ROOT,
        "%.2f [%.2f-%.2f]",
        Figures.median(ratios),
        Figures.percentile(ratios, 0),
        Figures.percentile(ratios, 100));
  }

  private static double median(
      List<OrganisationRun> runs, ToDoubleFunction<OrganisationRun> figure) {
    return Figures.median(runs.stream().map(figure::applyAsDouble).toList());
  }
}
