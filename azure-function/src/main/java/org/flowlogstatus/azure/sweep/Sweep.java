package org.flowlogstatus.azure.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.azure.cloud.NetworkWatcher;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.estate.ArmRows;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.plan.azure.AzurePlans;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.text.Outlooks;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.sweep.ListThreads;
import org.flowlogstatus.sweep.Lister;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.azure.AzureJoin;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.WatchedLogs;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.wire.Deadline;

/** Sweeps subscriptions: lists side by side, joins, judges. */
public final class Sweep {
  private final AllowedSubscriptions allowed;
  private final CloudApi cloud;
  private final FlowLogLists lists;
  private final NetworkWatchers watchers;
  private final Normalizer normalizer;
  private final Problems problems = new Problems(Provider.AZURE);
  private final Clock clock;
  private final CallCounter calls;

  public Sweep(
      AllowedSubscriptions allowed,
      CloudApi cloud,
      FlowLogLists lists,
      NetworkWatchers watchers,
      Normalizer normalizer,
      Clock clock,
      CallCounter calls) {
    this.allowed = allowed;
    this.cloud = cloud;
    this.lists = lists;
    this.watchers = watchers;
    this.normalizer = normalizer;
    this.clock = clock;
    this.calls = calls;
  }

  /**
   * The report that a request asks for.
   *
   * @throws CheckFailure where one is not allowed, where those to sweep cannot be listed, and where
   *     it is one subscription, and its watchers cannot be listed
   */
  public Report run(SweepRequest request, Deadline deadline) throws CheckFailure {
    return run(asked(request, deadline), deadline);
  }

  /**
   * Whether the subscription may be swept.
   *
   * @throws CheckFailure where that cannot be determined
   */
  boolean allows(String subscriptionId, Deadline deadline) throws CheckFailure {
    return allowed.allows(subscriptionId, deadline);
  }

  /**
   * Whether a subscription is still seen that was refused.
   *
   * @throws CheckFailure where that cannot be determined
   */
  boolean stillSees(String subscriptionId, Deadline deadline) throws CheckFailure {
    return allowed.stillSees(subscriptionId, deadline);
  }

  private List<String> asked(SweepRequest request, Deadline deadline) throws CheckFailure {
    List<String> named = request.subscriptions();
    lists.prepare();
    if (!named.isEmpty()) {
      allowed.require(named, deadline);
      return named;
    }
    List<String> all = allowed.swept(deadline, line -> {});
    if (all.isEmpty()) {
      // A report of nothing would be complete, and say that all is well.
      throw AllowedSubscriptions.noneSeen();
    }
    return all;
  }

  /**
   * The report on these subscriptions.
   *
   * @throws CheckFailure where it is one subscription, and its watchers cannot be listed
   */
  Report run(List<String> subscriptions, Deadline deadline) throws CheckFailure {
    Instant startedAt = clock.instant();
    List<PartialReport> parts = readAll(subscriptions, deadline, this::joined);
    return PartialReport.report(
        Provider.AZURE, alone(subscriptions), startedAt, clock.instant(), parts, calls);
  }

  private PartialReport joined(Read read) {
    return read.lists()
        .map(all -> AzureJoin.join(all, normalizer, problems))
        .orElseGet(() -> PartialReport.nothingBut(read.networkWatchers(), problems));
  }

  /**
   * What the lists of each come to, in this order: of several side by side, each with threads and a
   * share of the deadline of its own, so that one that hangs holds up no other.
   */
  private <T> List<T> readAll(List<String> subscriptions, Deadline deadline, Function<Read, T> each)
      throws CheckFailure {
    AtomicInteger singlesLeft = new AtomicInteger(AzureLists.MOST_SINGLE_LOGS);
    if (subscriptions.size() == 1) {
      String id = subscriptions.get(0);
      return List.of(each.apply(read(id, true, deadline, SideBySide.alone(), singlesLeft)));
    }
    List<T> all = new ArrayList<>();
    try (SideBySide<T> sideBySide = new SideBySide<>(subscriptions.size(), deadline)) {
      Map<String, SideBySide.Pending<T>> begun = new LinkedHashMap<>();
      for (String id : subscriptions) {
        begun.put(
            id,
            sideBySide.begin(
                (share, threads) -> each.apply(read(id, false, share, threads, singlesLeft))));
      }
      for (Map.Entry<String, SideBySide.Pending<T>> one : begun.entrySet()) {
        all.add(came(one.getKey(), one.getValue(), deadline, each));
      }
    }
    return all;
  }

