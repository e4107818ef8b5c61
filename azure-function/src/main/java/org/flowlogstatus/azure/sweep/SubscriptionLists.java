package org.flowlogstatus.azure.sweep;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.azure.cloud.NetworkWatcher;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.estate.ArmRows;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.sweep.ListThreads;
import org.flowlogstatus.sweep.Lister;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.WatchedLogs;
import org.flowlogstatus.wire.Deadline;

/** Reads the lists for a sweep of subscriptions. */
final class SubscriptionLists {
  private final CloudApi cloud;
  private final FlowLogLists lists;
  private final NetworkWatchers watchers;
  private final Clock clock;

  SubscriptionLists(CloudApi cloud, FlowLogLists lists, NetworkWatchers watchers, Clock clock) {
    this.cloud = cloud;
    this.lists = lists;
    this.watchers = watchers;
    this.clock = clock;
  }

  /**
   * The result of the lists of each, in this order. Several are read side by side, each with its
   * own threads and share of the deadline, so that one that hangs delays no other.
   *
   * @throws CheckFailure where it is one subscription, and its watchers cannot be listed
   */
  <T> List<T> read(List<String> subscriptions, Deadline deadline, Function<Read, T> each)
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

  /** The flow logs wait for their own subscription's watchers only. */
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
      begun.await();
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

  /** What was read of a subscription; no lists where its watchers could not be listed. */
  record Read(Listing<List<NetworkWatcher>> networkWatchers, Optional<AzureLists> lists) {}

  /** The lists of one subscription; those of flow logs begun once it has watchers. */
  private record PendingLists(
      String subscriptionId,
      Lister.Pending<List<NetworkWatcher>> networkWatchers,
      Supplier<List<Watched>> flowLogs,
      Lister.Pending<ArmRows<NetworkSecurityGroup>> groups,
      Lister.Pending<ArmRows<VirtualNetwork>> networks,
      Lister.Pending<ArmRows<NetworkInterface>> interfaces) {

    /** A call that was sent counts in the report, whatever its answer. */
    void await() {
      groups.get();
      networks.get();
      interfaces.get();
    }
  }
}
