package org.flowlogstatus.alibaba.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.cloud.FlowLogStatusQuery;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.lookup.Lookup;
import org.flowlogstatus.alibaba.lookup.LookupRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.RegionSweep;
import org.flowlogstatus.alibaba.sweep.ReportFile;
import org.flowlogstatus.alibaba.sweep.Source;
import org.flowlogstatus.alibaba.sweep.Sweep;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.events.WholeAnswer;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.Arrivals;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.telemetry.Lines;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.wire.Deadline;

/** Checks what an event of EventBridge is about, and has its region swept where it must be. */
public final class FlowLogChanged {
  private final Settings settings;
  private final Lookup lookup;
  private final Sweep sweep;
  private final Normalizer normalizer;
  private final Arrivals arrivals;
  private final Clock clock;

  public FlowLogChanged(
      Settings settings,
      Lookup lookup,
      Sweep sweep,
      Normalizer normalizer,
      Arrivals arrivals,
      Clock clock) {
    this.settings = settings;
    this.lookup = lookup;
    this.sweep = sweep;
    this.normalizer = normalizer;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /**
   * The CloudEvents that the delivered event, or array of events, leads to; none where it is
   * malformed, or not ours.
   *
   * @throws DeliverAgain where another try may help
   */
  public List<String> run(String event, Log log) {
    List<JsonNode> delivered = EventJson.read(event);
    if (delivered.isEmpty()) {
      log.line("The event is not JSON of an event; nothing is done.");
    }
    Batch batch = new Batch(log);
    for (JsonNode one : delivered) {
      noteArrival(one, log);
      Optional<ResourceEvent> about =
          ResourceEvent.read(one).filter(found -> settings.allows(found.regionId()));
      if (about.isEmpty()) {
        log.line("The event is not about a flow log or what one is for; nothing is done.");
      } else if (isOurs(about.get())) {
        batch.handle(about.get());
      } else {
        log.line("The event is of an account that is not asked about; nothing is done.");
      }
    }
    return batch.isEmpty() ? List.of() : batch.answer();
  }

  /** A call that failed was an event all the same, and who deploys proves arrivals by one. */
  private void noteArrival(JsonNode event, Log log) {
    Optional<String> own = settings.accountId();
    Optional<String> of = EventJson.text(event, "aliyunaccountid").or(() -> own);
    if (ResourceEvent.isOfVpc(event) && of.equals(own)) {
      arrivals.arrived(own.orElse(""), log);
    }
  }

  /** Where this is unknown, the event counts as ours: the check then says why. */
  private boolean isOurs(ResourceEvent event) {
    try {
      return event.accountId().isEmpty() || account(event.accountId()).isPresent();
    } catch (CheckFailure failure) {
      DeliverAgain.throwIfRetryable(failure);
      return true;
    }
  }

  private Optional<Account> account(Optional<String> id) throws CheckFailure {
    AllowedAccounts allowed = sweep.allowed();
    return id.isEmpty()
        ? Optional.of(allowed.own())
        : allowed.find(id.get(), Deadline.in(settings.deadline()));
  }

  private UniformResult checked(Target target, ResourceEvent event, Log log) {
    Deadline deadline = Deadline.in(settings.deadline());
    Invocation invocation = Invocation.event(log.invocationId());
    try {
      UniformResult result = checked(target, event, deadline);
      Lines.of(result).write(deadline, invocation, log);
      return result;
    } catch (DeliverAgain again) {
      Lines.tryAgain(Lines.CHECK, Provider.ALIBABA_CLOUD, again.failure(), Optional.of(target.id()))
          .write(deadline, invocation, log);
      throw again;
    }
  }

  private UniformResult checked(Target target, ResourceEvent event, Deadline deadline) {
    String regionId = event.regionId();
    try {
      return lookup.check(LookupRequest.about(target, regionId, event.accountId()), deadline);
    } catch (CheckFailure failure) {
      DeliverAgain.throwIfRetryable(failure);
      Subject subject = Subject.of(target, ownerOf(event), Optional.of(regionId));
      return normalizer.failed(
          subject,
          failure,
          Observations.of(failure, FlowLogStatusQuery.OPERATION, clock, deadline));
    }
  }

  private Optional<String> ownerOf(ResourceEvent event) {
    return event.accountId().or(settings::accountId);
  }

  /** All that was delivered at once: what it names twice is checked, and swept, once. */
  private final class Batch {
    private final Map<String, Event> checked = new LinkedHashMap<>();
    private final Set<String> regions = new LinkedHashSet<>();
    private final Map<Optional<String>, Set<String>> toSweep = new LinkedHashMap<>();
    private final Set<Optional<String>> owners = new LinkedHashSet<>();

    private final Log log;

    Batch(Log log) {
      this.log = log;
    }

    boolean isEmpty() {
      return checked.isEmpty();
    }

    void handle(ResourceEvent event) {
      regions.add(event.regionId());
      owners.add(ownerOf(event));
      event.targets().forEach(target -> check(target, event));
      if (event.targets().isEmpty()) {
        check(Target.of(TargetType.REGION, event.regionId()), event);
        toSweep
            .computeIfAbsent(event.accountId(), owner -> new LinkedHashSet<>())
            .add(event.regionId());
      }
    }

    List<String> answer() {
      Optional<String> owner = owners.size() == 1 ? owners.iterator().next() : settings.accountId();
      ReportFile file = ReportFile.of(settings, owner, log);
      List<RegionSweep.Outcome> swept = swept();
      WholeAnswer answer =
          new WholeAnswer(
              Carrier.FUNCTION_DESTINATION,
              Source.of(regions, owner),
              Source.subject(regions),
              file::storeBeside);
      List<Event> changed = new ArrayList<>();
      swept.forEach(outcome -> changed.addAll(outcome.changed()));
      List<String> events = answer.of(new ArrayList<>(checked.values()), changed, List.of());
      swept.forEach(RegionSweep.Outcome::store);
      return events;
    }

    private List<RegionSweep.Outcome> swept() {
      Deadline deadline = Deadline.in(settings.sweepDeadline());
      List<RegionSweep.Outcome> outcomes = new ArrayList<>();
      for (Map.Entry<Optional<String>, Set<String>> one : toSweep.entrySet()) {
        Optional<Account> account = accountOrNone(one.getKey());
        if (account.isPresent()) {
          ReportFile file = ReportFile.of(settings, account.get().id(), log);
          RegionSweep regionSweep = new RegionSweep(sweep.of(account.get()), file);
          Deadline share = deadline.within(deadline.left().dividedBy(toSweep.size()));
          outcomes.add(
              regionSweep.some(
                  new ArrayList<>(one.getValue()), share, SideBySide.callsAtOnce(1), log));
        }
      }
      return outcomes;
    }

    /** None where the directory cannot be read, as the check already reports. */
    private Optional<Account> accountOrNone(Optional<String> id) {
      try {
        return account(id);
      } catch (CheckFailure failure) {
        return Optional.empty();
      }
    }

    private void check(Target target, ResourceEvent event) {
      checked.computeIfAbsent(
          ownerOf(event).orElse("") + "|" + event.regionId() + "|" + target.id(),
          key ->
              CloudEvents.checked(
                  event.cause(),
                  Source.of(event.regionId(), ownerOf(event)),
                  checked(target, event, log)));
    }
  }
}
