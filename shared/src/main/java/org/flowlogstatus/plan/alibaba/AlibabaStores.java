package org.flowlogstatus.plan.alibaba;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.plan.wish.Wish;

/** Where new flow logs of a region write: as requested, else like the others there. */
final class AlibabaStores {
  private final Optional<String> project;
  private final Optional<String> logstore;

  AlibabaStores(Wish wish, Collection<FlowLog> logs) {
    Optional<String> used = mostUsed(logs);
    boolean wished = wish.project().isPresent() || wish.logstore().isPresent();
    this.project = wished ? wish.project() : used.map(to -> to.substring(0, to.indexOf('/')));
    this.logstore = wished ? wish.logstore() : used.map(to -> to.substring(to.indexOf('/') + 1));
  }

  Optional<String> project() {
    return project;
  }

  Optional<String> logstore() {
    return logstore;
  }

  /** From logs that are on and deliver: nothing new must go where others fail. */
  private static Optional<String> mostUsed(Collection<FlowLog> logs) {
    Map<String, Integer> uses = new TreeMap<>();
    for (FlowLog log : logs) {
      if (log.state() == LogState.ON && log.delivers() && log.destination().isPresent()) {
        Destination to = log.destination().get();
        uses.merge(to.id(), 1, Integer::sum);
      }
    }
    return uses.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Integer>>comparingInt(use -> -use.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .filter(to -> to.indexOf('/') > 0);
  }
}