  private <T> T came(
      String subscriptionId,
      SideBySide.Pending<T> pending,
      Deadline deadline,
      Function<Read, T> each) {
    try {
      return pending.get();
    } catch (CheckFailure failure) {
      return each.apply(new Read(unread(subscriptionId, failure, deadline), Optional.empty()));
    }
  }

  private Read read(
      String subscriptionId,
      boolean alone,
      Deadline deadline,
      ListThreads threads,
      AtomicInteger singlesLeft)
      throws CheckFailure {
    try (Lister lister = new Lister(clock, deadline, threads)) {
      NamedLogLists named = new NamedLogLists(cloud, lists, lister, singlesLeft);
      return read(begin(subscriptionId, lister), alone, named);
    }
  }

  private Listing<List<NetworkWatcher>> unread(
      String subscriptionId, CheckFailure failure, Deadline deadline) {
    return Listing.failed(
        ListScope.ofSubscription(subscriptionId, NetworkWatchers.OPERATION),
        Observations.of(failure, NetworkWatchers.OPERATION, clock, deadline),
        failure);
  }

  /**
   * The plan for the subscriptions of a request, by the same lists as their report.
   *
   * @throws CheckFailure as {@link #run(SweepRequest, Deadline)}
   */
  public Plan plan(SweepRequest request, Wish wish, int minRetentionDays, Deadline deadline)
      throws CheckFailure {
    List<String> subscriptions = asked(request, deadline);
    return plan(read(subscriptions, deadline), subscriptions, wish, minRetentionDays);
  }

  private Plan plan(Seen seen, List<String> subscriptions, Wish wish, int minRetentionDays) {
    return AzurePlans.plan(
        seen.swept(),
        seen.unswept(),
        alone(subscriptions),
        wish,
        minRetentionDays,
        clock.instant());
  }

  /**
   * The report, and what to do so that nothing goes dark, by the same lists.
   *
   * @throws CheckFailure as {@link #run(SweepRequest, Deadline)}
   */
  public Document page(SweepRequest request, int minRetentionDays, Deadline deadline)
      throws CheckFailure {
    List<String> subscriptions = asked(request, deadline);
    Instant startedAt = clock.instant();
    Seen seen = read(subscriptions, deadline);
    List<PartialReport> parts = new ArrayList<>(seen.unswept());
    seen.swept().forEach(lists -> parts.add(AzureJoin.join(lists, normalizer, problems)));
    Report report =
        PartialReport.report(
            Provider.AZURE, alone(subscriptions), startedAt, clock.instant(), parts, calls);
    Wish wish = Wish.builder().goal(Goal.KEEP).build();
    Document.Builder document = Document.builder();
    return document
        .addParts(Part.of(report))
        .outlook(Outlooks.of(plan(seen, subscriptions, wish, minRetentionDays)))
        .build();
  }

  private Seen read(List<String> subscriptions, Deadline deadline) throws CheckFailure {
    List<AzureLists> swept = new ArrayList<>();
    List<PartialReport> unswept = new ArrayList<>();
    for (Read read : readAll(subscriptions, deadline, read -> read)) {
      read.lists()
          .ifPresentOrElse(
              swept::add,
              () -> unswept.add(PartialReport.nothingBut(read.networkWatchers(), problems)));
    }
    return new Seen(swept, unswept);
  }

  private static Optional<String> alone(List<String> subscriptions) {
    return subscriptions.size() == 1 ? Optional.of(subscriptions.get(0)) : Optional.empty();
  }

  /** The report of a subscription in which there was nothing to sweep by: that list failed. */
  Report failed(String subscriptionId, String list, CheckFailure failure, Deadline deadline) {
    Listing<?> watcherList =
        Listing.failed(
            ListScope.ofSubscription(subscriptionId, list),
            Observations.of(failure, list, clock, deadline),
            failure);
    return PartialReport.report(
        Provider.AZURE,
        Optional.of(subscriptionId),
        clock.instant().minus(deadline.spent()),
        clock.instant(),
        List.of(PartialReport.nothingBut(watcherList, problems)),
        calls);
  }

