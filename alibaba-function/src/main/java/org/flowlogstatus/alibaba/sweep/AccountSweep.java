package org.flowlogstatus.alibaba.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flowlogstatus.alibaba.cloud.AccountApi;
import org.flowlogstatus.alibaba.cloud.FlowLogLists;
import org.flowlogstatus.alibaba.cloud.FlowLogStatusQuery;
import org.flowlogstatus.alibaba.cloud.NetworkInterfaces;
import org.flowlogstatus.alibaba.cloud.call.DescribeNetworkInterfacesRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.plan.alibaba.AlibabaPlans;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.sweep.ListThreads;
import org.flowlogstatus.sweep.Lister;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.alibaba.RegionJoin;
import org.flowlogstatus.sweep.alibaba.RegionLists;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.wire.Deadline;

/** Sweeps regions of one account: lists side by side, joins, judges; counts its own calls. */
public final class AccountSweep {
  private final Settings settings;
  private final AccountApi api;
  private final Normalizer normalizer;
  private final Problems problems;
  private final Clock clock;
  private final CallCounter calls;

  /**
   * A sweep of an account.
   *
   * @param calls counts what {@code api} asks
   */
  public AccountSweep(
      Settings settings, AccountApi api, Normalizer normalizer, Clock clock, CallCounter calls) {
    this.settings = settings;
    this.api = api;
    this.problems = new Problems(Provider.ALIBABA_CLOUD, api.account().id());
    this.normalizer = normalizer;
    this.clock = clock;
    this.calls = calls;
  }

  /** The account that is swept. */
  public Optional<String> accountId() {
    return api.account().id();
  }

  /**
   * The regions to sweep: the named ones, else the configured ones, else all.
   *
   * @throws CheckFailure where there are no credentials for the account, or the regions cannot be
   *     listed
   */
  List<String> regions(List<String> named, Deadline deadline) throws CheckFailure {
    api.requireCredentials(deadline);
    if (!named.isEmpty()) {
      return named;
    }
    return settings.regions().isEmpty()
        ? api.lists()
            .regions(settings.ownRegion().orElse(SweepRequest.DEFAULT_REGION), deadline)
            .value()
        : settings.regions();
  }

  /** The report where nothing could be swept, because the first call failed or never began. */
  Report failed(CheckFailure failure, Deadline deadline) {
    String list = failure.call().map(FailedCall::operation).orElse(FlowLogLists.REGIONS);
    ListScope scope =
        settings.roles().areSet()
            ? ListScope.ofAccount(accountId(), list)
            : ListScope.ofRegion(settings.ownRegion().orElse(SweepRequest.DEFAULT_REGION), list);
    Listing<?> unread =
        Listing.failed(scope, Observations.of(failure, list, clock, deadline), failure);
    Instant now = clock.instant();
    return PartialReport.report(
        Provider.ALIBABA_CLOUD,
        accountId(),
        now.minus(deadline.spent()),
        now,
        List.of(PartialReport.nothingBut(unread, problems)),
        calls);
  }

  /** The report on these regions. */
  Report run(List<String> regions, Deadline deadline) {
    return run(regions, deadline, SideBySide.alone());
  }

  /**
   * The report on these regions.
   *
   * @param lists read them
   */
  Report run(List<String> regions, Deadline deadline, ListThreads lists) {
    Instant startedAt = clock.instant();
    List<PartialReport> parts = new ArrayList<>();
    try (Lister lister = new Lister(clock, deadline, lists)) {
      for (PendingLists one : begin(regions, lister)) {
        parts.add(RegionJoin.join(one.lists(), normalizer, accountId(), problems));
      }
    }
    return PartialReport.report(
        Provider.ALIBABA_CLOUD, accountId(), startedAt, clock.instant(), parts, calls);
  }

  /** The plan for these regions, by the same lists as their report. */
  Plan plan(List<String> regions, Wish wish, int minRetentionDays, Deadline deadline) {
    List<RegionLists> swept = new ArrayList<>();
    try (Lister lister = new Lister(clock, deadline)) {
      begin(regions, lister).forEach(one -> swept.add(one.lists()));
    }
    return AlibabaPlans.plan(
        swept, List.of(), accountId(), wish, minRetentionDays, clock.instant());
  }

  private List<PendingLists> begin(List<String> regions, Lister lister) {
    return regions.stream()
        .map(region -> new PendingLists(region, lister))
        .collect(Collectors.toList());
  }

  /** The lists of one region, all begun; only the calls to ECS wait for another list. */
  private final class PendingLists {
    private final String regionId;
    private final Lister.Pending<Activation> activated;
    private final Lister.Pending<FlowLogs> flowLogs;
    private final Lister.Pending<Rows<Vpc>> vpcs;
    private final Lister.Pending<Rows<VSwitch>> vSwitches;
    private final Supplier<List<Lister.Pending<Rows<Eni>>>> enis;

    PendingLists(String regionId, Lister lister) {
      this.regionId = regionId;
      FlowLogLists lists = api.lists(lister.threads());
      activated =
          begin(
              lister,
              FlowLogStatusQuery.OPERATION,
              deadline -> api.statusQuery().ask(regionId, Optional.empty(), deadline));
      flowLogs =
          begin(lister, FlowLogLists.FLOW_LOGS, deadline -> lists.flowLogs(regionId, deadline));
      vpcs =
          begin(
              lister,
              FlowLogLists.VPCS,
              deadline -> lists.vpcs(regionId, Optional.empty(), deadline));
      vSwitches =
          begin(
              lister,
              FlowLogLists.VSWITCHES,
              deadline -> lists.vSwitches(regionId, Optional.empty(), deadline));
      enis = flowLogs.then(logs -> askEcs(lister, logs));
    }

    RegionLists lists() {
      Listing<FlowLogs> logs = flowLogs.get();
      // Where the list was late, no call to ECS has begun.
      List<Listing<Rows<Eni>>> interfaces = logs.isRead() ? Lister.all(enis.get()) : List.of();
      return new RegionLists(
          regionId, activated.get(), logs, vpcs.get(), vSwitches.get(), interfaces);
    }

    /** Asks ECS about the interfaces that have flow logs of which none is on, many in each call. */
    private List<Lister.Pending<Rows<Eni>>> askEcs(Lister lister, Listing<FlowLogs> logs) {
      List<String> ids = logs.value().map(RegionJoin::interfacesToAskAbout).orElse(List.of());
      List<Lister.Pending<Rows<Eni>>> pending = new ArrayList<>();
      for (int from = 0; from < ids.size(); from += NetworkInterfaces.AT_ONCE) {
        List<String> some =
            ids.subList(from, Math.min(ids.size(), from + NetworkInterfaces.AT_ONCE));
        pending.add(
            begin(
                lister,
                DescribeNetworkInterfacesRequest.OPERATION,
                deadline -> api.interfaces().of(regionId, some, deadline)));
      }
      return pending;
    }

    private <T> Lister.Pending<T> begin(Lister lister, String operation, Lister.ListCall<T> call) {
      Optional<String> account = settings.roles().areSet() ? accountId() : Optional.empty();
      return lister.begin(ListScope.ofRegion(account, regionId, operation), operation, call);
    }
  }
}
