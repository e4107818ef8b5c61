package org.flowlogstatus.alibaba.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.lookup.Lookup;
import org.flowlogstatus.alibaba.lookup.LookupRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.RegionSweep;
import org.flowlogstatus.alibaba.sweep.ReportFile;
import org.flowlogstatus.alibaba.sweep.Source;
import org.flowlogstatus.alibaba.sweep.Sweep;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.events.CloudEvents;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.events.Event;
import org.flowlogstatus.events.EventChecks;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.events.WholeAnswer;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.Arrivals;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.wire.Deadline;

/** Checks the target of an EventBridge event, or sweeps its region where that is needed. */
public final class FlowLogChanged {
  private final Settings settings;
  private final Lookup lookup;
  private final Sweep sweep;
  private final EventChecks checks;
  private final Arrivals arrivals;

  public FlowLogChanged(
      Settings settings, Lookup lookup, Sweep sweep, EventChecks checks, Arrivals arrivals) {
    this.settings = settings;
    this.lookup = lookup;
    this.sweep = sweep;
    this.checks = checks;
    this.arrivals = arrivals;
  }

  /**
   * The CloudEvents that the delivered event, or array of events, leads to; none where it is
   * malformed, or not ours.
   *
   * @throws DeliverAgain where another try may help
   */
  public List<String> run(String event, Log log) {
    Batch batch = new Batch(log);
    for (JsonNode one : EventJson.delivered(event, log)) {
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

  /** A failed call is an event too, and a deployment uses one to prove that events arrive. */
  private void noteArrival(JsonNode event, Log log) {
    Optional<String> own = settings.accountId();
    Optional<String> of = EventJson.text(event, "aliyunaccountid").or(() -> own);
    if (ResourceEvent.isOfVpc(event) && of.equals(own)) {
      arrivals.arrived(own.orElse(""), log);
    }
  }

  private boolean isOurs(ResourceEvent event) {
    return checks.isOurs(deadline -> account(event.accountId(), deadline).isPresent());
  }

  private Optional<Account> account(Optional<String> id, Deadline deadline) throws CheckFailure {
    AllowedAccounts allowed = sweep.allowed();
    return id.isEmpty() ? Optional.of(allowed.own()) : allowed.find(id.get(), deadline);
  }

  private UniformResult checked(Target target, ResourceEvent event, Log log) {
    LookupRequest request = LookupRequest.about(target, event.regionId(), event.accountId());
    Subject subject = Subject.of(target, ownerOf(event), Optional.of(event.regionId()));
    return checks.result(subject, deadline -> lookup.check(request, deadline), log);
  }

  private Optional<String> ownerOf(ResourceEvent event) {
    return event.accountId().or(settings::accountId);
  }

  /** One delivery: what it names twice is checked, and swept, once. */
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
        return account(id, checks.deadline());
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
