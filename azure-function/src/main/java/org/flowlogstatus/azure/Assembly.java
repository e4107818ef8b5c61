package org.flowlogstatus.azure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogStatusQuery;
import org.flowlogstatus.azure.cloud.NetworkWatchers;
import org.flowlogstatus.azure.cloud.Subscriptions;
import org.flowlogstatus.azure.cloud.WatcherDiscovery;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.identity.ManagedIdentityTokenSource;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.azure.lookup.Lookup;
import org.flowlogstatus.azure.lookup.LookupRequest;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.http.EstateOperation;
import org.flowlogstatus.http.FormRequest;
import org.flowlogstatus.http.HttpApi;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.organisation.SeenAccounts;
import org.flowlogstatus.retry.RetryState;
import org.flowlogstatus.settings.InvalidSettings;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.warmup.TlsWarmUp;
import org.flowlogstatus.warmup.WarmUp;
import org.flowlogstatus.warmup.WarmUpLookup;
import org.flowlogstatus.warmup.WarmUpStep;
import org.flowlogstatus.warmup.WireWarmUp;
import org.flowlogstatus.wire.Wire;

/** Puts the function together, once for the life of the process. */
final class Assembly {
  /** What the Functions host reads from the query string itself: a function key and its client. */
  private static final Set<String> PLATFORM_PARAMETERS = Set.of("code", "clientId");

  private static final String NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  private static Optional<Assembly> shared = Optional.empty();
  private static volatile boolean asked;

  private final Settings settings;
  private final Wire wire;
  private final Clock clock;
  private final RetryState retries = RetryState.spread();
  private final TokenSource tokens;
  private Optional<HttpApi> httpApi = Optional.empty();
  private Optional<SweepAssembly> sweeps = Optional.empty();
  private final Map<String, NetworkWatchers.Remembered> watcherMemory = NetworkWatchers.memory();
  private final SeenAccounts seen;

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
    this.tokens = settings.isLoopback() ? TokenSource.loopback() : given(tokens);
  }

  private TokenSource given(Optional<TokenSource> own) {
    return own.isPresent()
        ? own.get()
        : new ManagedIdentityTokenSource(calls(new CallCounter()), clock, settings);
  }

  /**
   * The assembly of this process; the first call makes it and checks the settings. Not in a static
   * initializer: what is thrown there ends the worker's thread, and the call hangs.
   *
   * @throws InvalidSettings naming all that is wrong, at every call
   */
  static Assembly shared() {
    asked = true;
    return loaded();
  }

  /** The same before the first request; it also tries a whole lookup. */
  static synchronized Assembly loaded() {
    if (shared.isEmpty()) {
      shared = Optional.of(warmedUp(Settings.read(System.getenv())));
    }
    return shared.get();
  }

  /** The same, while a thread prepares what the first lookup needs. */
  private static Assembly warmedUp(Settings settings) {
    WarmUp.begin(
        new TlsWarmUp(settings.endpoint()),
        new LookupWarmUp(normalizer(settings)),
        new WireWarmUp(settings.endpoint()),
        new WholeLookup(settings));
    return new Assembly(settings, new SocketWire(), Clock.systemUTC());
  }

  /** A lookup whose calls all get the same invented answer. */
  static Reply warmUpLookup(Settings settings) {
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
                new LookupRequest.Reader(),
                lookup),
            Operation.lazily(
                Set.of(SweepAssembly.SWEEP, SweepAssembly.PLAN, Health.PATH, EstateOperation.PATH),
                new OtherOperations())),
        PLATFORM_PARAMETERS);
  }

  /** Everything but lookups; made at its first use, so that a lookup does not wait for it. */
  synchronized SweepAssembly sweeps() {
    if (sweeps.isEmpty()) {
      sweeps = Optional.of(new SweepAssembly(this));
    }
    return sweeps.get();
  }

  Settings settings() {
    return settings;
  }

  Clock clock() {
    return clock;
  }

  TokenSource tokens() {
    return tokens;
  }

  Lookup lookup() {
    AuthorizedCalls calls = authorizedCalls(new CallCounter());
    return lookup(calls, cloudApi(calls));
  }

  AllowedSubscriptions allowed(AuthorizedCalls calls) {
    return new AllowedSubscriptions(settings, seen, new Subscriptions(calls));
  }

  Lookup lookup(AuthorizedCalls calls, CloudApi cloud) {
    return new Lookup(
        allowed(calls), cloud, new WatcherDiscovery(watchers(calls)), normalizer(), clock);
  }

  CloudApi cloudApi(AuthorizedCalls calls) {
    return new CloudApi(calls, new FlowLogStatusQuery(calls));
  }

  AuthorizedCalls authorizedCalls(CallCounter counter) {
    return new AuthorizedCalls(settings.endpoint(), tokens, calls(counter));
  }

  /** The watchers, as they are remembered from call to call. */
  NetworkWatchers watchers(AuthorizedCalls calls) {
    return new NetworkWatchers(calls, clock, watcherMemory);
  }

  Normalizer normalizer() {
    return normalizer(settings);
  }

  private static Normalizer normalizer(Settings settings) {
    return new Normalizer(Provider.AZURE, new Findings(settings.minRetentionDays()));
  }

  CloudCalls calls(CallCounter counter) {
    return new CloudCalls(wire, AnswerFormat.AZURE, clock, retries, counter);
  }

  /** Not while a lookup runs: it would only delay it. */
  private static final class WholeLookup implements WarmUpStep {
    private final Settings settings;

    WholeLookup(Settings settings) {
      this.settings = settings;
    }

    @Override
    public void run() {
      if (!asked) {
        warmUpLookup(settings);
      }
    }
  }

  private final class OtherOperations implements Function<String, Operation<?>> {
    @Override
    public Operation<?> apply(String path) {
      return sweeps().operation(path);
    }
  }
}
