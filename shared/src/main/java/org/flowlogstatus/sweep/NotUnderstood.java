package org.flowlogstatus.sweep;

import java.util.Optional;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.report.LogFinding;

/** Reports that an entry of a list was skipped. */
public final class NotUnderstood {
  private NotUnderstood() {}

  public static LogFinding of(FlowLog log) {
    Optional<String> target = Optional.of(log.targetId()).filter(id -> !id.isEmpty());
    return LogFinding.of(
        finding(
            "This flow log was left aside",
            log.unknownDetail().orElse("It does not tell its target.")),
        log.id(),
        target);
  }

  /** An entry that is not a flow log. */
  public static LogFinding of(String id, String unknownDetail) {
    return LogFinding.of(
        finding("This entry was left aside", unknownDetail), Optional.empty(), Optional.of(id));
  }

  private static Finding finding(String what, String unknownDetail) {
    return Finding.of(
        FindingCode.NOT_UNDERSTOOD, what + ", as it cannot be read: " + unknownDetail);
  }
}
