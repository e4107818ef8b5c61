package org.flowlogstatus.alibaba.lookup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.CloudApi;
import org.flowlogstatus.alibaba.cloud.FlowLogLists;
import org.flowlogstatus.alibaba.cloud.FlowLogStatusQuery;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.ListVerdict;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Answered;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Observations;

/** Checks one target: whether the feature is on in its region, what logs it, what that means. */
public final class Lookup {
  private final Settings settings;
  private final CloudApi cloud;
  private final Normalizer normalizer;
  private final Clock clock;

  public Lookup(Settings settings, CloudApi cloud, Normalizer normalizer, Clock clock) {
    this.settings = settings;
    this.cloud = cloud;
    this.normalizer = normalizer;
    this.clock = clock;
  }

  /** The uniform result. */
  public UniformResult check(LookupRequest request, Deadline deadline) throws CheckFailure {
    if (!settings.allows(request.regionId())) {
      throw CheckFailure.of(
          Reason.TARGET_NOT_ALLOWED, "The region is not one of those configured.");
    }
    Answered<Boolean> activated =
        cloud.flowLogStatus(request.regionId(), request.clientToken(), deadline);
    return request.target().type() == TargetType.REGION
        ? byStatusCall(request, activated, Judge.judgeRegion(activated.value()), deadline)
        : byList(request, activated, deadline);
  }

  private UniformResult byStatusCall(
      LookupRequest request, Answered<Boolean> activated, Verdict verdict, Deadline deadline) {
    return normalizer.result(
        subject(request),
        verdict,
        false,
        Observations.of(FlowLogStatusQuery.OPERATION, activated, clock, deadline));
  }

  private UniformResult byList(
      LookupRequest request, Answered<Boolean> activated, Deadline deadline) throws CheckFailure {
    List<String> own = List.of(request.target().id());
    List<String> parents = cloud.parents(request.target(), request.regionId(), deadline);
    Answered<Verdict> verdict =
        ListVerdict.of(
            () -> cloud.flowLogs(request.regionId(), own, parents, deadline),
            logs -> judged(request, activated.value(), logs.of(own), logs.of(parents)));
    if (verdict.value().reason() == Reason.SERVICE_NOT_ACTIVATED) {
      return byStatusCall(request, activated, verdict.value(), deadline);
    }
    return normalizer.result(
        subject(request),
        verdict.value(),
        true,
        Observations.of(FlowLogLists.FLOW_LOGS, verdict, clock, deadline));
  }

  private static Verdict judged(
      LookupRequest request, boolean activated, List<FlowLog> own, List<FlowLog> parents) {
    return request.target().type() == TargetType.NETWORK_INTERFACE
        ? Judge.judgeWithoutParents(activated, own)
        : Judge.judge(activated, own, parents);
  }

  private Subject subject(LookupRequest request) {
    return Subject.of(request.target(), settings.accountId(), Optional.of(request.regionId()));
  }
}
