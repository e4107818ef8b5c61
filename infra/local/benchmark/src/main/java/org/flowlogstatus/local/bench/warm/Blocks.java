package org.flowlogstatus.local.bench.warm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.Figures;

/** The lookups of one program in one thread, block by block. */
final class Blocks {
  private final Child child;
  private final String request;
  private final List<Double> micros = new ArrayList<>();
  private double allocatedBytes;

  Blocks(Child child, String request) {
    this.child = child;
    this.request = request;
  }

  /** Makes so many lookups that do not count. */
  void warmUp(int lookups) throws IOException {
    child.ask("block " + lookups + " " + request);
  }

  /** Makes so many that do. */
  void measure(int lookups) throws IOException {
    String[] figures = child.ask("block " + lookups + " " + request).split(" ", -1);
    allocatedBytes += Double.parseDouble(figures[0]);
    for (int i = 1; i < figures.length; i++) {
      micros.add(Double.parseDouble(figures[i]) / 1e3);
    }
  }

  double p50() {
    return Figures.rounded(Figures.percentile(micros, 50), 1);
  }

  double p99() {
    return Figures.rounded(Figures.percentile(micros, 99), 1);
  }

  /** What one lookup allocates in its thread, in KiB. */
  double allocatedKibibytes() {
    return Figures.rounded(allocatedBytes / micros.size() / 1024, 1);
  }

  int lookups() {
    return micros.size();
  }
}
