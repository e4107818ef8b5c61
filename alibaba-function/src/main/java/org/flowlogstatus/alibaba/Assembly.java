package org.flowlogstatus.alibaba;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.cloud.AccountApi;
import org.flowlogstatus.alibaba.cloud.AccountDirectory;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.cloud.MessageQueue;
import org.flowlogstatus.alibaba.cloud.RoleAssumption;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.cloud.call.RegionEndpoints;
import org.flowlogstatus.alibaba.event.FlowLogChanged;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.identity.AssumedRoles;
import org.flowlogstatus.alibaba.identity.CredentialSource;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.lookup.Lookup;
import org.flowlogstatus.alibaba.lookup.LookupRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.AccountSweep;
import org.flowlogstatus.alibaba.sweep.ReportFile;
import org.flowlogstatus.alibaba.sweep.ScheduledSweep;
import org.flowlogstatus.alibaba.sweep.StoredReports;
import org.flowlogstatus.alibaba.sweep.Sweep;
import org.flowlogstatus.alibaba.sweep.SweepRequest;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.Arrivals;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.http.EstateOperation;
import org.flowlogstatus.http.FormRequest;
import org.flowlogstatus.http.HealthOperation;
import org.flowlogstatus.http.HttpApi;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.organisation.SeenAccounts;
import org.flowlogstatus.plan.PlanRequest;
import org.flowlogstatus.retry.Retries;
import org.flowlogstatus.settings.InvalidSettings;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.warmup.TlsWarmUp;
import org.flowlogstatus.warmup.WarmUp;
import org.flowlogstatus.warmup.WarmUpLookup;
import org.flowlogstatus.warmup.WireWarmUp;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;

/** Puts the function together, once for the life of the process. */
final class Assembly {
  /** One of its many hosts, for what is the same at all of them. */
  private static final URI PUBLIC_CLOUD = URI.create("https://vpc.aliyuncs.com");

  private static final String SWEEP = "/flow-log-status/sweep";
  private static final String PLAN = "/flow-log-status/plan";

  private static final String ANY_REGION = "cn-hangzhou";

  private static Optional<Assembly> shared = Optional.empty();
  private static volatile boolean asked;

  private final Settings settings;
  private final Wire wire;
  private final Clock clock;
  private final Retries retries = Retries.spread();
  private final SeenAccounts seen;
  private final AssumedRoles roles;
  private Optional<Arrivals> arrivals = Optional.empty();

