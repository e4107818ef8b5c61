package org.flowlogstatus.alibaba;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.cloud.FlowLogStatusQuery;
import org.flowlogstatus.alibaba.cloud.MessageQueue;
import org.flowlogstatus.alibaba.event.FlowLogChanged;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.AccountSweep;
import org.flowlogstatus.alibaba.sweep.ReportFile;
import org.flowlogstatus.alibaba.sweep.ScheduledSweep;
import org.flowlogstatus.alibaba.sweep.StoredReports;
import org.flowlogstatus.alibaba.sweep.Sweep;
import org.flowlogstatus.alibaba.sweep.SweepRequest;
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

  private final Assembly assembly;
  private final Settings settings;
  private final Clock clock;
  private Optional<Arrivals> arrivals = Optional.empty();

  SweepAssembly(Assembly assembly) {
    this.assembly = assembly;
    this.settings = assembly.settings();
    this.clock = assembly.clock();
  }

  /** The operation at one of the paths. */
  Operation<?> operation(String path, RoleCredentials credentials) {
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
        (request, deadline) -> sweep(credentials).run(request, deadline));
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
            sweep(credentials).plan(request, wish, settings.minRetentionDays(), deadline));
  }

  private Operation<?> estateOperation(RoleCredentials credentials) {
    AllowedAccounts allowed = assembly.allowed(credentials, new CallCounter());
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
    return new MessageQueue(service, name, credentials, assembly.calls(new CallCounter()));
  }

  ScheduledSweep scheduledSweep(RoleCredentials credentials) {
    Optional<MessageQueue> queue =
        settings
            .queue()
            .map(name -> queue(settings.queueEndpoint().orElseThrow(), name, credentials));
    return new ScheduledSweep(settings, sweep(credentials), queue);
  }

  FlowLogChanged flowLogChanged(RoleCredentials credentials) {
    EventChecks checks =
        new EventChecks(
            Provider.ALIBABA_CLOUD,
            FlowLogStatusQuery.OPERATION,
            assembly.normalizer(),
            settings.deadline(),
            clock);
    return new FlowLogChanged(
        settings, assembly.lookup(credentials), sweep(credentials), checks, arrivals());
  }

  /** Sweeps, each of which counts its own calls. */
  Sweep sweep(RoleCredentials credentials) {
    CallCounter counter = new CallCounter();
    return new Sweep(
        assembly.allowed(credentials, counter),
        account -> sweep(account, credentials),
        clock,
        counter);
  }

  private AccountSweep sweep(Account account, RoleCredentials credentials) {
    CallCounter counter = new CallCounter();
    return new AccountSweep(
        settings,
        assembly.api(account, credentials, counter),
        assembly.normalizer(),
        clock,
        counter);
  }

  /** Made when an event first arrives. */
  private synchronized Arrivals arrivals() {
    if (arrivals.isEmpty()) {
      arrivals = Optional.of(new Arrivals(this::storeArrival, clock));
    }
    return arrivals.get();
  }

  /** Empty is the function's own account, where the platform does not say it. */
  private void storeArrival(String accountId, String json) throws CheckFailure {
    Optional<String> account = Optional.of(accountId).filter(id -> !id.isEmpty());
    ReportFile.toRead(settings, account).storeLastEvent(json);
  }
}
