package org.flowlogstatus.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.TargetType;

/** Says a verdict in one sentence for a person. */
final class Messages {
  private Messages() {}

  static String of(Verdict verdict, Subject subject) {
    TargetType type = subject.target().type();
    return silence(verdict.logs())
        + of(verdict, type.displayName(), type)
        + nextStep(verdict.reason(), subject);
  }

  /** Said where the fix is not one of a flow log: what must be there before one can be. */
  private static String nextStep(Reason reason, Subject subject) {
    return reason == Reason.NO_NETWORK_WATCHER || reason == Reason.SERVICE_NOT_ACTIVATED
        ? " " + Explanations.of(reason).nextFor(subject.region(), subject.accountId())
        : "";
  }

  private static String of(Verdict verdict, String what, TargetType type) {
    switch (verdict.reason()) {
      case LOGGING:
        return "Flow logs are on for this " + what + records(verdict) + ".";
      case INHERITED:
        return "Flow logs are on for this "
            + what
            + " through the network around it, not through a log of its own"
            + records(verdict)
            + ".";
      case SERVICE_ACTIVATED:
        return "The flow log feature is activated in this region, which does not prove that"
            + " anything is logged.";
      case SWITCHED_OFF:
        return "A flow log is configured for this " + what + ", and switched off.";
      case NEVER_CONFIGURED:
        return isInANetwork(type)
            ? "This " + what + " has no flow log, and the network around it has none that is on."
            : "This " + what + " has no flow log of its own.";
      case NO_NETWORK_WATCHER:
        return "This " + what + " has no flow log, and its region has no network watcher.";
      case SERVICE_NOT_ACTIVATED:
        return "The flow log feature is not activated in this region, so nothing is logged.";
      case IN_TRANSITION:
        return "A flow log of this " + what + " is being changed: ask again in a minute.";
      case PARENT_UNKNOWN:
        return "This "
            + what
            + " has no flow log of its own that is on, and "
            + verdict.unknownDetail().orElse("the network around it cannot be seen.");
      case NOT_OFFERED:
        return "The flow log feature is not offered in this region, so nothing can be logged.";
      default:
        return couldNotSee(verdict.reason(), what, verdict.unknownDetail());
    }
  }

  /** Whether the networks around it are looked at as well, in a lookup and in a sweep. */
  private static boolean isInANetwork(TargetType type) {
    return type == TargetType.SUBNET
        || type == TargetType.VSWITCH
        || type == TargetType.NETWORK_INTERFACE;
  }

  /** Said first where a finding is critical: what is on is no comfort then. */
  private static String silence(List<FlowLog> logs) {
    int silent = 0;
    for (FlowLog log : logs) {
      silent += isSilent(log) ? 1 : 0;
    }
    if (silent == 0) {
      return "";
    }
    return silent == logs.size()
        ? "Nothing arrives by this flow log, as the findings say. "
        : "Not all arrives by these flow logs, as the findings say. ";
  }

  private static boolean isSilent(FlowLog log) {
    return log.state() == LogState.ON
        ? !log.delivers()
        : log.provisioningFailed() || log.financiallyLocked() || log.deliveryFailure().isPresent();
  }

  private static String couldNotSee(Reason reason, String what, Optional<String> unknownDetail) {
    return "Whether flow logs are on for this "
        + what
        + " could not be seen ("
        + reason.title().toLowerCase(Locale.ROOT)
        + ")"
        + (unknownDetail.isPresent() ? ": " + unknownDetail.get() : ".");
  }

  private static String records(Verdict verdict) {
    if (!silence(verdict.logs()).isEmpty()) {
      return "";
    }
    FlowLog first = verdict.logs().get(0);
    String where = first.destination().isPresent() ? whereTo(first.destination().get()) : "";
    String howLong = first.retention().isPresent() ? howLong(first.retention().get()) : "";
    return where + howLong;
  }

  private static String whereTo(Destination destination) {
    String id = destination.id();
    return destination.type().equals("storageAccount")
        ? "; records go to storage account " + id.substring(id.lastIndexOf('/') + 1)
        : "; records go to Log Service " + id;
  }

  private static String howLong(Retention retention) {
    return retention.unlimited()
        ? " and are kept for ever"
        : " and are kept for " + retention.days().orElse(0) + " days";
  }
}
