package org.flowlogstatus.sweep;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.report.LogFinding;

/** Finds the flow logs whose target is in none of the lists, where all of those were read. */
public final class GoneTargets {
  private GoneTargets() {}

  /**
   * One finding for each such log.
   *
   * @param existing the keys of what exists of the kind that a log is for; empty where unknown
   */
  public static List<LogFinding> of(
      Collection<FlowLog> logs, Function<FlowLog, Optional<Set<String>>> existing) {
    return logs.stream()
        .filter(log -> isGone(log, existing.apply(log)))
        .map(GoneTargets::finding)
        .collect(Collectors.toList());
  }

  private static boolean isGone(FlowLog log, Optional<Set<String>> existing) {
    return existing.isPresent() && !existing.get().contains(log.targetKey());
  }

  private static LogFinding finding(FlowLog log) {
    String message =
        "The "
            + log.targetType().map(TargetType::displayName).orElse("target")
            + " that this flow log is for was not found with this identity's rights: it is gone, or"
            + " hidden. Look before you delete the flow log.";
    return LogFinding.of(
        Finding.of(FindingCode.TARGET_GONE, message), log.id(), Optional.of(log.targetId()));
  }
}
