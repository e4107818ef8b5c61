package org.flowlogstatus.local.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the user asked for.
 *
 * @param root of the project
 * @param parts of the benchmark, in the order in which they run
 * @param runs of each program, from cold
 * @param out the file for the figures
 */
record BenchOptions(Path root, List<String> parts, int runs, Path out) {
  static final String USAGE =
      "usage: infra/local/bench [cold] [warm] [sweep] [--runs N] [--out FILE]\n";

  private static final List<String> PARTS = List.of("cold", "warm", "sweep");
  private static final int USUAL_RUNS = 7;

  /**
   * The options in the user's words.
   *
   * @throws IllegalArgumentException saying what is wrong with them
   */
  static BenchOptions parse(Path root, List<String> words) {
    List<String> parts = new ArrayList<>();
    int runs = USUAL_RUNS;
    Path out = root.resolve("infra/local/benchmark/target/bench.json");
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (PARTS.contains(word)) {
        parts.add(word);
      } else if (word.equals("--runs")) {
        runs = count(value(word, rest));
      } else if (word.equals("--out")) {
        out = Path.of(value(word, rest));
      } else {
        throw new IllegalArgumentException("unknown: " + word);
      }
    }
    return new BenchOptions(root, parts.isEmpty() ? PARTS : parts, runs, out);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " has no value");
    }
    return rest.next();
  }

  private static int count(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("--runs is a whole number from 1");
    }
    return Integer.parseInt(text);
  }
}
