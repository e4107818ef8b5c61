package org.flowlogstatus.local.bench.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;

/**
 * Sweeps of one estate at one latency.
 *
 * @param millis of a sweep, the median
 * @param calls that a sweep made, as the cloud counted them
 * @param targets in its report
 * @param peakMegabytes of memory that were ever resident
 */
record Swept(double millis, int calls, int targets, double peakMegabytes) {
  private static final int WARM_UPS = 3;

  /** One for each latency; they are measured in turn. */
  static List<Swept> measure(
      BuiltPrograms programs,
      SweepCase swept,
      List<String> flags,
      List<Integer> latenciesMillis,
      int runs)
      throws IOException {
    List<Sweeper> sweepers = new ArrayList<>();
    try {
      for (int latencyMillis : latenciesMillis) {
        sweepers.add(Sweeper.start(programs, swept, flags, latencyMillis));
      }
      for (int run = 0; run < WARM_UPS; run++) {
        for (Sweeper sweeper : sweepers) {
          sweeper.warmUp();
        }
      }
      for (int run = 0; run < runs; run++) {
        for (Sweeper sweeper : sweepers) {
          sweeper.sweep();
        }
      }
      List<Swept> figures = new ArrayList<>();
      for (Sweeper sweeper : sweepers) {
        figures.add(sweeper.figures());
      }
      return figures;
    } finally {
      for (Sweeper sweeper : sweepers) {
        sweeper.close();
      }
    }
  }
}
