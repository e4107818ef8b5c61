package org.flowlogstatus.flowlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowlogstatus.model.Reason;

/** Takes each flow log of a list once; where two of one id differ, it is unreadable. */
final class DistinctLogs {
  private DistinctLogs() {}

  static List<FlowLog> of(List<FlowLog> logs) {
    if (logs.size() < 2) {
      return logs;
    }
    Map<String, FlowLog> firstOfId = new HashMap<>();
    Set<String> contradicted = new HashSet<>();
    List<FlowLog> distinct = new ArrayList<>(logs.size());
    for (FlowLog log : logs) {
      // Logs without an id cannot be distinguished.
      String id = key(log);
      FlowLog first = id.isEmpty() ? log : firstOfId.getOrDefault(id, log);
      firstOfId.put(id, first);
      boolean differs = first != log && !first.saysTheSameAs(log);
      if (differs) {
        contradicted.add(id);
      }
      if (first == log || differs) {
        distinct.add(log);
      }
    }
    return contradicted.isEmpty() ? distinct : asUnreadable(distinct, contradicted);
  }

  static FlowLog contradicted(FlowLog log) {
    return log.asUnreadable(
        Reason.PROVIDER_RESPONSE_INVALID,
        "Two entries of the list have the id of one flow log, and differ.");
  }

  private static List<FlowLog> asUnreadable(List<FlowLog> logs, Set<String> contradicted) {
    List<FlowLog> asUnreadable = new ArrayList<>(logs.size());
    for (FlowLog log : logs) {
      asUnreadable.add(contradicted.contains(key(log)) ? contradicted(log) : log);
    }
    return asUnreadable;
  }

  private static String key(FlowLog log) {
    return log.key().orElse("");
  }
}