  Assembly(Settings settings, Wire wire, Clock clock) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.seen = new SeenAccounts(clock);
    this.roles = new AssumedRoles(clock);
  }

  /**
   * The one of this process; made, and its settings checked, when it is first asked for. Not in a
   * static initializer: what is thrown there is answered by the platform, not by us.
   *
   * @throws InvalidSettings naming all that is wrong, at every call
   */
  static Assembly shared() {
    asked = true;
    return loaded();
  }

  /** The same before anybody asks: then a lookup is rehearsed as well. */
  static synchronized Assembly loaded() {
    if (shared.isEmpty()) {
      shared = Optional.of(warmedUp(Settings.read(System.getenv())));
    }
    return shared.get();
  }

  static Assembly of(Map<String, String> environment) {
    return of(Settings.read(environment));
  }

  private static Assembly of(Settings settings) {
    return new Assembly(settings, new SocketWire(), Clock.systemUTC());
  }

  /** The same, while what its first lookup needs is made ready beside it. */
  private static Assembly warmedUp(Settings settings) {
    URI endpoint = settings.endpoint().orElse(PUBLIC_CLOUD);
    WarmUp.begin(
        new TlsWarmUp(endpoint),
        new LookupWarmUp(normalizer(settings)),
        new WireWarmUp(endpoint),
        () -> rehearse(settings));
    return of(settings);
  }

  /** Beside a lookup that has begun it would only be in the way. */
  private static void rehearse(Settings settings) {
    if (!asked) {
      rehearsal(settings);
    }
  }

  static Reply rehearsal(Settings settings) {
    List<String> allowed = settings.regions();
    String region = allowed.isEmpty() ? settings.ownRegion().orElse(ANY_REGION) : allowed.get(0);
    RoleCredentials nobody = new RoleCredentials("id", "secret", Optional.empty());
    return WarmUpLookup.of(
        Provider.ALIBABA_CLOUD,
        wire -> new Assembly(settings, wire, Clock.systemUTC()).httpApi(nobody),
        List.of(Map.entry("regionId", region), Map.entry("resourceId", LookupWarmUp.ID)),
        LookupWarmUp.ANSWER);
  }

  Settings settings() {
    return settings;
  }

  /** The HTTP API of one invocation, with its own credentials. */
  HttpApi httpApi(RoleCredentials credentials) {
    Lookup lookup = lookup(credentials);
    return new HttpApi(
        Provider.ALIBABA_CLOUD,
        List.of(
            FormRequest.lookup(
                Set.of("/flow-log-status", "/"),
                LookupRequest.PARAMETERS,
                settings.deadline(),
                parameters -> LookupRequest.read(parameters, settings.ownRegion()),
                lookup::check),
            Operation.lazily(
                Set.of(SWEEP, PLAN, Health.PATH, EstateOperation.PATH),
                path -> operation(path, credentials))),
        Set.of(),
        HttpMessages.LIMIT);
  }

  private Operation<?> operation(String path, RoleCredentials credentials) {
    switch (path) {
      case SWEEP:
        return sweepOperation(credentials);
      case PLAN:
        return planOperation(credentials);
      case EstateOperation.PATH:
        return estateOperation(credentials);
      default:
        return healthOperation(credentials);
    }
  }

  private Operation<?> sweepOperation(RoleCredentials credentials) {
    return FormRequest.sweep(
        Set.of(SWEEP),
        SweepRequest.PARAMETERS,
        settings.sweepDeadline(),
        SweepRequest::read,
        (request, deadline) -> sweep(credentials).run(request.allowedBy(settings), deadline));
  }

  private Operation<?> planOperation(RoleCredentials credentials) {
    return PlanRequest.operation(
        Provider.ALIBABA_CLOUD,
        Set.of(PLAN),
        SweepRequest.PARAMETERS,
        settings.sweepDeadline(),
        SweepRequest::read,
        request -> request.regions().size(),
        (request, wish, deadline) ->
            sweep(credentials)
                .plan(request.allowedBy(settings), wish, settings.minRetentionDays(), deadline));
  }

  private Operation<?> estateOperation(RoleCredentials credentials) {
    AllowedAccounts allowed = allowed(credentials, new CallCounter());
    StoredReports reports = new StoredReports(settings, allowed, clock);
    return EstateOperation.of(settings.sweepDeadline(), reports::estate);
  }

  private Operation<?> healthOperation(RoleCredentials credentials) {
    return HealthOperation.of(settings.sweepDeadline(), deadline -> health(credentials, deadline));
  }

  private Health health(RoleCredentials credentials, Deadline deadline) {
    return new FunctionHealth(
            settings, credentials, (service, name) -> queue(service, name, credentials), clock)
        .look(() -> sweep(credentials), deadline);
  }

  private MessageQueue queue(URI service, String name, RoleCredentials credentials) {
    return new MessageQueue(service, name, credentials, calls(new CallCounter()));
  }

  Lookup lookup(RoleCredentials credentials) {
    CallCounter counter = new CallCounter();
    return new Lookup(
        settings,
        allowed(credentials, counter),
        account -> api(account, credentials, counter),
        normalizer(),
        clock);
  }

  ScheduledSweep scheduledSweep(RoleCredentials credentials) {
    Optional<MessageQueue> queue =
        settings
            .queue()
            .map(name -> queue(settings.queueEndpoint().orElseThrow(), name, credentials));
    return new ScheduledSweep(settings, sweep(credentials), queue);
  }

  FlowLogChanged flowLogChanged(RoleCredentials credentials) {
    return new FlowLogChanged(
        settings, lookup(credentials), sweep(credentials), normalizer(), arrivals(), clock);
  }

  /** Sweeps, each of which counts its own calls. */
  Sweep sweep(RoleCredentials credentials) {
    CallCounter counter = new CallCounter();
    return new Sweep(
        allowed(credentials, counter), account -> sweep(account, credentials), clock, counter);
  }

  private AccountSweep sweep(Account account, RoleCredentials credentials) {
    CallCounter counter = new CallCounter();
    return new AccountSweep(
        settings, api(account, credentials, counter), normalizer(), clock, counter);
  }

  /** Made when an event first arrives: a lookup has no use for it. */
  private synchronized Arrivals arrivals() {
    if (arrivals.isEmpty()) {
      arrivals = Optional.of(new Arrivals(this::storeArrival, clock));
    }
    return arrivals.get();
  }

  /** Empty is the function's own account, where the platform does not tell it. */
  private void storeArrival(String accountId, String json) throws CheckFailure {
    Optional<String> account = Optional.of(accountId).filter(id -> !id.isEmpty());
    ReportFile.toRead(settings, account).storeLastEvent(json);
  }

  private AllowedAccounts allowed(RoleCredentials credentials, CallCounter counter) {
    AuthorizedCalls own = calls(CredentialSource.of(credentials), counter);
    return new AllowedAccounts(settings, seen, new AccountDirectory(own, centralRegion()));
  }

  /** What is asked about an account, with its own credentials and no others. */
  private AccountApi api(Account account, RoleCredentials credentials, CallCounter counter) {
    CredentialSource own = CredentialSource.of(credentials);
    Optional<RoleArn> role = account.role();
    CredentialSource source =
        role.isPresent()
            ? roles.of(role.get(), new RoleAssumption(calls(own, counter), centralRegion()))
            : own;
    return new AccountApi(account, calls(source, counter));
  }

  /** The region that STS and the directory receive, though they are in none. */
  private String centralRegion() {
    return settings.ownRegion().orElse(SweepRequest.DEFAULT_REGION);
  }

  private Normalizer normalizer() {
    return normalizer(settings);
  }

  private static Normalizer normalizer(Settings settings) {
    return new Normalizer(Provider.ALIBABA_CLOUD, new Findings(settings.minRetentionDays()));
  }

  private AuthorizedCalls calls(CredentialSource credentials, CallCounter counter) {
    return new AuthorizedCalls(
        new RegionEndpoints(
            settings.endpoint(),
            settings.ecsEndpoint(),
            settings.stsEndpoint(),
            settings.directoryEndpoint()),
        credentials,
        calls(counter));
  }

  private CloudCalls calls(CallCounter counter) {
    return new CloudCalls(wire, AnswerFormat.ALIBABA_CLOUD, clock, retries, counter);
  }
}
