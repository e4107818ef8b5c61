package org.flowlogstatus.health;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.flowlogstatus.explain.Right;
import org.flowlogstatus.explain.Rights;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;

/** The checks that both functions make, each by a call that needs what is checked. */
public final class Checks {
  private final List<HealthCheck> made = new ArrayList<>();

  /** A list of checks that begins with the settings, which are valid here. */
  public Checks() {
    made.add(HealthCheck.of("settings", true, "All are valid."));
  }

  public List<HealthCheck> made() {
    return List.copyOf(made);
  }

  /** That there is an identity: {@code ask} fails where there is none. */
  public Checks identity(Call<?> ask) {
    return look(
        "identity",
        name -> {
          ask.make();
          return HealthCheck.of(name, true, "The platform gave credentials.");
        });
  }

  /**
   * Each right, seen from the lists of a sweep: which calls it made, and whether they succeeded.
   */
  public Checks rights(Provider provider, Call<Report> sweep) {
    try {
      Report report = sweep.make();
      TreeSet<String> operations = new TreeSet<>(report.callsByOperation().keySet());
      report.problems().forEach(problem -> operations.add(problem.scope().list()));
      for (String operation : operations) {
        made.add(right(provider, operation, report.problems()));
      }
    } catch (CheckFailure e) {
      String operation = e.call().map(call -> call.operation()).orElse("sweep");
      made.add(HealthCheck.of(name(provider, operation), false, e.reason() + ": " + e.detail()));
    }
    return this;
  }

  private static HealthCheck right(
      Provider provider, String operation, List<ScopedProblem> problems) {
    Optional<ScopedProblem> problem =
        problems.stream().filter(one -> one.scope().list().equals(operation)).findFirst();
    return HealthCheck.of(
        name(provider, operation),
        problem.isEmpty(),
        problem
            .map(one -> one.problem().reason() + ": " + one.problem().detail())
            .orElse("The call " + operation + " was answered."));
  }

  /** The right that the call needs; the call itself where the table has none. */
  private static String name(Provider provider, String operation) {
    return Rights.of(provider, operation).stream().map(Right::name).findFirst().orElse(operation);
  }

  /**
   * The age of a stored report. A missing one is not a fault: the time trigger has not run since
   * the deployment. The schedule decides how old it may be.
   */
  public Checks report(String of, Call<Optional<byte[]>> read, Clock clock) {
    return stored(
        "report " + of,
        read,
        text -> "It was finished at " + since(finishedAt(text), clock),
        "There is none yet; the time trigger stores the first.");
  }

  /**
   * When the last event of a subscription or account arrived. That none did is not a fault: perhaps
   * nothing changed, or events are not deployed.
   */
  public Checks events(String of, Call<Optional<byte[]>> read, Clock clock) {
    return stored(
        "events " + of,
        read,
        text -> "The last one arrived at " + since(LastEvent.read(text), clock),
        "No event has arrived yet. If events are set up, change a network (on Azure a tag is enough)"
            + " and ask again. Until an event arrives, only the next sweep sees changes.");
  }

  /** Something that is stored; that nothing is stored is not a fault either. */
  private Checks stored(
      String what, Call<Optional<byte[]>> read, Description description, String whereNothingIs) {
    return look(
        what,
        name -> {
          Optional<byte[]> text = read.make();
          return HealthCheck.of(
              name, true, text.isPresent() ? description.of(text.get()) : whereNothingIs);
        });
  }

  /**
   * The queues of an installation, each of which must be there and readable.
   *
   * @param work what waits for a sweep, and may wait so long; no name: work is not divided
   * @param events the queue of events about what changed
   * @param failed what was given up
   */
  public Checks queues(
      QueueUse work,
      Optional<String> workQueue,
      String events,
      String failed,
      Queues queues,
      Clock clock) {
    workQueue.ifPresent(name -> queue(work, name, () -> queues.oldest(name), clock));
    return queue(QueueUse.EVENTS, events, () -> queues.oldest(events), clock)
        .queue(QueueUse.FAILED, failed, () -> queues.oldest(failed), clock);
  }

  /**
   * A queue: that it is there and can be read, and what waits on it.
   *
   * @param oldest when the message was put that is next; empty where none waits
   */
  Checks queue(QueueUse use, String queue, Call<Optional<Instant>> oldest, Clock clock) {
    return look(
        "queue " + queue,
        name -> {
          Optional<Instant> waits = oldest.make();
          Instant now = clock.instant();
          boolean well = waits.isEmpty() || use.mayWait(waits.get(), now);
          String what =
              waits.map(put -> "The oldest message is of " + since(put, clock)).orElse("");
          return HealthCheck.of(
              name,
              well,
              waits.isEmpty() ? "Nothing waits." : well ? what : what + " " + use.advice());
        });
  }

  private Checks look(String name, Look look) {
    try {
      made.add(look.at(name));
    } catch (CheckFailure e) {
      made.add(HealthCheck.of(name, false, e.reason() + ": " + e.detail()));
    }
    return this;
  }

  private static String since(Instant then, Clock clock) {
    long minutes = Duration.between(then, clock.instant()).toMinutes();
    return then + ", " + minutes + " minutes ago.";
  }

  private static Instant finishedAt(byte[] report) throws CheckFailure {
    try {
      return Instant.parse(StrictJson.object(report).path("finishedAt").asText());
    } catch (InvalidJson | DateTimeException e) {
      throw CheckFailure.invalidAnswer("The stored report is damaged.");
    }
  }

  /** Something to try. */
  @FunctionalInterface
  public interface Call<T> {
    T make() throws CheckFailure;
  }

  /** Says when the oldest message was put into a queue; empty where none waits. */
  @FunctionalInterface
  public interface Queues {
    Optional<Instant> oldest(String queue) throws CheckFailure;
  }

  /** Makes the check of a name. */
  @FunctionalInterface
  private interface Look {
    HealthCheck at(String name) throws CheckFailure;
  }

  /** Describes a stored text. */
  @FunctionalInterface
  private interface Description {
    String of(byte[] text) throws CheckFailure;
  }
}
