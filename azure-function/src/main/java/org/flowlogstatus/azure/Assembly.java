package org.flowlogstatus.azure;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.azure.cloud.FlowLogStatusQuery;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.azure.cloud.ReportBlobs;
import org.flowlogstatus.azure.cloud.StorageQueue;
import org.flowlogstatus.azure.cloud.Subscriptions;
import org.flowlogstatus.azure.cloud.WatcherDiscovery;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.SdkClient;
import org.flowlogstatus.azure.event.FlowLogChanged;
import org.flowlogstatus.azure.identity.ManagedIdentityTokenSource;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.azure.lookup.Lookup;
import org.flowlogstatus.azure.lookup.LookupRequest;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.sweep.ScheduledSweep;
import org.flowlogstatus.azure.sweep.StoredReports;
import org.flowlogstatus.azure.sweep.SubscriptionSweep;
import org.flowlogstatus.azure.sweep.Sweep;
import org.flowlogstatus.azure.sweep.SweepRequest;
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
  /** What the Functions host reads from the query string itself: a function key and its client. */
  private static final Set<String> PLATFORM_PARAMETERS = Set.of("code", "clientId");

  /** What the identity's token must be for, to read blobs of any storage account. */
  private static final String STORAGE = "https://storage.azure.com/";

  private static final String SWEEP = "/flow-log-status/sweep";
  private static final String PLAN = "/flow-log-status/plan";

  private static final String NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  private static Optional<Assembly> shared = Optional.empty();
  private static volatile boolean asked;

  private final Settings settings;
  private final Wire wire;
  private final Clock clock;
  private final Retries retries = Retries.spread();
  private final TokenSource tokens;
  private Optional<HttpApi> httpApi = Optional.empty();
  private Optional<TokenSource> storageTokens = Optional.empty();
  private Optional<SdkClient> sdkClient = Optional.empty();
  private final Map<String, NetworkWatchers.Remembered> watcherMemory = NetworkWatchers.memory();
  private final SeenAccounts seen;
  private Optional<Arrivals> arrivals = Optional.empty();

  Assembly(Settings settings, Wire wire, Clock clock) {
    this(settings, wire, clock, Optional.empty());
  }

  /**
   * The function put together.
   *
   * @param tokens a caller's own identity; empty: that of the platform
   */
  Assembly(Settings settings, Wire wire, Clock clock, Optional<TokenSource> tokens) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.seen = new SeenAccounts(clock);
    this.tokens = settings.isLoopback() ? TokenSource.loopback() : tokens.orElseGet(this::platform);
  }

  private TokenSource platform() {
    return new ManagedIdentityTokenSource(calls(new CallCounter()), clock, settings);
  }

  /**
   * The one of this process; made, and its settings checked, when it is first asked for. Not in a
   * static initializer: what is thrown there ends the worker's thread, and the call hangs.
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
    WarmUp.begin(
        new TlsWarmUp(settings.endpoint()),
        new LookupWarmUp(normalizer(settings)),
        new WireWarmUp(settings.endpoint()),
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
    List<String> allowed = settings.subscriptions();
    String id = LookupWarmUp.id(allowed.isEmpty() ? NO_SUBSCRIPTION : allowed.get(0));
    return WarmUpLookup.of(
        Provider.AZURE,
        wire ->
            new Assembly(settings, wire, Clock.systemUTC(), Optional.of(TokenSource.loopback()))
                .httpApi(),
        List.of(Map.entry("targetResourceId", id)),
        LookupWarmUp.answer(id));
  }

  /** Made once: its lookups share what they learn of the cloud. */
  synchronized HttpApi httpApi() {
    if (httpApi.isEmpty()) {
      httpApi = Optional.of(newHttpApi());
    }
    return httpApi.get();
  }

  private HttpApi newHttpApi() {
    Lookup lookup = lookup();
    return new HttpApi(
        Provider.AZURE,
        List.of(
            FormRequest.lookup(
                Set.of("/flow-log-status"),
                LookupRequest.PARAMETERS,
                settings.deadline(),
                LookupRequest::read,
                lookup::check),
            Operation.lazily(
                Set.of(SWEEP, PLAN, Health.PATH, EstateOperation.PATH), this::operation)),
        PLATFORM_PARAMETERS);
  }

  private Operation<?> operation(String path) {
    return switch (path) {
      case SWEEP -> sweepOperation();
      case PLAN -> planOperation();
      case EstateOperation.PATH -> estateOperation();
      default -> healthOperation();
    };
  }

  private Operation<?> sweepOperation() {
    return FormRequest.sweep(
        Set.of(SWEEP),
        SweepRequest.PARAMETERS,
        settings.sweepDeadline(),
        parameters -> SweepRequest.read(parameters, settings),
        (request, deadline) -> sweep().run(request, deadline),
        (request, deadline) -> sweep().page(request, settings.minRetentionDays(), deadline));
  }

  private Operation<?> planOperation() {
    return PlanRequest.operation(
        Provider.AZURE,
        Set.of(PLAN),
        SweepRequest.PARAMETERS,
        settings.sweepDeadline(),
        parameters -> SweepRequest.read(parameters, settings),
        request -> request.subscriptions().size(),
        (request, wish, deadline) ->
            sweep().plan(request, wish, settings.minRetentionDays(), deadline));
  }

  private Operation<?> estateOperation() {
    return EstateOperation.of(settings.sweepDeadline(), storedReports()::estate);
  }

  private Operation<?> healthOperation() {
    return HealthOperation.of(settings.sweepDeadline(), this::health);
  }

  private Health health(Deadline deadline) {
    AllowedSubscriptions allowed = allowed(authorizedCalls(new CallCounter()));
    return new FunctionHealth(settings, tokens, allowed, reportBlobs(), this::queue, clock)
        .look(this::sweep, deadline);
  }

  private StorageQueue queue(URI service, String name) {
    return new StorageQueue(service, name, storageTokens(), calls(new CallCounter()));
  }

  private ReportBlobs reportBlobs() {
    return new ReportBlobs(settings.blobService(), storageTokens(), calls(new CallCounter()));
  }

  Lookup lookup() {
    AuthorizedCalls calls = authorizedCalls(new CallCounter());
    return lookup(calls, cloudApi(calls));
  }

  ScheduledSweep scheduledSweep() {
    AllowedSubscriptions allowed = allowed(authorizedCalls(new CallCounter()));
    return new ScheduledSweep(settings, allowed, storedReports());
  }

  private StoredReports storedReports() {
    AllowedSubscriptions allowed = allowed(authorizedCalls(new CallCounter()));
    return new StoredReports(settings, allowed, reportBlobs(), clock);
  }

  SubscriptionSweep subscriptionSweep() {
    return new SubscriptionSweep(settings, this::sweep, reportBlobs());
  }

  FlowLogChanged flowLogChanged() {
    AuthorizedCalls calls = authorizedCalls(new CallCounter());
    CloudApi cloud = cloudApi(calls);
    return new FlowLogChanged(
        settings,
        allowed(calls),
        cloud,
        lookup(calls, cloud),
        normalizer(settings),
        arrivals(),
        clock);
  }

  /** A sweep, which counts its own calls. */
  Sweep sweep() {
    CallCounter counter = new CallCounter();
    AuthorizedCalls calls = authorizedCalls(counter);
    return new Sweep(
        allowed(calls),
        cloudApi(calls),
        new FlowLogLists(calls, this::sdkClient),
        new NetworkWatchers(calls, clock, watcherMemory),
        normalizer(settings),
        clock,
        counter);
  }

  /** The subscriptions that the identity sees, without the excluded ones. */
  List<String> subscriptions(Deadline deadline) throws CheckFailure {
    return new Subscriptions(authorizedCalls(new CallCounter()))
        .list(deadline).value().stream().filter(id -> !settings.excluded().contains(id)).toList();
  }

  /** Made when an event first arrives: a lookup has no use for it. */
  private synchronized Arrivals arrivals() {
    if (arrivals.isEmpty()) {
      arrivals = Optional.of(new Arrivals(this::storeArrival, clock));
    }
    return arrivals.get();
  }

  private void storeArrival(String subscriptionId, String json) throws CheckFailure {
    if (settings.blobService().isPresent()) {
      reportBlobs().storeLastEvent(subscriptionId, json, Arrivals.deadline());
    }
  }

  private AllowedSubscriptions allowed(AuthorizedCalls calls) {
    return new AllowedSubscriptions(settings, seen, new Subscriptions(calls));
  }

  private Lookup lookup(AuthorizedCalls calls, CloudApi cloud) {
    NetworkWatchers watchers = new NetworkWatchers(calls, clock, watcherMemory);
    return new Lookup(
        allowed(calls), cloud, new WatcherDiscovery(watchers), normalizer(settings), clock);
  }

  private CloudApi cloudApi(AuthorizedCalls calls) {
    return new CloudApi(calls, new FlowLogStatusQuery(calls));
  }

  private AuthorizedCalls authorizedCalls(CallCounter counter) {
    return new AuthorizedCalls(settings.endpoint(), tokens, calls(counter));
  }

  /** Made when a sweep first asks: a lookup has no use for it. */
  private synchronized TokenSource storageTokens() {
    if (storageTokens.isEmpty()) {
      TokenSource tokenSource =
          settings.isStorageLoopback()
              ? TokenSource.loopback()
              : new ManagedIdentityTokenSource(calls(new CallCounter()), clock, settings, STORAGE);
      storageTokens = Optional.of(tokenSource);
    }
    return storageTokens.get();
  }

  private synchronized SdkClient sdkClient() {
    if (sdkClient.isEmpty()) {
      sdkClient = Optional.of(new SdkClient(settings.endpoint()));
    }
    return sdkClient.get();
  }

  private static Normalizer normalizer(Settings settings) {
    return new Normalizer(Provider.AZURE, new Findings(settings.minRetentionDays()));
  }

  private CloudCalls calls(CallCounter counter) {
    return new CloudCalls(wire, AnswerFormat.AZURE, clock, retries, counter);
  }
}