  /** The flow logs follow their own subscription's watchers, and wait for no other's. */
  private PendingLists begin(String subscriptionId, Lister lister) {
    Lister.Pending<List<NetworkWatcher>> networkWatchers =
        lister.begin(
            ListScope.ofSubscription(subscriptionId, NetworkWatchers.OPERATION),
            NetworkWatchers.OPERATION,
            deadline -> watchers.list(subscriptionId, deadline));
    return new PendingLists(
        subscriptionId,
        networkWatchers,
        networkWatchers.then(found -> flowLogs(subscriptionId, found, lister)),
        lister.begin(
            ListScope.ofSubscription(subscriptionId, FlowLogLists.NETWORK_SECURITY_GROUPS),
            FlowLogLists.NETWORK_SECURITY_GROUPS,
            lists.prepared(),
            deadline -> lists.networkSecurityGroups(subscriptionId, deadline)),
        lister.begin(
            ListScope.ofSubscription(subscriptionId, FlowLogLists.VIRTUAL_NETWORKS),
            FlowLogLists.VIRTUAL_NETWORKS,
            lists.prepared(),
            deadline -> lists.virtualNetworks(subscriptionId, deadline)),
        lister.begin(
            ListScope.ofSubscription(subscriptionId, FlowLogLists.NETWORK_INTERFACES),
            FlowLogLists.NETWORK_INTERFACES,
            lists.prepared(),
            deadline -> lists.networkInterfaces(subscriptionId, deadline)));
  }

  private Read read(PendingLists begun, boolean alone, NamedLogLists named) throws CheckFailure {
    Listing<List<NetworkWatcher>> found = begun.networkWatchers().get();
    Optional<CheckFailure> failure = found.failure();
    if (failure.isPresent()) {
      if (alone) {
        throw failure.get();
      }
      return new Read(found, Optional.empty());
    }
    List<WatchedLogs> watched = new ArrayList<>();
    for (Watched one : begun.flowLogs().get()) {
      watched.add(new WatchedLogs(one.watcherId(), one.region(), one.logs().get()));
    }
    AzureLists all =
        new AzureLists(
            begun.subscriptionId(),
            found,
            watched,
            begun.groups().get(),
            begun.networks().get(),
            begun.interfaces().get());
    AzureLists seen = named.withNamedWatchers(all, begun.subscriptionId());
    AzureLists settled = seen.with(named.singles(seen, begun.subscriptionId()));
    return new Read(found, Optional.of(settled));
  }

  private List<Watched> flowLogs(
      String subscriptionId, Listing<List<NetworkWatcher>> found, Lister lister) {
    List<Watched> pending = new ArrayList<>();
    for (NetworkWatcher watcher : found.value().orElse(List.of())) {
      pending.add(
          new Watched(
              watcher.id().text(),
              watcher.region(),
              lister.begin(
                  ListScope.ofSubscription(
                      subscriptionId, watcher.region(), FlowLogLists.FLOW_LOGS),
                  FlowLogLists.FLOW_LOGS,
                  deadline -> lists.flowLogs(watcher.id().text(), deadline))));
    }
    return pending;
  }

  /** The flow logs under one watcher, while they are read. */
  private record Watched(String watcherId, String region, Lister.Pending<FlowLogs> logs) {}

  /** What was read of several, and what there was nothing to sweep by. */
  private record Seen(List<AzureLists> swept, List<PartialReport> unswept) {}

  /** What was read of a subscription; no lists where its watchers could not be listed. */
  private record Read(Listing<List<NetworkWatcher>> networkWatchers, Optional<AzureLists> lists) {}

  /** The lists of one subscription; those of flow logs begun once it has watchers. */
  private record PendingLists(
      String subscriptionId,
      Lister.Pending<List<NetworkWatcher>> networkWatchers,
      Supplier<List<Watched>> flowLogs,
      Lister.Pending<ArmRows<NetworkSecurityGroup>> groups,
      Lister.Pending<ArmRows<VirtualNetwork>> networks,
      Lister.Pending<ArmRows<NetworkInterface>> interfaces) {}
}
