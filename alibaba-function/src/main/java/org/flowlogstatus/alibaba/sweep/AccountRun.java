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

/** The scheduled sweep of one account: what it finds, tells and stores. */
final class AccountRun {
  private final AccountSweep sweep;
  private final ReportFile file;
  private final Optional<String> cause;
  private final Log log;

  /**
   * The sweep of an account.
   *
   * @param cause what it was begun for, the same at each delivery; empty: unknown
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
   * @param before calls that were made for it beforehand
   * @throws CheckFailure where nothing of it can be asked
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
   * Tells that nothing of it could be asked; what is stored stays.
   *
   * @throws DeliverAgain where another try may help
   */
  Done cameToNothing(CheckFailure failure, Deadline deadline) {
    lines(deadline).throwIfRetryable(Provider.ALIBABA_CLOUD, failure.inAccount(accountId()));
    return failed(failure, deadline);
  }

  /** The same where others are swept beside it, so that no other try is made now. */
  Done failed(CheckFailure failure, Deadline deadline) {
    Report report = sweep.failed(failure, deadline);
    return nothingRead(report, deadline, !failure.reason().retryable(), () -> {});
  }

  /** Tells that the account is not there any more, and marks its report; nothing is asked. */
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

    /** Of the events about all of it. */
    String source() {
      return source;
    }

    List<Event> changed() {
      return changed;
    }

    Event completed() {
      return completed;
    }

    /** Whether it ended by itself; else it comes first next time. */
    boolean ended() {
      return ended;
    }

    /** Stores what is to be stored: last of all, since another try would find no change. */
    void store() {
      store.run();
    }
  }
}
