package org.flowlogstatus.sweep.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.NamedLogs;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.sweep.Listing;

/**
 * The flow logs of a subscription by two witnesses: the lists, and the targets that name their own.
 */
final class AzureWitness {
  /** More single logs than these are not asked for. */
  static final int MOST_SINGLE_LOGS = 100;

  private final AzureLists lists;
  private final Map<String, Listing<Optional<FlowLog>>> singles;
  private final FlowLogs logs;

  /**
   * What both say.
   *
   * @param singles the logs that were asked for by their ids, by the keys of these; empty where the
   *     name is stale
   */
  AzureWitness(AzureLists lists, Map<String, Listing<Optional<FlowLog>>> singles) {
    this.lists = lists;
    this.singles = Map.copyOf(singles);
    this.logs = NamedLogs.settled(lists.listed(), lists.names(), this::single);
  }

  /** What both would say if these were all flow logs. */
  AzureWitness(
      AzureLists lists, Map<String, Listing<Optional<FlowLog>>> singles, FlowLogs supposed) {
    this.lists = lists;
    this.singles = Map.copyOf(singles);
    this.logs = supposed;
  }

  /** All of them, and an unreadable one for each target whose log could not be read. */
  FlowLogs logs() {
    return logs;
  }

  /** How a log was read, where no list of its target's region has it. */
  Optional<Observation> observation(FlowLog log) {
    return log.key()
        .flatMap(
            key ->
                Optional.<Listing<?>>ofNullable(singles.get(key))
                    .or(() -> lists.listOf(key).map(list -> list)))
        .map(Listing::observation);
  }

  /** The single logs that could not be read, and those that were too many to ask for. */
  List<ScopedProblem> problems(Problems problems) {
    List<ScopedProblem> scoped = new ArrayList<>();
    List<String> unlisted = lists.unlistedLogs();
    int beyond = 0;
    for (String log : unlisted) {
      Listing<Optional<FlowLog>> single = singles.get(Ids.key(log));
      if (single == null) {
        beyond++;
      } else if (single.failure().isPresent()) {
        CheckFailure failure = single.failure().get();
        CheckFailure worded =
            CheckFailure.of(failure.reason(), NamedLogs.words(log, failure))
                .withRequestId(failure.requestId())
                .withRetryAfter(failure.retryAfter());
        scoped.add(ScopedProblem.of(single.scope(), problems.of(worded)));
      }
    }
    if (beyond > 0) {
      ListScope scope = ListScope.ofSubscription(lists.subscriptionId(), "flowLogs");
      scoped.add(ScopedProblem.of(scope, problems.of(tooMany(beyond))));
    }
    return scoped;
  }

  private Optional<FlowLog> single(String log) throws CheckFailure {
    Optional<CheckFailure> unreadList = lists.unreadListOf(log).flatMap(Listing::failure);
    if (unreadList.isPresent()) {
      throw unreadList.get();
    }
    Listing<Optional<FlowLog>> single = singles.get(Ids.key(log));
    if (single == null) {
      throw tooMany(1);
    }
    if (single.failure().isPresent()) {
      throw single.failure().get();
    }
    return single.value().orElse(Optional.empty());
  }

  private static CheckFailure tooMany(int beyond) {
    return CheckFailure.invalidAnswer(
        "Names and lists contradict each other: "
            + beyond
            + " more flow logs are named by their targets and in no list than the "
            + MOST_SINGLE_LOGS
            + " that are asked for one by one.");
  }
}
