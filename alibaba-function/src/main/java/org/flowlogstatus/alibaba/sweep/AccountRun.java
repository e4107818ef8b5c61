package org.flowlogstatus.alibaba.sweep;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.SweepLog;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.organisation.ManyReports;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.sweep.ListThreads;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.wire.Deadline;

/** The scheduled sweep of one account: what it finds, reports and stores. */
final class AccountRun {
  private final AccountSweep sweep;
  private final ReportFile file;
  private final Optional<String> cause;
  private final Log log;

  /**
   * The sweep of an account.
   *
   * @param cause why it began, the same at each delivery; empty: unknown
   */
  AccountRun(Settings settings, AccountSweep sweep, Optional<String> cause, Log log) {
    this.sweep = sweep;
    this.file = ReportFile.of(settings, sweep.accountId(), log);
    this.cause = cause;
    this.log = log;
  }

  Optional<String> accountId() {
    return sweep.accountId();
  }

  /**
   * Sweeps it.
   *
   * @param lists read them
   * @param before calls that were made for it before
   * @throws CheckFailure where no call about it is possible
   */
  Done run(Deadline deadline, ListThreads lists, CallCounter before) throws CheckFailure {
    List<String> regions = sweep.regions(List.of(), deadline);
    RegionSweep.Outcome outcome = new RegionSweep(sweep, file).all(regions, deadline, lists, log);
    Report report = ManyReports.withCalls(outcome.report(), before);
    boolean ended =
        report.problems().stream()
            .noneMatch(one -> one.problem().reason() == Reason.PROVIDER_TIMEOUT);
    return new Done(
        source(regions),
        outcome.changed(),
        completed(regions, report),
        ended,
        () -> {
          outcome.storePage();
          outcome.store();
        });
  }

  /**
   * Reports that no call about it was possible; its stored report stays.
   *
   * @throws DeliverAgain where another try may help
   */
  Done cameToNothing(CheckFailure failure, Deadline deadline) {
    lines(deadline).throwIfRetryable(Provider.ALIBABA_CLOUD, failure.inAccount(accountId()));
    return failed(failure, deadline);
  }

  /** The same in a sweep of several accounts, where no second try is made now. */
  Done failed(CheckFailure failure, Deadline deadline) {
    Report report = sweep.failed(failure, deadline);
    return nothingRead(report, deadline, !failure.reason().retryable(), () -> {});
  }

  /** Reports that the account is gone, and marks its stored report; no call is made. */
  Done gone(Deadline deadline) {
    CheckFailure failure =
        CheckFailure.of(
            Reason.NOT_FOUND,
            "Account "
                + accountId().orElse("")
                + " has a stored report, and is not among those that are swept any more.");
    Report report = sweep.failed(failure, deadline);
    return nothingRead(
        report,
        deadline,
        true,
        () ->
            file.read()
                .flatMap(stored -> StoredReport.markedAsGone(stored, report.finishedAt()))
                .ifPresent(file::store));
  }

  private Done nothingRead(Report report, Deadline deadline, boolean ended, Runnable store) {
    lines(deadline).ended(report, List.of());
    return new Done(source(List.of()), List.of(), completed(List.of(), report), ended, store);
  }

  private SweepLog lines(Deadline deadline) {
    return new SweepLog(deadline, Invocation.timer(log.invocationId()), log);
  }

  private Event completed(List<String> regions, Report report) {
    String because =
        cause.orElseGet(
            () ->
                StoredReport.read(file.read(), Provider.ALIBABA_CLOUD, accountId(), line -> {})
                    .map(StoredReport::finishedAt)
                    .orElse("the first"));
    return CloudEvents.sweepCompleted(
        because, source(regions), Source.subject(regions), report, file.place());
  }

  private String source(List<String> regions) {
    return Source.of(regions, accountId());
  }

  /** The events and the stored report of one account. */
  static final class Done {
    private final String source;
    private final List<Event> changed;
    private final Event completed;
    private final boolean ended;
    private final Runnable store;

    private Done(
        String source, List<Event> changed, Event completed, boolean ended, Runnable store) {
      this.source = source;
      this.changed = changed;
      this.completed = completed;
      this.ended = ended;
      this.store = store;
    }

    /** The subject of events about the whole account. */
    String source() {
      return source;
    }

    List<Event> changed() {
      return changed;
    }

    Event completed() {
      return completed;
    }

    /** Whether it was finished; if not, it comes first next time. */
    boolean ended() {
      return ended;
    }

    /** Stores the report last, since a second try would find no change after that. */
    void store() {
      store.run();
    }
  }
}
