package org.flowlogstatus.alibaba.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flowlogstatus.alibaba.cloud.FlowLogLists;
import org.flowlogstatus.alibaba.cloud.FlowLogStatusQuery;
import org.flowlogstatus.alibaba.cloud.NetworkInterfaces;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.alibaba.AlibabaPlans;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.sweep.Lister;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.alibaba.RegionJoin;
import org.flowlogstatus.sweep.alibaba.RegionLists;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.wire.Deadline;

/** Sweeps regions: lists side by side, joins, judges. */
public final class Sweep {
  /** Asked for the list of regions by a function that does not know its own. */
  static final String DEFAULT_REGION = "cn-hangzhou";

  private final Settings settings;
  private final FlowLogStatusQuery statusQuery;
  private final FlowLogLists lists;
  private final NetworkInterfaces interfaces;
  private final Normalizer normalizer;
  private final Problems problems = new Problems(Provider.ALIBABA_CLOUD);
  private final Clock clock;
  private final CallCounter calls;

  public Sweep(
      Settings settings,
      FlowLogStatusQuery statusQuery,
      FlowLogLists lists,
      NetworkInterfaces interfaces,
      Normalizer normalizer,
      Clock clock,
      CallCounter calls) {
    this.settings = settings;
    this.statusQuery = statusQuery;
    this.lists = lists;
    this.interfaces = interfaces;
    this.normalizer = normalizer;
    this.clock = clock;
    this.calls = calls;
  }

  /** The regions to sweep where none are named: those configured, else all that there are. */
  List<String> defaultRegions(Deadline deadline) throws CheckFailure {
    return settings.regions().isEmpty()
        ? lists.regions(settings.ownRegion().orElse(DEFAULT_REGION), deadline).value()
        : settings.regions();
  }

  /** The report where the regions themselves cannot be listed. */
  Report failed(CheckFailure failure, Deadline deadline) {
    Listing<?> regionList =
        Listing.failed(
            ListScope.ofRegion(settings.ownRegion().orElse(DEFAULT_REGION), FlowLogLists.REGIONS),
            Observations.of(failure, FlowLogLists.REGIONS, clock, deadline),
            failure);
    return PartialReport.report(
        Provider.ALIBABA_CLOUD,
        settings.accountId(),
        clock.instant().minus(deadline.spent()),
        clock.instant(),
        List.of(PartialReport.nothingBut(regionList, problems)),
        calls);
  }

  /**
   * The report that a request asks for.
   *
   * @throws CheckFailure where it names no region, and the regions cannot be listed
   */
  public Report run(SweepRequest request, Deadline deadline) throws CheckFailure {
    List<String> named = request.regions();
    return run(named.isEmpty() ? defaultRegions(deadline) : named, deadline);
  }

  /** The report on these regions. */
  Report run(List<String> regions, Deadline deadline) {
    Instant startedAt = clock.instant();
    try (Lister lister = new Lister(clock, deadline)) {
      List<PendingLists> pending =
          regions.stream()
              .map(region -> new PendingLists(region, lister))
              .collect(Collectors.toList());
      List<PartialReport> parts = new ArrayList<>();
      for (PendingLists one : pending) {
        parts.add(RegionJoin.join(one.lists(), normalizer, settings.accountId(), problems));
      }
      return PartialReport.report(
          Provider.ALIBABA_CLOUD, settings.accountId(), startedAt, clock.instant(), parts, calls);
    }
  }

  /**
   * The plan for the regions of a request, by the same lists as their report.
   *
   * @throws CheckFailure where it names no region, and the regions cannot be listed
   */
  public Plan plan(SweepRequest request, Wish wish, int minRetentionDays, Deadline deadline)
      throws CheckFailure {
    List<String> named = request.regions();
    List<String> regions = named.isEmpty() ? defaultRegions(deadline) : named;
    try (Lister lister = new Lister(clock, deadline)) {
      List<PendingLists> pending =
          regions.stream()
              .map(region -> new PendingLists(region, lister))
              .collect(Collectors.toList());
      List<RegionLists> swept = new ArrayList<>();
      pending.forEach(one -> swept.add(one.lists()));
      return AlibabaPlans.plan(
          swept, List.of(), settings.accountId(), wish, minRetentionDays, clock.instant());
    }
  }

  /** The lists of one region, begun; only what is asked of ECS needs another first. */
  private final class PendingLists {
    private final String regionId;
    private final Lister.Pending<Activation> activated;
    private final Lister.Pending<FlowLogs> flowLogs;
    private final Lister.Pending<Rows<Vpc>> vpcs;
    private final Lister.Pending<Rows<VSwitch>> vSwitches;
    private final Supplier<List<Lister.Pending<Rows<Eni>>>> enis;

    PendingLists(String regionId, Lister lister) {
      this.regionId = regionId;
      activated =
          begin(
              lister,
              FlowLogStatusQuery.OPERATION,
              deadline -> statusQuery.ask(regionId, Optional.empty(), deadline));
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
      // Where the list came too late, nothing has begun that could be waited for.
      List<Listing<Rows<Eni>>> told = logs.isRead() ? Lister.all(enis.get()) : List.of();
      return new RegionLists(regionId, activated.get(), logs, vpcs.get(), vSwitches.get(), told);
    }

    /** Asks ECS about the interfaces that have a log and none that is on, so many in a call. */
    private List<Lister.Pending<Rows<Eni>>> askEcs(Lister lister, Listing<FlowLogs> logs) {
      List<String> ids = logs.value().map(RegionJoin::interfacesToAskAbout).orElse(List.of());
      List<Lister.Pending<Rows<Eni>>> pending = new ArrayList<>();
      for (int from = 0; from < ids.size(); from += NetworkInterfaces.AT_ONCE) {
        List<String> some =
            ids.subList(from, Math.min(ids.size(), from + NetworkInterfaces.AT_ONCE));
        pending.add(
            begin(
                lister,
                NetworkInterfaces.OPERATION,
                deadline -> interfaces.of(regionId, some, deadline)));
      }
      return pending;
    }

    private <T> Lister.Pending<T> begin(Lister lister, String operation, Lister.ListCall<T> call) {
      return lister.begin(ListScope.ofRegion(regionId, operation), operation, call);
    }
  }
}
