package org.flowlogstatus.azure.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.azure.AzurePlans;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.text.Outlooks;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.PartialReport;
import org.flowlogstatus.sweep.azure.AzureJoin;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.wire.Deadline;

/** Sweeps subscriptions: lists side by side, joins, judges. */
public final class Sweep {
  private final AllowedSubscriptions allowed;
  private final FlowLogLists lists;
  private final SubscriptionLists subscriptionLists;
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
    this.lists = lists;
    this.subscriptionLists = new SubscriptionLists(cloud, lists, watchers, clock);
    this.normalizer = normalizer;
    this.clock = clock;
    this.calls = calls;
  }

  /**
   * The report that a request asks for.
   *
   * @throws CheckFailure where a subscription is not allowed, where the subscriptions cannot be
   *     listed, and where the watchers of a single one cannot be listed
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
   * Whether a refused subscription is still visible.
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
      // An empty report would be complete and say that all is well.
      throw AllowedSubscriptions.noneSeen();
    }
    return all;
  }

  /**
   * The report on these subscriptions.
   *
   * @throws CheckFailure where the watchers of a single one cannot be listed
   */
  Report run(List<String> subscriptions, Deadline deadline) throws CheckFailure {
    Instant startedAt = clock.instant();
    List<PartialReport> parts = subscriptionLists.read(subscriptions, deadline, this::joined);
    return PartialReport.report(
        Provider.AZURE, alone(subscriptions), startedAt, clock.instant(), parts, calls);
  }

  private PartialReport joined(SubscriptionLists.Read read) {
    return read.lists()
        .map(all -> AzureJoin.join(all, normalizer, problems))
        .orElseGet(() -> PartialReport.nothingBut(read.networkWatchers(), problems));
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
   * The report and the plan against going dark, from the same lists.
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
    for (SubscriptionLists.Read read :
        subscriptionLists.read(subscriptions, deadline, one -> one)) {
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

  /** The report of a subscription whose watchers could not be listed. */
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

  /** The subscriptions that were read, and those that could not be swept. */
  private record Seen(List<AzureLists> swept, List<PartialReport> unswept) {}
}
