package org.flowlogstatus.azure.lookup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.azure.cloud.FlowLogStatusQuery;
import org.flowlogstatus.azure.cloud.NetworkResource;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.azure.cloud.WatcherDiscovery;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.InvalidRequest;
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

/** Checks one target: where it is, which watcher serves it, what that says, what it means. */
public final class Lookup {
  private final Settings settings;
  private final CloudApi cloud;
  private final WatcherDiscovery discovery;
  private final Normalizer normalizer;
  private final Clock clock;

  public Lookup(
      Settings settings,
      CloudApi cloud,
      WatcherDiscovery discovery,
      Normalizer normalizer,
      Clock clock) {
    this.settings = settings;
    this.cloud = cloud;
    this.discovery = discovery;
    this.normalizer = normalizer;
    this.clock = clock;
  }

  /**
   * The uniform result.
   *
   * @throws InvalidRequest where the named watcher is not of the target's region
   */
  public UniformResult check(LookupRequest request, Deadline deadline)
      throws CheckFailure, InvalidRequest {
    if (!settings.allows(request.id().subscriptionId())) {
      throw CheckFailure.of(
          Reason.TARGET_NOT_ALLOWED, "The target's subscription is not one of those configured.");
    }
    boolean byStatusCall = request.target().type() == TargetType.NETWORK_SECURITY_GROUP;
    if (byStatusCall && request.networkWatcher().isPresent()) {
      ArmId watcher = request.networkWatcher().get();
      return byStatusCall(request, watcher, Optional.empty(), deadline);
    }
    NetworkResource resource = cloud.resource(request.id(), deadline);
    if (request.networkWatcher().isPresent()) {
      ArmId watcher = sameRegion(request.networkWatcher().get(), resource, deadline);
      return byList(request, watcher, resource, deadline);
    }
    WatcherDiscovery.Discovered found =
        discovery.with(
            request.id().subscriptionId(),
            resource.region(),
            deadline,
            watcher ->
                byStatusCall
                    ? byStatusCall(request, watcher, Optional.of(resource.region()), deadline)
                    : byList(request, watcher, resource, deadline));
    return found.result().isPresent()
        ? found.result().get()
        : withoutWatcher(request, resource, found.list().orElseThrow(), deadline);
  }

  private UniformResult byStatusCall(
      LookupRequest request, ArmId watcher, Optional<String> region, Deadline deadline)
      throws CheckFailure {
    Answered<Optional<FlowLog>> answer = cloud.flowLogStatus(watcher, request.id(), deadline);
    List<FlowLog> own = answer.value().isPresent() ? List.of(answer.value().get()) : List.of();
    Verdict verdict = Judge.judge(own, List.of());
    return normalizer.result(
        subject(request, region),
        verdict,
        false,
        Observations.of(FlowLogStatusQuery.OPERATION, answer, clock, deadline));
  }

  private UniformResult byList(
      LookupRequest request, ArmId watcher, NetworkResource resource, Deadline deadline)
      throws CheckFailure {
    List<String> own = List.of(request.id().text());
    List<String> parents = resource.parents();
    Answered<Verdict> verdict =
        ListVerdict.of(
            () -> cloud.flowLogs(watcher, own, parents, deadline),
            logs -> Judge.judge(logs.of(own), logs.of(parents)));
    return normalizer.result(
        subject(request, Optional.of(resource.region())),
        verdict.value(),
        true,
        Observations.of(FlowLogLists.FLOW_LOGS, verdict, clock, deadline));
  }

  private UniformResult withoutWatcher(
      LookupRequest request, NetworkResource resource, Answered<?> answer, Deadline deadline) {
    return normalizer.result(
        subject(request, Optional.of(resource.region())),
        Verdict.of(Reason.NO_NETWORK_WATCHER),
        true,
        Observations.of(NetworkWatchers.OPERATION, answer, clock, deadline));
  }

  private ArmId sameRegion(ArmId watcher, NetworkResource resource, Deadline deadline)
      throws CheckFailure, InvalidRequest {
    String region = cloud.networkWatcher(watcher, deadline).region();
    if (!region.equals(resource.region())) {
      throw InvalidRequest.violation(
          LookupRequest.NETWORK_WATCHER,
          "is in " + region + ", and the target in " + resource.region() + "; leave it out.");
    }
    return watcher;
  }

  private static Subject subject(LookupRequest request, Optional<String> region) {
    return Subject.of(request.target(), Optional.of(request.id().subscriptionId()), region);
  }
}
