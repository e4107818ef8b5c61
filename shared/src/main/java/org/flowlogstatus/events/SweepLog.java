package org.flowlogstatus.events;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.events.stored.StoredResult;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.telemetry.Lines;
import org.flowlogstatus.telemetry.ReportedVerdict;
import org.flowlogstatus.telemetry.SweepLines;
import org.flowlogstatus.wire.Deadline;

/** What the operator reads of a sweep that nobody waits for: the sweep, and what changed. */
public final class SweepLog {
  /** For an estate where everything changed at once; the sweep's line has the whole number. */
  private static final int MOST_LINES = 200;

  private final Deadline deadline;
  private final Invocation invocation;
  private final Log log;

  /**
   * The lines of one sweep.
   *
   * @param deadline that of the sweep
   */
  public SweepLog(Deadline deadline, Invocation invocation, Log log) {
    this.deadline = deadline;
    this.invocation = invocation;
    this.log = log;
  }

  /** Writes that the sweep ended, and a line for each change. */
  public void ended(Report report, List<Change> changes) {
    SweepLines.of(report).changed(changes.size()).write(deadline, invocation, log);
    for (Change change : changes.subList(0, Math.min(MOST_LINES, changes.size()))) {
      Lines.change(
              report.provider(),
              report.accountId(),
              ReportedVerdict.of(change.before().map(StoredResult::tree)),
              ReportedVerdict.of(change.after().map(StoredResult::tree)))
          .write(deadline, invocation, log);
    }
  }

  /**
   * Returns where another try cannot help.
   *
   * @throws DeliverAgain where it may; the line says so
   */
  public void throwIfRetryable(Provider provider, CheckFailure failure) {
    if (failure.reason().retryable()) {
      Lines.tryAgain(Lines.SWEEP, provider, failure, Optional.empty())
          .write(deadline, invocation, log);
      throw new DeliverAgain(failure);
    }
  }
}
