package org.flowlogstatus.alibaba.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.organisation.ManyReports;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.sweep.ListThreads;
import org.flowlogstatus.wire.Deadline;

/** Sweeps accounts: one, or several side by side. One that fails hides no other. */
public final class Sweep {
  private final AllowedAccounts allowed;
  private final AccountSweeps sweeps;
  private final Clock clock;
  private final CallCounter calls;

  /**
   * Sweeps of the allowed accounts.
   *
   * @param calls counts the calls that belong to no account: those to the directory
   */
  public Sweep(AllowedAccounts allowed, AccountSweeps sweeps, Clock clock, CallCounter calls) {
    this.allowed = allowed;
    this.sweeps = sweeps;
    this.clock = clock;
    this.calls = calls;
  }

  /**
   * The report that a request asks for.
   *
   * @throws CheckFailure where an account or a region is not allowed, where those to sweep cannot
   *     be listed, and where a single account cannot be called
   */
  public Report run(SweepRequest request, Deadline deadline) throws CheckFailure {
    allowed.requireRegions(request.regions());
    List<Account> accounts = accounts(request, deadline);
    Instant startedAt = clock.instant();
    if (accounts.size() == 1) {
      AccountSweep sweep = of(accounts.get(0));
      Report report = sweep.run(sweep.regions(request.regions(), deadline), deadline);
      return ManyReports.withCalls(report, calls);
    }
    List<Report> reports = new ArrayList<>();
    try (SideBySide<Report> sideBySide = new SideBySide<>(accounts.size(), deadline)) {
      List<Map.Entry<AccountSweep, SideBySide.Pending<Report>>> begun = new ArrayList<>();
      for (Account account : accounts) {
        AccountSweep sweep = of(account);
        begun.add(
            Map.entry(
                sweep, sideBySide.begin((share, lists) -> run(sweep, request, share, lists))));
      }
      for (Map.Entry<AccountSweep, SideBySide.Pending<Report>> one : begun) {
        reports.add(report(one.getKey(), one.getValue(), deadline));
      }
    }
    return ManyReports.merged(reports, startedAt, clock.instant(), calls);
  }

  private static Report run(
      AccountSweep sweep, SweepRequest request, Deadline share, ListThreads lists)
      throws CheckFailure {
    return sweep.run(sweep.regions(request.regions(), share), share, lists);
  }

  private static Report report(
      AccountSweep sweep, SideBySide.Pending<Report> pending, Deadline deadline) {
    try {
      return pending.get();
    } catch (CheckFailure failure) {
      return sweep.failed(failure, deadline);
    }
  }

  /**
   * The plan for the regions of one account, by the same lists as their report.
   *
   * @throws CheckFailure as {@link #run(SweepRequest, Deadline)}
   * @throws InvalidRequest where it is for several accounts
   */
  public Plan plan(SweepRequest request, Wish wish, int minRetentionDays, Deadline deadline)
      throws CheckFailure, InvalidRequest {
    allowed.requireRegions(request.regions());
    if (request.accounts().size() > 1 || (request.accounts().isEmpty() && allowed.areMany())) {
      throw InvalidRequest.violation(
          SweepRequest.ACCOUNT,
          "must name exactly one account: one login runs all commands of a plan.");
    }
    AccountSweep sweep = of(allowed.of(request.accounts().stream().findFirst(), deadline));
    return sweep.plan(sweep.regions(request.regions(), deadline), wish, minRetentionDays, deadline);
  }

  /** The sweep of one account, which counts its own calls. */
  public AccountSweep of(Account account) {
    return sweeps.of(account);
  }

  /** The accounts that a request may name. */
  public AllowedAccounts allowed() {
    return allowed;
  }

  /** The calls so far that belong to no account. */
  CallCounter calls() {
    return calls;
  }

  private List<Account> accounts(SweepRequest request, Deadline deadline) throws CheckFailure {
    if (request.accounts().isEmpty()) {
      return allowed.all(deadline);
    }
    List<Account> named = new ArrayList<>();
    for (String id : request.accounts()) {
      named.add(allowed.of(Optional.of(id), deadline));
    }
    return named;
  }

  /** Makes the sweep of an account. */
  @FunctionalInterface
  public interface AccountSweeps {
    AccountSweep of(Account account);
  }
}
