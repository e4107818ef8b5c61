package org.flowlogstatus.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Reason;

/** A reason, and the flow logs that it rests on, sorted by id. */
public final class Verdict {
  private final Reason reason;
  private final List<FlowLog> logs;
  private final Optional<String> unknownDetail;

  private Verdict(Reason reason, List<FlowLog> logs, Optional<String> unknownDetail) {
    this.reason = reason;
    this.logs = logs.size() < 2 ? List.copyOf(logs) : sorted(logs);
    this.unknownDetail = unknownDetail;
  }

  private static List<FlowLog> sorted(List<FlowLog> logs) {
    return logs.stream()
        .sorted(Comparator.comparing(log -> log.id().orElse("")))
        .collect(Collectors.toUnmodifiableList());
  }

  public static Verdict of(Reason reason) {
    return of(reason, List.of());
  }

  public static Verdict of(Reason reason, List<FlowLog> logs) {
    return new Verdict(reason, logs, Optional.empty());
  }

  /** The same, with the words that explain it. */
  public static Verdict of(Reason reason, List<FlowLog> logs, String why) {
    return new Verdict(reason, logs, Optional.of(why));
  }

  /** The cloud's answer was not understood, or the cloud could not be asked. */
  public static Verdict unknown(Reason reason, String unknownDetail) {
    return new Verdict(reason, List.of(), Optional.of(unknownDetail));
  }

  public Reason reason() {
    return reason;
  }

  /**
   * This verdict.
   *
   * @throws CheckFailure where its reason is that of a problem
   */
  public Verdict orFail() throws CheckFailure {
    if (reason.title().isEmpty()) {
      return this;
    }
    throw CheckFailure.of(reason, unknownDetail.orElse("The cloud could not be understood."));
  }

  public List<FlowLog> logs() {
    return logs;
  }

  /** For a verdict that is a problem in a lookup, what is wrong. */
  public Optional<String> unknownDetail() {
    return unknownDetail;
  }
}
