package org.flowlogstatus.azure.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogById;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.sweep.Lister;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.WatchedLogs;
import org.flowlogstatus.wire.Deadline;

/**
 * Reads the flow logs that targets name and that no list has, for a subscription of a sweep: first
 * the lists of their watchers, then, one by one, what is still missing.
 */
final class NamedLogLists {
  private final CloudApi cloud;
  private final FlowLogLists lists;
  private final Lister lister;
  private final AtomicInteger singlesLeft;

  /**
   * Those of one subscription.
   *
   * @param singlesLeft how many more single logs the whole sweep may ask for
   */
  NamedLogLists(CloudApi cloud, FlowLogLists lists, Lister lister, AtomicInteger singlesLeft) {
    this.singlesLeft = singlesLeft;
    this.cloud = cloud;
    this.lists = lists;
    this.lister = lister;
  }

  AzureLists withNamedWatchers(AzureLists seen, String subscriptionId) {
    Map<String, Lister.Pending<FlowLogs>> pending = new LinkedHashMap<>();
    for (String watcher : seen.unlistedWatchers()) {
      pending.put(
          watcher,
          lister.begin(
              ListScope.ofSubscription(subscriptionId, FlowLogLists.FLOW_LOGS),
              FlowLogLists.FLOW_LOGS,
              deadline -> under(watcher, deadline)));
    }
    List<WatchedLogs> more = new ArrayList<>();
    pending.forEach((watcher, logs) -> more.add(new WatchedLogs(watcher, "", logs.get())));
    return more.isEmpty() ? seen : seen.with(more);
  }

  /** By the keys of their ids. */
  Map<String, Listing<Optional<FlowLog>>> singles(AzureLists seen, String subscriptionId) {
    Map<String, Lister.Pending<Optional<FlowLog>>> pending = new LinkedHashMap<>();
    for (String log : seen.unlistedLogs()) {
      if (singlesLeft.getAndDecrement() > 0) {
        pending.put(
            Ids.key(log),
            lister.begin(
                ListScope.ofSubscription(subscriptionId, FlowLogLists.FLOW_LOGS),
                CloudApi.FLOW_LOG,
                deadline -> single(log, deadline)));
      }
    }
    Map<String, Listing<Optional<FlowLog>>> singles = new HashMap<>();
    pending.forEach((log, single) -> singles.put(log, single.get()));
    return singles;
  }

  private Answered<FlowLogs> under(String watcher, Deadline deadline) throws CheckFailure {
    try {
      return lists.flowLogs(watcher, deadline);
    } catch (CheckFailure failure) {
      FlowLogById.staleOrFail(failure);
      return Answered.by(failure, FlowLogs.none());
    }
  }

  private Answered<Optional<FlowLog>> single(String log, Deadline deadline) throws CheckFailure {
    try {
      Answered<FlowLog> answer = cloud.flowLog(log, deadline);
      return answer.with(Optional.of(answer.value()));
    } catch (CheckFailure failure) {
      FlowLogById.staleOrFail(failure);
      return Answered.by(failure, Optional.empty());
    }
  }
}
