package org.flowlogstatus.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;

/** The lines about single targets. */
public final class Lines {
  /** The name of the line for a check of one target. */
  public static final String CHECK = "flow_log.check";

  /** The name of the line for a sweep. */
  public static final String SWEEP = "flow_log.sweep";

  /** The name of the line for a target that changed between two scheduled sweeps. */
  public static final String CHANGE = "flow_log.change";

  private Lines() {}

  /** A check that ended with a verdict. */
  public static LogLine of(UniformResult result) {
    List<String> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      findings.add(finding.code().name());
    }
    Optional<Coverage> coverage = result.coverage();
    return new LogLine(CHECK)
        .with("cloud.provider", result.provider().wireName())
        .with("cloud.account.id", result.accountId())
        .with("cloud.region", result.region())
        .with("cloud.resource_id", result.target().id())
        .with("flow_log.target_type", result.target().type().wireName())
        .with("flow_log.status", result.status())
        .with("flow_log.reason", result.reason())
        .with(
            "flow_log.coverage",
            coverage.isPresent() ? Optional.of(coverage.get().state()) : Optional.empty())
        .with("flow_log.findings", findings)
        .with("flow_log.operation", result.observation().operation())
        .with("flow_log.attempts", result.observation().attempts())
        .with("error.type", Optional.empty());
  }

  /**
   * A check or a sweep that ended with a problem.
   *
   * @param event {@link #CHECK} or {@link #SWEEP}
   * @param target as it was asked about; empty where the request names none
   * @param attempts at the call that failed; empty where none was made
   */
  public static LogLine of(
      String event,
      Problem problem,
      Optional<String> accountId,
      Optional<String> target,
      Optional<Integer> attempts) {
    return new LogLine(event)
        .with("cloud.provider", problem.provider().wireName())
        .with("cloud.account.id", accountId)
        .with("cloud.resource_id", target)
        .with("flow_log.reason", problem.reason())
        .with("flow_log.attempts", attempts)
        .with("flow_log.complete", false)
        .with("flow_log.instance", problem.instance())
        .with("error.type", problem.reason());
  }

  /**
   * A check or a sweep that nobody waits for, and that is tried again.
   *
   * @param target what it was about; empty where it was about everything
   */
  public static LogLine tryAgain(
      String event, Provider provider, CheckFailure failure, Optional<String> target) {
    return new LogLine(event)
        .with("cloud.provider", provider.wireName())
        .with("cloud.account.id", failure.accountId())
        .with("cloud.resource_id", target)
        .with("flow_log.reason", failure.reason())
        .with("flow_log.attempts", failure.call().map(FailedCall::attempts))
        .with("flow_log.complete", false)
        .with("error.type", failure.reason());
  }

  /**
   * A change.
   *
   * @param before empty where the target is new
   * @param after empty where the target is gone
   */
  public static LogLine change(
      Provider provider,
      Optional<String> accountId,
      ReportedVerdict before,
      ReportedVerdict after) {
    ReportedVerdict latest = after.target().isPresent() ? after : before;
    return new LogLine(CHANGE)
        .with("cloud.provider", provider.wireName())
        .with("cloud.account.id", accountId)
        .with("cloud.region", latest.region())
        .with("cloud.resource_id", latest.target())
        .with("flow_log.status", after.status())
        .with("flow_log.reason", after.reason())
        .with("flow_log.coverage", after.coverage())
        .with("flow_log.before.status", before.status())
        .with("flow_log.before.reason", before.reason())
        .with("flow_log.before.coverage", before.coverage());
  }
}
