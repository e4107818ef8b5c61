package org.flowlogstatus.plan.alibaba;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.plan.choice.Repair;
import org.flowlogstatus.sweep.azure.AzureView;

/** What must change so that the flow logs of one target record all of it. */
final class AlibabaRepairs {
  private final List<FlowLog> logs;
  private final boolean dualStack;

  /**
   * The logs of a target, as they were read.
   *
   * @param dualStack whether it has IPv6 as well
   */
  AlibabaRepairs(List<FlowLog> logs, boolean dualStack) {
    this.logs = logs;
    this.dualStack = dualStack;
  }

  Repair repair() {
    boolean whole = logs.stream().anyMatch(this::isWhole);
    if (whole) {
      return Repair.NOTHING;
    }
    if (logs.stream().anyMatch(AlibabaRepairs::isUndecided)) {
      return Repair.CLOSED;
    }
    return logs.isEmpty()
        ? Repair.CREATE
        : mendable().map(this::of).findFirst().orElse(Repair.CLOSED);
  }

  /** The log to repair. */
  Optional<FlowLog> log() {
    return mendable().findFirst();
  }

  /**
   * What must change so that this log records all; while another one exists, it cannot be created
   * anew.
   */
  Repair of(FlowLog log) {
    if (isWhole(log)) {
      return Repair.NOTHING;
    }
    if (isUndecided(log)) {
      return Repair.CLOSED;
    }
    boolean unchangeable =
        log.capturedPart().isPresent()
            || log.missingStorage().isPresent()
            || log.destination().isEmpty()
            || log.deliveryFailure().isPresent();
    if (unchangeable) {
      return logs.size() == 1 ? Repair.REPLACE : Repair.CLOSED;
    }
    return log.state() == LogState.OFF ? Repair.SWITCH_ON : Repair.CHANGE;
  }

  private Stream<FlowLog> mendable() {
    return logs.stream()
        .filter(log -> of(log) != Repair.CLOSED)
        .sorted(
            Comparator.<FlowLog, Repair>comparing(this::of, Comparator.reverseOrder())
                .thenComparing(log -> log.id().orElse("")));
  }

  private boolean isWhole(FlowLog log) {
    return AzureView.byLogs(List.of(dualStack ? log.forDualStack() : log)) == State.COVERED;
  }

  private static boolean isUndecided(FlowLog log) {
    return log.state() == LogState.IN_TRANSITION
        || log.state() == LogState.UNREADABLE
        || log.financiallyLocked();
  }
}
