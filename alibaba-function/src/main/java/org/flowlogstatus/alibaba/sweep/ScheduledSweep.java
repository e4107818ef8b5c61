package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.alibaba.cloud.MessageQueue;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.AccountRun.Done;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.events.WholeAnswer;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.organisation.SeenAccounts;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.wire.Deadline;

/**
 * Sweeps the accounts on schedule, and reports what changed since the last sweep. With a queue, it
 * puts a message for each account there instead, which calls it again for one account.
 */
public final class ScheduledSweep {
  private final Settings settings;
  private final Sweep sweep;
  private final Optional<MessageQueue> queue;

  /**
   * The time trigger.
   *
   * @param queue empty: the accounts are swept side by side
   */
  public ScheduledSweep(Settings settings, Sweep sweep, Optional<MessageQueue> queue) {
    this.settings = settings;
    this.sweep = sweep;
    this.queue = queue;
  }

  /**
   * The CloudEvents; none where the event is neither the time trigger's nor the queue's.
   *
   * @throws DeliverAgain where another try may help, and where the directory cannot be read: a
   *     schedule has no other way to say so
   */
  public List<String> run(String event, Log log) {
    List<JsonNode> events = EventJson.read(event);
    Optional<String> time = events.size() == 1 ? timerTime(events.get(0)) : Optional.empty();
    Run run = new Run(log);
    if (time.isPresent()) {
      return run.scheduled(time.get());
    }
    List<SweepMessage> messages =
        events.stream()
            .flatMap(one -> SweepMessage.read(one).stream())
            .collect(Collectors.toList());
    if (messages.isEmpty()) {
      log.line("The event is neither the time trigger's nor a queue's; nothing is done.");
      return List.of();
    }
    return run.ofQueue(messages);
  }

  private static Optional<String> timerTime(JsonNode event) {
    String trigger = EventJson.text(event, "triggerName").orElse("");
    return EventJson.text(event, "triggerTime").map(time -> trigger + "\n" + time);
  }

  /** The work for one event. */
  private final class Run {
    private final Log log;
    private final Deadline deadline = Deadline.in(settings.sweepDeadline());

    Run(Log log) {
      this.log = log;
    }

    List<String> scheduled(String time) {
      List<Account> accounts = all();
      List<Account> gone = gone(accounts);
      if (queue.isPresent()) {
        return queued(queue.get(), accounts, gone);
      }
      FirstNextTime first = new FirstNextTime(settings, log);
      List<AccountRun> runs = runs(first.inOrder(accounts), Optional.of(time));
      List<Done> done =
          runs.size() == 1
              ? List.of(alone(runs.get(0)))
              : new ArrayList<>(new AccountRuns(first, deadline).run(runs, sweep.calls()));
      List<Done> all = new ArrayList<>(done);
      runs(gone, Optional.of(time)).forEach(run -> all.add(run.gone(deadline)));
      return events(all, sweep.allowed().own().id());
    }

    List<String> ofQueue(List<SweepMessage> messages) {
      List<Done> done = new ArrayList<>();
      Optional<String> answering = Optional.empty();
      for (SweepMessage message : messages) {
        Optional<Done> came = swept(message);
        came.ifPresent(done::add);
        answering = Optional.of(message.accountId());
        if (came.isEmpty()) {
          log.line("The message names no account that is swept here; nothing is done.");
        }
      }
      return done.isEmpty() ? List.of() : events(done, answering);
    }

    private Optional<Done> swept(SweepMessage message) {
      String id = message.accountId();
      try {
        Optional<Account> account = sweep.allowed().find(id, deadline);
        if (account.isPresent()) {
          return Optional.of(listed(account.get(), message));
        }
        Account former = Account.by(RoleArn.of(id, "none"));
        return isLeft(id)
            ? Optional.of(run(former, message.id()).gone(deadline))
            : Optional.empty();
      } catch (CheckFailure failure) {
        DeliverAgain.throwIfRetryable(failure);
        Account unknown = Account.by(RoleArn.of(id, "none"));
        return Optional.of(run(unknown, message.id()).failed(failure, deadline));
      }
    }

    private Done listed(Account account, SweepMessage message) {
      AccountRun run = run(account, message.id());
      try {
        return run.run(deadline, SideBySide.alone(), sweep.calls());
      } catch (CheckFailure failure) {
        return SeenAccounts.hasLeft(
                failure,
                () -> isLeft(message.accountId()),
                () -> sweep.allowed().stillHas(account, deadline))
            ? run.gone(deadline)
            : run.cameToNothing(failure, deadline);
      }
    }

    /**
     * One account with the whole deadline; the event is delivered again where another try may help.
     */
    private Done alone(AccountRun run) {
      try {
        return run.run(deadline, SideBySide.alone(), sweep.calls());
      } catch (CheckFailure failure) {
        return run.cameToNothing(failure, deadline);
      }
    }

    private List<String> queued(MessageQueue to, List<Account> accounts, List<Account> gone) {
      List<Account> all = new ArrayList<>(accounts);
      all.addAll(gone);
      try {
        for (Account account : all) {
          to.send(SweepMessage.of(account.id().orElseThrow()), deadline);
        }
      } catch (CheckFailure failure) {
        throw new DeliverAgain(failure);
      }
      log.line("Handed " + all.size() + " accounts to the queue.");
      return List.of();
    }

    private List<Account> all() {
      try {
        return sweep.allowed().all(deadline);
      } catch (CheckFailure failure) {
        throw new DeliverAgain(failure);
      }
    }

    /** Accounts that are no longer swept, and whose stored report is not marked as gone. */
    private List<Account> gone(List<Account> accounts) {
      List<String> known =
          accounts.stream().flatMap(account -> account.id().stream()).collect(Collectors.toList());
      return settings.accountId().isEmpty()
          ? List.of()
          : ReportFile.storedAccounts(settings).stream()
              .filter(id -> !known.contains(id) && isLeft(id))
              .map(id -> Account.by(RoleArn.of(id, "none")))
              .collect(Collectors.toList());
    }

    private boolean isLeft(String id) {
      return ReportFile.toRead(settings, Optional.of(id))
          .read()
          .filter(stored -> !StoredReport.isMarkedAsGone(stored))
          .isPresent();
    }

    private List<AccountRun> runs(List<Account> accounts, Optional<String> cause) {
      return accounts.stream().map(one -> run(one, cause)).collect(Collectors.toList());
    }

    private AccountRun run(Account account, Optional<String> cause) {
      return new AccountRun(settings, sweep.of(account), cause, log);
    }

    private List<String> events(List<Done> done, Optional<String> answering) {
      List<Event> changed = new ArrayList<>();
      List<Event> completed = new ArrayList<>();
      for (Done one : done) {
        changed.addAll(one.changed());
        completed.add(one.completed());
      }
      ReportFile file = ReportFile.of(settings, answering, log);
      String source = done.size() == 1 ? done.get(0).source() : Source.of(List.of(), answering);
      List<String> answer =
          new WholeAnswer(
                  Carrier.FUNCTION_DESTINATION,
                  source,
                  Source.subject(List.of()),
                  file::storeBeside)
              .of(List.of(), changed, completed);
      done.forEach(Done::store);
      return answer;
    }
  }
}
