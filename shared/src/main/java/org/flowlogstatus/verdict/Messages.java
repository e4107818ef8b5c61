package org.flowlogstatus.verdict;

import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.Target;

/** Says a verdict in one sentence for a person. */
final class Messages {
  private Messages() {}

  static String of(Verdict verdict, Target target) {
    String what = target.type().displayName();
    switch (verdict.reason()) {
      case LOGGING:
        return "Flow logs are on for this " + what + records(verdict) + ".";
      case INHERITED:
        return "Flow logs are on for this "
            + what
            + " by the network around it, and not by one of its own"
            + records(verdict)
            + ".";
      case SERVICE_ACTIVATED:
        return "The flow log feature is activated in this region, which does not prove that"
            + " anything is logged.";
      case SWITCHED_OFF:
        return "A flow log is configured for this " + what + ", and switched off.";
      case NEVER_CONFIGURED:
        return "This " + what + " has no flow log, and the network around it has none that is on.";
      case NO_NETWORK_WATCHER:
        return "The region of this " + what + " has no network watcher, so nothing can be logged.";
      case SERVICE_NOT_ACTIVATED:
        return "The flow log feature is not activated in this region, so nothing is logged.";
      case IN_TRANSITION:
        return "A flow log of this " + what + " is being changed: ask again in a minute.";
      case PARENT_UNKNOWN:
        return "This "
            + what
            + " has no flow log of its own that is on, and "
            + verdict.doubt().orElse("the network around it cannot be seen.");
      case NOT_OFFERED:
        return "The flow log feature is not offered in this region, so nothing can be logged.";
      default:
        return couldNotSee(verdict.reason(), what, verdict.doubt());
    }
  }

  private static String couldNotSee(Reason reason, String what, Optional<String> doubt) {
    return "Whether flow logs are on for this "
        + what
        + " could not be seen ("
        + reason.title().toLowerCase(Locale.ROOT)
        + ")"
        + (doubt.isPresent() ? ": " + doubt.get() : ".");
  }

  private static String records(Verdict verdict) {
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
