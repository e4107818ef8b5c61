package org.flowlogstatus.alibaba;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flowlogstatus.alibaba.cloud.AccountApi;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.cloud.RoleAssumption;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.cloud.call.RegionEndpoints;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.identity.AssumedRoles;
import org.flowlogstatus.alibaba.identity.CredentialSource;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.lookup.Lookup;
import org.flowlogstatus.alibaba.lookup.LookupRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.SweepRequest;
import org.flowlogstatus.alibaba.target.RoleArn;
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
  /** One of its many hosts; the wire is the same for all of them. */
  private static final URI PUBLIC_CLOUD = URI.create("https://vpc.aliyuncs.com");

  private static final String ANY_REGION = "cn-hangzhou";

  private static Optional<Assembly> shared = Optional.empty();
  private static volatile boolean asked;

  private final Settings settings;
  private final Wire wire;
  private final Clock clock;
  private final RetryState retries = RetryState.spread();
  private final SeenAccounts seen;
  private final AssumedRoles roles;
  private Optional<SweepAssembly> sweeps = Optional.empty();

  Assembly(Settings settings, Wire wire, Clock clock) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.seen = new SeenAccounts(clock);
    this.roles = new AssumedRoles(clock);
  }

  /**
   * The assembly of this process; the first call makes it and checks the settings. Not in a static
   * initializer: the platform answers what is thrown there, not we.
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
    URI endpoint = settings.endpoint().orElse(PUBLIC_CLOUD);
    WarmUp.begin(
        new TlsWarmUp(endpoint),
        new LookupWarmUp(normalizer(settings)),
        new WireWarmUp(endpoint),
        new WholeLookup(settings));
    return new Assembly(settings, new SocketWire(), Clock.systemUTC());
  }

  /** A lookup whose calls all get the same invented answer. */
  static Reply warmUpLookup(Settings settings) {
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

  Clock clock() {
    return clock;
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
                new LookupRequest.Reader(settings.ownRegion()),
                lookup),
            Operation.lazily(
                Set.of(SweepAssembly.SWEEP, SweepAssembly.PLAN, Health.PATH, EstateOperation.PATH),
                new OtherOperations(credentials))),
        Set.of(),
        HttpMessages.LIMIT);
  }

  /** Everything but lookups; made at its first use, so that a lookup does not wait for it. */
  synchronized SweepAssembly sweeps() {
    if (sweeps.isEmpty()) {
      sweeps = Optional.of(new SweepAssembly(this));
    }
    return sweeps.get();
  }

  Lookup lookup(RoleCredentials credentials) {
    CallCounter counter = new CallCounter();
    return new Lookup(
        allowed(credentials, counter), new Apis(credentials, counter), normalizer(), clock);
  }

  AllowedAccounts allowed(RoleCredentials credentials, CallCounter counter) {
    AuthorizedCalls own = calls(CredentialSource.of(credentials), counter);
    return new AllowedAccounts(settings, seen, own, centralRegion());
  }

  /** The calls for an account, with its own credentials and no others. */
  AccountApi api(Account account, RoleCredentials credentials, CallCounter counter) {
    CredentialSource own = CredentialSource.of(credentials);
    Optional<RoleArn> role = account.role();
    CredentialSource source =
        role.isPresent()
            ? roles.of(role.get(), new RoleAssumption(calls(own, counter), centralRegion()))
            : own;
    return new AccountApi(account, calls(source, counter));
  }

  /** The region that STS and the directory get, although they are in none. */
  private String centralRegion() {
    return settings.ownRegion().orElse(SweepRequest.DEFAULT_REGION);
  }

  Normalizer normalizer() {
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

  CloudCalls calls(CallCounter counter) {
    return new CloudCalls(wire, AnswerFormat.ALIBABA_CLOUD, clock, retries, counter);
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
    private final RoleCredentials credentials;

    OtherOperations(RoleCredentials credentials) {
      this.credentials = credentials;
    }

    @Override
    public Operation<?> apply(String path) {
      return sweeps().operation(path, credentials);
    }
  }

  private final class Apis implements Lookup.AccountApis {
    private final RoleCredentials credentials;
    private final CallCounter counter;

    Apis(RoleCredentials credentials, CallCounter counter) {
      this.credentials = credentials;
      this.counter = counter;
    }

    @Override
    public AccountApi of(Account account) {
      return api(account, credentials, counter);
    }
  }
}
