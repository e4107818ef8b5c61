package org.flowlogstatus.azure.lookup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.azure.cloud.FlowLogStatusQuery;
import org.flowlogstatus.azure.cloud.NetworkResource;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.azure.cloud.WatcherDiscovery;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.http.FormRequest;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.SecondReading;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;

/** Checks one target: where it is, which watcher it has, what the watcher says, and the verdict. */
public final class Lookup implements FormRequest.Check<LookupRequest, UniformResult> {
  private final AllowedSubscriptions allowed;
  private final CloudApi cloud;
  private final WatcherDiscovery discovery;
  private final Normalizer normalizer;
  private final Clock clock;

  public Lookup(
      AllowedSubscriptions allowed,
      CloudApi cloud,
      WatcherDiscovery discovery,
      Normalizer normalizer,
      Clock clock) {
    this.allowed = allowed;
    this.cloud = cloud;
    this.discovery = discovery;
    this.normalizer = normalizer;
    this.clock = clock;
  }

  /**
   * The uniform result.
   *
   * @throws InvalidRequest where the named watcher is in another region than the target
   */
  @Override
  public UniformResult check(LookupRequest request, Deadline deadline)
      throws CheckFailure, InvalidRequest {
    allowed.require(List.of(request.id().subscriptionId()), deadline);
    try {
      return checked(request, deadline);
    } catch (CheckFailure failure) {
      throw failure.inAccount(Optional.of(request.id().subscriptionId()));
    }
  }

  private UniformResult checked(LookupRequest request, Deadline deadline)
      throws CheckFailure, InvalidRequest {
    boolean byStatusCall = request.target().type() == TargetType.NETWORK_SECURITY_GROUP;
    if (byStatusCall && request.networkWatcher().isPresent()) {
      return byStatusCall(request, request.networkWatcher().get(), Optional.empty(), deadline);
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
            new Question(request, resource, byStatusCall, deadline));
    return found.result().isPresent()
        ? found.result().get()
        : withoutWatcher(request, resource, found.list().orElseThrow(), deadline);
  }

  private UniformResult byStatusCall(
      LookupRequest request, ArmId watcher, Optional<NetworkResource> read, Deadline deadline)
      throws CheckFailure {
    Answered<Optional<FlowLog>> answer = cloud.flowLogStatus(watcher, request.id(), deadline);
    List<FlowLog> own = answer.value().isPresent() ? List.of(answer.value().get()) : List.of();
    Verdict verdict = Judge.judge(own, List.of());
    if (verdict.reason().status() == Status.ENABLED) {
      String id = read.isPresent() ? read.get().id() : own.get(0).targetId();
      return normalizer.result(
          subject(
              request, id, read.isPresent() ? Optional.of(read.get().region()) : Optional.empty()),
          verdict,
          false,
          Observations.of(FlowLogStatusQuery.OPERATION, answer, clock, deadline));
    }
    NetworkResource resource =
        read.isPresent() ? read.get() : cloud.resource(request.id(), deadline);
    SecondWitness witness = new SecondWitness(cloud, resource, deadline);
    List<FlowLog> named = witness.complete(FlowLogs.none()).ofNamer(resource.id());
    Verdict settled = named.isEmpty() ? verdict : contradictable(Judge.judge(named, List.of()));
    Observation observation =
        observation(settled, witness, FlowLogStatusQuery.OPERATION, answer, deadline);
    boolean logsNamed = observation.operation().equals(CloudApi.FLOW_LOG);
    return normalizer.result(
        subject(request, resource.id(), Optional.of(resource.region())),
        settled.orFail(),
        logsNamed,
        observation);
  }

  /** A log that the status call denies is not on. */
  private static Verdict contradictable(Verdict named) {
    return named.reason().status() == Status.ENABLED
        ? Verdict.unknown(
            Reason.PROVIDER_RESPONSE_INVALID,
            "The cloud contradicts itself: its status call says that flow logs are off, and a flow"
                + " log that the group names is on.")
        : named;
  }

  private UniformResult byList(
      LookupRequest request, ArmId watcher, NetworkResource resource, Deadline deadline)
      throws CheckFailure {
    SecondWitness witness = new SecondWitness(cloud, resource, deadline);
    Answered<Verdict> verdict =
        SecondReading.of(new ListCheck(watcher, resource, witness, deadline));
    return normalizer.result(
        subject(request, resource.id(), Optional.of(resource.region())),
        verdict.value(),
        true,
        observation(verdict.value(), witness, FlowLogLists.FLOW_LOGS, verdict, deadline));
  }

  /**
   * Without a watcher in the region it has no flow log, except under a watcher of another region.
   */
  private UniformResult withoutWatcher(
      LookupRequest request, NetworkResource resource, Answered<?> watchers, Deadline deadline)
      throws CheckFailure {
    SecondWitness witness = new SecondWitness(cloud, resource, deadline);
    Verdict named = witness.verdict(FlowLogs.none()).orFail();
    Verdict verdict =
        named.reason() == Reason.NEVER_CONFIGURED && !witness.sawAny()
            ? Verdict.of(Reason.NO_NETWORK_WATCHER)
            : named;
    return normalizer.result(
        subject(request, resource.id(), Optional.of(resource.region())),
        verdict,
        true,
        observation(verdict, witness, NetworkWatchers.OPERATION, watchers, deadline));
  }

  private Observation observation(
      Verdict verdict,
      SecondWitness witness,
      String operation,
      Answered<?> answer,
      Deadline deadline) {
    Optional<Answered<FlowLog>> single = witness.singles().deciding(verdict);
    return single.isPresent()
        ? Observations.of(CloudApi.FLOW_LOG, single.get(), clock, deadline)
        : Observations.of(operation, answer, clock, deadline);
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

  private static Subject subject(LookupRequest request, String id, Optional<String> region) {
    return Subject.of(
        Target.of(request.target().type(), id), Optional.of(request.id().subscriptionId()), region);
  }

  private final class Question implements WatcherDiscovery.WatcherQuestion {
    private final LookupRequest request;
    private final NetworkResource resource;
    private final boolean byStatusCall;
    private final Deadline deadline;

    Question(
        LookupRequest request, NetworkResource resource, boolean byStatusCall, Deadline deadline) {
      this.request = request;
      this.resource = resource;
      this.byStatusCall = byStatusCall;
      this.deadline = deadline;
    }

    @Override
    public UniformResult ask(ArmId watcher) throws CheckFailure {
      return byStatusCall
          ? byStatusCall(request, watcher, Optional.of(resource), deadline)
          : byList(request, watcher, resource, deadline);
    }
  }

  private final class ListCheck implements SecondReading.ListCheck {
    private final ArmId watcher;
    private final NetworkResource resource;
    private final SecondWitness witness;
    private final Deadline deadline;

    ListCheck(ArmId watcher, NetworkResource resource, SecondWitness witness, Deadline deadline) {
      this.watcher = watcher;
      this.resource = resource;
      this.witness = witness;
      this.deadline = deadline;
    }

    @Override
    public Answered<FlowLogs> read() throws CheckFailure {
      return cloud.flowLogs(watcher, resource, deadline);
    }

    @Override
    public Verdict judge(FlowLogs logs) throws CheckFailure {
      return witness.verdict(logs);
    }
  }
}
