package org.flowlogstatus.azure;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogLists;
import org.flowlogstatus.azure.cloud.ReportBlobs;
import org.flowlogstatus.azure.cloud.StorageQueue;
import org.flowlogstatus.azure.cloud.Subscriptions;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.ListAddresses;
import org.flowlogstatus.azure.cloud.call.SdkLoader;
import org.flowlogstatus.azure.event.FlowLogChanged;
import org.flowlogstatus.azure.identity.ManagedIdentityTokenSource;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.sweep.ScheduledSweep;
import org.flowlogstatus.azure.sweep.StoredReports;
import org.flowlogstatus.azure.sweep.SubscriptionSweep;
import org.flowlogstatus.azure.sweep.Sweep;
import org.flowlogstatus.azure.sweep.SweepRequest;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.events.EventChecks;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.Arrivals;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.http.EstateOperation;
import org.flowlogstatus.http.FormRequest;
import org.flowlogstatus.http.HealthOperation;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.PlanRequest;
import org.flowlogstatus.wire.Deadline;

/** Puts together everything but lookups: sweeps, plans, stored reports, health and events. */
final class SweepAssembly {
  static final String SWEEP = "/flow-log-status/sweep";
  static final String PLAN = "/flow-log-status/plan";

  /** The resource of the token that reads blobs of any storage account. */
  private static final String STORAGE = "https://storage.azure.com/";

  private final Assembly assembly;
  private final Settings settings;
  private final Clock clock;
  private Optional<TokenSource> storageTokens = Optional.empty();
  private Optional<ListAddresses> listAddresses = Optional.empty();
  private Optional<Arrivals> arrivals = Optional.empty();

  SweepAssembly(Assembly assembly) {
    this.assembly = assembly;
    this.settings = assembly.settings();
    this.clock = assembly.clock();
  }

  /** The operation at one of the paths. */
  Operation<?> operation(String path) {
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
    AllowedSubscriptions allowed = assembly.allowed(assembly.authorizedCalls(new CallCounter()));
    return new FunctionHealth(
            settings, assembly.tokens(), allowed, reportBlobs(), this::queue, clock)
        .look(this::sweep, deadline);
  }

  private StorageQueue queue(URI service, String name) {
    return new StorageQueue(service, name, storageTokens(), assembly.calls(new CallCounter()));
  }

  private ReportBlobs reportBlobs() {
    return new ReportBlobs(
        settings.blobService(), storageTokens(), assembly.calls(new CallCounter()));
  }

  ScheduledSweep scheduledSweep() {
    AllowedSubscriptions allowed = assembly.allowed(assembly.authorizedCalls(new CallCounter()));
    return new ScheduledSweep(settings, allowed, storedReports());
  }

  private StoredReports storedReports() {
    AllowedSubscriptions allowed = assembly.allowed(assembly.authorizedCalls(new CallCounter()));
    return new StoredReports(settings, allowed, reportBlobs(), clock);
  }

  SubscriptionSweep subscriptionSweep() {
    return new SubscriptionSweep(settings, this::sweep, reportBlobs());
  }

  FlowLogChanged flowLogChanged() {
    AuthorizedCalls calls = assembly.authorizedCalls(new CallCounter());
    CloudApi cloud = assembly.cloudApi(calls);
    EventChecks checks =
        new EventChecks(
            Provider.AZURE, CloudApi.RESOURCE, assembly.normalizer(), settings.deadline(), clock);
    return new FlowLogChanged(
        assembly.allowed(calls), cloud, assembly.lookup(calls, cloud), checks, arrivals());
  }

  /** A sweep, which counts its own calls. */
  Sweep sweep() {
    CallCounter counter = new CallCounter();
    AuthorizedCalls calls = assembly.authorizedCalls(counter);
    return new Sweep(
        assembly.allowed(calls),
        assembly.cloudApi(calls),
        new FlowLogLists(calls, this::listAddresses),
        assembly.watchers(calls),
        assembly.normalizer(),
        clock,
        counter);
  }

  /** The subscriptions that the identity sees, without the excluded ones. */
  List<String> subscriptions(Deadline deadline) throws CheckFailure {
    return new Subscriptions(assembly.authorizedCalls(new CallCounter()))
        .list(deadline).value().stream().filter(id -> !settings.excluded().contains(id)).toList();
  }

  /** Made when an event first arrives. */
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

  private synchronized TokenSource storageTokens() {
    if (storageTokens.isEmpty()) {
      TokenSource tokenSource =
          settings.isStorageLoopback()
              ? TokenSource.loopback()
              : new ManagedIdentityTokenSource(
                  assembly.calls(new CallCounter()), clock, settings, STORAGE);
      storageTokens = Optional.of(tokenSource);
    }
    return storageTokens.get();
  }

  private synchronized ListAddresses listAddresses() {
    if (listAddresses.isEmpty()) {
      listAddresses = Optional.of(SdkLoader.addresses(settings.endpoint()));
    }
    return listAddresses.get();
  }
}
