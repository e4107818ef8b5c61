package org.flowlogstatus.local.bench.cold;

import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.Figures;

/** The runs of one program. */
final class ColdRuns {
  private final List<Double> millis = new ArrayList<>();
  private final List<Double> cpuMillis = new ArrayList<>();
  private final List<Double> peakMegabytes = new ArrayList<>();

  void add(Child child) throws java.io.IOException {
    millis.add(child.untilFirstAnswer().toNanos() / 1e6);
    cpuMillis.add(child.cpu().toNanos() / 1e6);
    peakMegabytes.add(child.peakKilobytes() / 1024.0);
  }

  /** From the launch to the first answer, each run. */
  List<Double> each() {
    return millis.stream().map(value -> Figures.rounded(value, 1)).toList();
  }

  double millis() {
    return Figures.rounded(Figures.median(millis), 1);
  }

  double cpuMillis() {
    return Figures.rounded(Figures.median(cpuMillis), 1);
  }

  double peakMegabytes() {
    return Figures.rounded(Figures.median(peakMegabytes), 1);
  }
}
