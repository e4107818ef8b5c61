package org.flowlogstatus.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Estate;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.report.StoredAccount;
import org.flowlogstatus.report.StoredAccount.State;
import org.flowlogstatus.report.Totals;
import org.flowlogstatus.wire.Deadline;

/** Reads the stored reports of all subscriptions or accounts, side by side. */
public final class EstateReading {
  private final Provider provider;
  private final Schedule schedule;
  private final Clock clock;
  private final Problems problems;
  private final List<ScopedProblem> unread = new ArrayList<>();

  /**
   * Reads once.
   *
   * @param schedule when sweeps are due
   */
  public EstateReading(Provider provider, Schedule schedule, Clock clock) {
    this.provider = provider;
    this.schedule = schedule;
    this.clock = clock;
    this.problems = new Problems(provider);
  }

  /** Notes that a list could not be read. */
  public EstateReading without(ListScope list, CheckFailure failure) {
    unread.add(ScopedProblem.of(list, problems.of(failure, list.owner())));
    return this;
  }

  /**
   * What they say.
   *
   * @param here those that are configured or seen
   * @param left those that have a report and are gone
   */
  public Estate read(Set<String> here, Set<String> left, Reports reports, Deadline deadline) {
    Map<String, SideBySide.Pending<StoredAccount>> pending = new LinkedHashMap<>();
    List<StoredAccount> accounts = new ArrayList<>();
    try (SideBySide<StoredAccount> sideBySide =
        new SideBySide<>(here.size() + left.size(), deadline)) {
      for (String id : here) {
        pending.put(
            id, sideBySide.begin((share, lists) -> account(id, false, reports.read(id, share))));
      }
      for (String id : left) {
        pending.put(
            id, sideBySide.begin((share, lists) -> account(id, true, reports.read(id, share))));
      }
      for (Map.Entry<String, SideBySide.Pending<StoredAccount>> one : pending.entrySet()) {
        accounts.add(read(one.getKey(), one.getValue(), reports));
      }
    }
    accounts.sort(Estate.WORST_FIRST);
    return Estate.builder()
        .provider(provider)
        .computedAt(clock.instant())
        .addAllAccounts(accounts)
        .addAllProblems(unread)
        .build();
  }

  private StoredAccount read(
      String id, SideBySide.Pending<StoredAccount> pending, Reports reports) {
    try {
      return pending.get();
    } catch (CheckFailure failure) {
      without(reports.scope(id), failure);
      return StoredAccount.builder().accountId(id).state(State.DAMAGED).build();
    }
  }

  private StoredAccount account(String id, boolean gone, Optional<byte[]> text) {
    StoredAccount.Builder account = StoredAccount.builder();
    account.accountId(id);
    if (text.isEmpty()) {
      return account.state(State.MISSING).build();
    }
    try {
      StrictJson.Streamed read = StrictJson.elements(text.get(), "results", result -> {});
      JsonNode report = read.rest();
      if (!read.arraySeen() || !isReport(report, id)) {
        return account.state(State.DAMAGED).build();
      }
      Instant end = Instant.parse(report.path("finishedAt").asText());
      Instant now = clock.instant();
      JsonNode lastChange = report.path("lastChange");
      if (lastChange.isObject()) {
        account
            .lastChangeAt(Instant.parse(lastChange.path("at").asText()))
            .lastChangeTargets(lastChange.path("targets").asInt());
      }
      return account
          .state(state(gone || report.path("gone").isTextual(), end, now))
          .finishedAt(end)
          .age(end.isAfter(now) ? Duration.ZERO : Duration.between(end, now))
          .complete(report.path("complete").asBoolean())
          .totals(Totals.written(name -> report.path("totals").path(name).asInt()))
          .build();
    } catch (InvalidJson | DateTimeException e) {
      return StoredAccount.builder().accountId(id).state(State.DAMAGED).build();
    }
  }

  private State state(boolean gone, Instant end, Instant now) {
    if (gone) {
      return State.GONE;
    }
    return schedule.isOlderThanTwo(end, now) ? State.STALE : State.FRESH;
  }

  private boolean isReport(JsonNode report, String id) {
    return report.path("schemaVersion").asText().equals(UniformResult.SCHEMA_VERSION)
        && report.path("provider").asText().equals(provider.wireName())
        && Ids.key(report.path("accountId").asText()).equals(Ids.key(id))
        && report.path("complete").isBoolean()
        && report.path("totals").isObject();
  }

  /** Where the reports are stored. */
  public interface Reports {
    /**
     * The bytes of the report of an account; empty where there is none.
     *
     * @throws CheckFailure where that is unknown, or it cannot be read whole
     */
    Optional<byte[]> read(String accountId, Deadline deadline) throws CheckFailure;

    /** A read that can fail. */
    ListScope scope(String accountId);
  }
}
