package org.flowlogstatus.events;

import java.util.List;
import org.flowlogstatus.events.stored.KnownResult;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.telemetry.Lines;
import org.flowlogstatus.telemetry.SweepLines;
import org.flowlogstatus.telemetry.Told;
import org.flowlogstatus.wire.Deadline;

/** What the operator is told of a sweep that nobody waits for: the sweep, and what changed. */
public final class SweepTold {
  /** Of an estate where all changed at once; the line of the sweep has the number of all. */
  private static final int MOST_LINES = 200;

  private SweepTold() {}

  /**
   * Writes the lines.
   *
   * @param deadline that of the sweep
   */
  public static void of(
      Report report, List<Change> changes, Deadline deadline, Invocation invocation, Log log) {
    SweepLines.of(report).changed(changes.size()).write(deadline, invocation, log);
    for (Change change : changes.subList(0, Math.min(MOST_LINES, changes.size()))) {
      Lines.change(
              report.provider(),
              report.accountId(),
              Told.of(change.before().map(KnownResult::tree)),
              Told.of(change.after().map(KnownResult::tree)))
          .write(deadline, invocation, log);
    }
  }
}
