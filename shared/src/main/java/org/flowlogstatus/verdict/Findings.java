package org.flowlogstatus.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.TargetType;

/** What is wrong, or about to be, with the flow logs that a verdict rests on. */
public final class Findings {
  /** Announced by Microsoft for every flow log of a network security group. */
  private static final LocalDate NSG_FLOW_LOGS_END = LocalDate.of(2027, 9, 30);

  private final int minRetentionDays;

  /**
   * The rules.
   *
   * @param minRetentionDays fewer days than that are a finding
   */
  public Findings(int minRetentionDays) {
    this.minRetentionDays = minRetentionDays;
  }

  /** The findings of all of these logs, each said once. */
  public List<Finding> of(List<FlowLog> logs) {
    Map<FindingCode, Set<Finding>> byCode = new EnumMap<>(FindingCode.class);
    for (FlowLog log : logs) {
      for (Finding finding : of(log)) {
        Set<Finding> same = byCode.getOrDefault(finding.code(), new LinkedHashSet<>());
        same.add(finding);
        byCode.put(finding.code(), same);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Set<Finding> same : byCode.values()) {
      findings.addAll(same);
    }
    return findings;
  }

  private List<Finding> of(FlowLog log) {
    List<Finding> findings = new ArrayList<>();
    if (log.financiallyLocked()) {
      findings.add(financiallyLocked());
    }
    if (log.state() == LogState.ON) {
      addOfLogThatIsOn(log, findings);
    }
    if (log.provisioningFailed()) {
      findings.add(provisioningFailed());
    }
    if (log.deliveryFailure().isPresent()) {
      findings.add(deliveryFailed(log.deliveryFailure().get()));
    }
    return findings;
  }

  private void addOfLogThatIsOn(FlowLog log, List<Finding> findings) {
    if (log.capturedPart().isPresent()) {
      findings.add(partialCapture(log.capturedPart().get()));
    }
    if (isOfGroup(log)) {
      findings.add(retiring());
    }
    if (log.retention().isPresent() && isTooShort(log.retention().get())) {
      findings.add(tooShort(log.retention().get()));
    }
    if (log.missingStorage().isPresent()) {
      findings.add(Finding.of(FindingCode.STORAGE_MISSING, log.missingStorage().get()));
    }
    if (log.workspaceMissing()) {
      findings.add(workspaceMissing());
    }
    if (log.analyticsOff()) {
      findings.add(analyticsOff());
    }
  }

  private static boolean isOfGroup(FlowLog log) {
    return log.targetType().equals(Optional.of(TargetType.NETWORK_SECURITY_GROUP));
  }

  private static Finding financiallyLocked() {
    return Finding.of(
        FindingCode.FINANCIALLY_LOCKED,
        "The flow log is locked for an overdue payment, so that it logs nothing: pay what"
            + " is due.");
  }

  private static Finding retiring() {
    return Finding.due(
        FindingCode.NSG_FLOW_LOGS_RETIRING,
        "Azure deletes the flow logs of network security groups on "
            + NSG_FLOW_LOGS_END
            + ", and none can be created since 2025-06-30: set up a flow log of the virtual network"
            + " before that day.",
        NSG_FLOW_LOGS_END);
  }

  private boolean isTooShort(Retention kept) {
    return kept.days().isPresent() && kept.days().get() < minRetentionDays;
  }

  private Finding tooShort(Retention kept) {
    return Finding.of(
        FindingCode.RETENTION_TOO_SHORT,
        "Records are kept for "
            + kept.days().orElse(0)
            + " days, fewer than the "
            + minRetentionDays
            + " that are asked for: raise the retention.");
  }

  private static Finding workspaceMissing() {
    return Finding.of(
        FindingCode.WORKSPACE_MISSING,
        "Traffic analytics is on, and has no workspace: records are stored and not analysed."
            + " Name one.");
  }

  private static Finding analyticsOff() {
    return Finding.of(
        FindingCode.ANALYTICS_OFF,
        "Records are stored, and traffic analytics does not read them: turn it on to query them.");
  }

  private static Finding partialCapture(String part) {
    return Finding.of(
        FindingCode.PARTIAL_CAPTURE,
        "The flow log is on, and logs only " + part + ": widen it to log all traffic.");
  }

  private static Finding provisioningFailed() {
    return Finding.of(
        FindingCode.PROVISIONING_FAILED,
        "Azure could not set up the flow log (provisioningState Failed or Canceled): what it says"
            + " of itself may not be so. Write it again.");
  }

  private static Finding deliveryFailed(String words) {
    return Finding.of(
        FindingCode.DELIVERY_FAILED,
        "Records do not reach Log Service: the cloud says \"" + words + "\".");
  }
}
