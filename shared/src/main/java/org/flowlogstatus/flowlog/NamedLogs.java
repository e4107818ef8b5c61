package org.flowlogstatus.flowlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.explain.Rights;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;

/**
 * Compares the flow logs that targets name with the lists. Azure silently leaves out of a list what
 * the caller may not see, so that a list alone is not a clear no.
 */
public final class NamedLogs {
  private NamedLogs() {}

  /** The ids of the logs that are named and not listed, each once; invalid ids are left out. */
  public static List<String> unlisted(FlowLogs listed, Collection<NamedLog> names) {
    Map<String, String> unlisted = new LinkedHashMap<>();
    for (NamedLog name : names) {
      if (listed.named(name).isEmpty() && AzureTargets.isFlowLogId(name.log())) {
        unlisted.putIfAbsent(name.key(), name.log());
      }
    }
    return List.copyOf(unlisted.values());
  }

  /**
   * The logs that were listed, those that were asked for, and for each named log that cannot be
   * read an unreadable log of the target that names it.
   */
  public static FlowLogs settled(FlowLogs listed, Collection<NamedLog> names, Asked asked) {
    List<FlowLog> logs = new ArrayList<>(listed.all());
    for (NamedLog name : names) {
      Optional<FlowLog> log = listed.named(name);
      try {
        requireId(name.log());
        if (log.isEmpty()) {
          log = asked.log(name.log());
          if (log.isPresent()) {
            logs.add(log.get());
          }
        }
        if (log.isPresent() && log.get().targetType().isEmpty()) {
          throw CheckFailure.invalidAnswer(
              "The flow log that the target names does not tell what it is for.");
        }
      } catch (CheckFailure failure) {
        logs.add(unknownDetail(name, failure));
      }
    }
    return FlowLogs.of(logs);
  }

  /** Why a named log could not be read, with the right that may be missing. */
  public static String words(String log, CheckFailure failure) {
    return "The flow log "
        + log
        + ", which the target names as its own, could not be read: "
        + failure.detail()
        + (failure.reason() == Reason.ACCESS_DENIED
            ? " " + Rights.advice(Provider.AZURE, "flowLog", subscriptionOf(log)).orElseThrow()
            : "");
  }

  /** Empty where it is not the id of a flow log. */
  private static Optional<String> subscriptionOf(String log) {
    String[] segments = log.split("/", 4);
    return segments.length == 4 ? Optional.of(segments[2]) : Optional.empty();
  }

  private static void requireId(String log) throws CheckFailure {
    if (!AzureTargets.isFlowLogId(log)) {
      throw CheckFailure.invalidAnswer(
          "The target names as its flow log what is not the id of one.");
    }
  }

  /** A log without an id: it is only known that there may be one. */
  private static FlowLog unknownDetail(NamedLog name, CheckFailure failure) {
    FlowLog.Builder log = FlowLog.builder();
    return log.provider(Provider.AZURE)
        .targetId(name.target())
        .targetType(AzureTargets.typeOf(name.target()))
        .state(LogState.UNREADABLE)
        .unknownReason(failure.reason())
        .unknownDetail(words(name.log(), failure))
        .build();
  }

  /** Knows a log that was asked for by its id. */
  @FunctionalInterface
  public interface Asked {
    /**
     * The log; empty where there is none of this id, so that the name is stale.
     *
     * @throws CheckFailure where it could not be read
     */
    Optional<FlowLog> log(String id) throws CheckFailure;
  }
}
