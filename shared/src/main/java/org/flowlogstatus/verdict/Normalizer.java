package org.flowlogstatus.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.UniformResult;

/** Turns a verdict into the uniform result. */
public final class Normalizer {
  private final Provider provider;
  private final Findings findings;

  public Normalizer(Provider provider, Findings findings) {
    this.provider = provider;
    this.findings = findings;
  }

  /**
   * The uniform result.
   *
   * @param logsNamed whether the deciding call names flow logs by their ids
   */
  public UniformResult result(
      Subject subject, Verdict verdict, boolean logsNamed, Observation observation) {
    return described(subject, verdict, logsNamed, observation).build();
  }

  /** The same, with the coverage that a sweep has found. */
  public UniformResult covered(
      Subject subject, Verdict verdict, Coverage coverage, Observation observation) {
    return described(subject, verdict, namesLogs(verdict), observation).coverage(coverage).build();
  }

  /** UNKNOWN, with the reason for which the check failed. */
  public UniformResult failed(Subject subject, CheckFailure failure, Observation observation) {
    Verdict verdict = Verdict.unknown(failure.reason(), failure.detail());
    return described(subject, verdict, false, observation).build();
  }

  private UniformResult.Builder described(
      Subject subject, Verdict verdict, boolean logsNamed, Observation observation) {
    Target target = subject.target();
    UniformResult.Builder result = UniformResult.builder();
    result
        .provider(provider)
        .accountId(subject.accountId())
        .region(subject.region())
        .target(target)
        .reason(verdict.reason())
        .message(Messages.of(verdict, subject))
        .flowLogs(logsNamed ? Optional.of(ids(verdict)) : Optional.empty())
        .findings(findings.of(verdict.logs()))
        .observation(observation);
    if (!verdict.logs().isEmpty()) {
      describe(verdict.logs().get(0), result);
    }
    return result;
  }

  /** A sweep reads lists, which name logs; these reasons come from no list. */
  private static boolean namesLogs(Verdict verdict) {
    switch (verdict.reason()) {
      case SERVICE_ACTIVATED:
      case SERVICE_NOT_ACTIVATED:
      case NOT_OFFERED:
        return false;
      default:
        return verdict.reason().title().isEmpty();
    }
  }

  private static void describe(FlowLog log, UniformResult.Builder result) {
    result
        .destination(log.destination())
        .retention(log.retention())
        .format(log.format())
        .analytics(log.analytics());
  }

  private static List<String> ids(Verdict verdict) {
    Set<String> ids = new LinkedHashSet<>();
    for (FlowLog log : verdict.logs()) {
      if (log.id().isPresent()) {
        ids.add(log.id().get());
      }
    }
    return List.copyOf(ids);
  }
}
