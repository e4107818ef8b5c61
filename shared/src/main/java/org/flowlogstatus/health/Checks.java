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

  /** That there is an identity, which {@code ask} fails to find otherwise. */
  public Checks identity(Call<?> ask) {
    try {
      ask.make();
      made.add(HealthCheck.of("identity", true, "The platform gave credentials."));
    } catch (CheckFailure e) {
      made.add(HealthCheck.of("identity", false, e.reason() + ": " + e.detail()));
    }
    return this;
  }

  /** Each right by the lists of a sweep: what the sweep called, and what came of it. */
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
   * The age of a stored report. One that is not there yet is no fault: the time trigger has not run
   * since the deployment; how old it may be is the schedule's affair.
   */
  public Checks report(String of, Call<Optional<byte[]>> read, Clock clock) {
    String name = "report " + of;
    try {
      Optional<byte[]> text = read.make();
      made.add(
          HealthCheck.of(
              name,
              true,
              text.isPresent()
                  ? age(text.get(), clock)
                  : "There is none yet; the time trigger stores the first."));
    } catch (CheckFailure e) {
      made.add(HealthCheck.of(name, false, e.reason() + ": " + e.detail()));
    }
    return this;
  }

  /**
   * When the last event of a subscription or account arrived. That none did is no fault that can be
   * seen from here: perhaps nothing has changed, or events are left out.
   */
  public Checks events(String of, Call<Optional<byte[]>> read, Clock clock) {
    String name = "events " + of;
    try {
      Optional<byte[]> stored = read.make();
      made.add(
          HealthCheck.of(
              name,
              true,
              stored.isPresent()
                  ? "The last one arrived at " + since(LastEvent.read(stored.get()), clock)
                  : "None has arrived yet. Where events are set up, change a network (a tag will do"
                      + " on Azure) and ask again; until one arrives, changes are seen by the next"
                      + " sweep only."));
    } catch (CheckFailure e) {
      made.add(HealthCheck.of(name, false, e.reason() + ": " + e.detail()));
    }
    return this;
  }

  /**
   * A queue: that it is there and can be read, and what waits on it.
   *
   * @param oldest when the message was put that is next; empty where none waits
   */
  public Checks queue(QueueUse use, String queue, Call<Optional<Instant>> oldest, Clock clock) {
    String name = "queue " + queue;
    try {
      Optional<Instant> waits = oldest.make();
      Instant now = clock.instant();
      boolean well = waits.isEmpty() || use.mayWait(waits.get(), now);
      String what = waits.map(put -> "The oldest message is of " + since(put, clock)).orElse("");
      made.add(
          HealthCheck.of(
              name,
              well,
              waits.isEmpty() ? "Nothing waits." : well ? what : what + " " + use.advice()));
    } catch (CheckFailure e) {
      made.add(HealthCheck.of(name, false, e.reason() + ": " + e.detail()));
    }
    return this;
  }

  private static String since(Instant then, Clock clock) {
    long minutes = Duration.between(then, clock.instant()).toMinutes();
    return then + ", " + minutes + " minutes ago.";
  }

  private static String age(byte[] text, Clock clock) throws CheckFailure {
    try {
      Instant finished = Instant.parse(StrictJson.object(text).path("finishedAt").asText());
      return "It was finished at " + since(finished, clock);
    } catch (InvalidJson | DateTimeException e) {
      throw CheckFailure.invalidAnswer("The stored report is damaged.");
    }
  }

  /** Something to try. */
  @FunctionalInterface
  public interface Call<T> {
    T make() throws CheckFailure;
  }
}
