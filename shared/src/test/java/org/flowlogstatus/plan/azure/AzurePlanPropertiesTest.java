package org.flowlogstatus.plan.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Cost;
import org.flowlogstatus.plan.choice.Mend;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureJoin;
import org.flowlogstatus.sweep.azure.AzureLists;

/** What holds of the plan of any subscription, held against all other plans of a small one. */
class AzurePlanPropertiesTest {

  @Property(tries = 400)
  void noPlanNeedsFewerFlowLogs(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate,
      @ForAll Goal goal,
      @ForAll Scope scope) {
    AzureLists lists = SmallAzure.of(estate);
    PlannedAzure plan = PlannedAzure.of(lists, goal, scope);
    Optional<Cost> best = new AllPlans(lists, goal, scope).cheapest();

    best.ifPresent(
        cost -> {
          assertThat(reaches(plan.before(), plan.after(), goal))
              .as("reaches the goal that can be reached")
              .isTrue();
          assertThat(count(plan, PlanAction.CREATE_FLOW_LOG, PlanAction.SWITCH_ON))
              .as("flow logs made or switched on")
              .isLessThanOrEqualTo(cost.logs());
          if (goal == Goal.KEEP) { // What is changed for a finding is in no choice.
            assertThat(count(plan, PlanAction.CHANGE_FLOW_LOG))
                .as("changes")
                .isLessThanOrEqualTo(cost.changes());
          }
        });
  }

  /** The plan itself looks at no more than the coverage, and reads nothing that it need not. */
  @Property(tries = 1000)
  void thePlanSeesTheCoverageThatASweepWouldSee(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate,
      @ForAll Goal goal,
      @ForAll Scope scope) {
    PlannedAzure plan = PlannedAzure.of(SmallAzure.of(estate), goal, scope);

    Map<String, Coverage> swept = new HashMap<>();
    plan.after().forEach(then -> swept.put(then.target().id(), then.coverage().orElseThrow()));
    assertThat(AzureJoin.coverages(plan.last(), plan.before())).isEqualTo(swept);
    Map<String, UniformResult> after = byKey(plan.after());
    for (UniformResult before : plan.before()) {
      UniformResult then = of(after, before.target().id());
      if (before.status() == Status.DISABLED && then.status() == Status.ENABLED) {
        assertThat(last(then)).as("what a plan switches on logs all").isEqualTo(State.COVERED);
      }
    }
  }

  @Property(tries = 400)
  void nothingIsLost(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate,
      @ForAll Goal goal,
      @ForAll Scope scope) {
    PlannedAzure plan = PlannedAzure.of(SmallAzure.of(estate), goal, scope);

    Map<String, UniformResult> after = byKey(plan.after());
    for (UniformResult before : plan.before()) {
      UniformResult then = of(after, before.target().id());
      assertThat(isWorse(before.coverage().get().state(), then.coverage().get().state()))
          .as("worse at once: %s %s", before, then)
          .isFalse();
      assertThat(isWorse(last(before), last(then))).as("worse then").isFalse();
    }
  }

  @Property(tries = 400)
  void whatIsUnknownIsNotTouched(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate,
      @ForAll Goal goal,
      @ForAll Scope scope) {
    PlannedAzure plan = PlannedAzure.of(SmallAzure.of(estate), goal, scope);

    Set<String> unknown = new HashSet<>();
    for (UniformResult result : plan.before()) {
      if (result.status() == Status.UNKNOWN || result.coverage().get().state() == State.UNKNOWN) {
        unknown.add(result.target().id());
      }
    }
    assertThat(plan.steps()).extracting(step -> step.target().id()).noneMatch(unknown::contains);
  }

  @Property(tries = 400)
  void everythingIsClosedOrLeft(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate, @ForAll Scope scope) {
    PlannedAzure plan = PlannedAzure.of(SmallAzure.of(estate), Goal.COVER, scope);

    Set<String> said = new HashSet<>();
    plan.steps().forEach(step -> step.closes().forEach(c -> said.add(c.target().id() + c.code())));
    plan.unresolved().forEach(left -> said.add(left.target().id() + left.code()));
    for (UniformResult result : plan.before()) {
      String id = result.target().id();
      result.findings().forEach(f -> assertThat(said).contains(id + f.code()));
      boolean stays =
          last(result) == State.COVERED && result.coverage().get().state() == State.COVERED;
      if (result.status() != Status.ENABLED && !stays) {
        assertThat(said).contains(id + result.reason());
      }
      result.coverage().get().reason().ifPresent(r -> assertThat(said).contains(id + r));
    }
  }

  @Property(tries = 400)
  void whatAStepClosesIsGoneThen(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate,
      @ForAll Goal goal,
      @ForAll Scope scope) {
    PlannedAzure plan = PlannedAzure.of(SmallAzure.of(estate), goal, scope);

    Map<String, UniformResult> after = byKey(plan.after());
    for (Step step : plan.steps()) {
      for (Closing closing : step.closes()) {
        UniformResult then = of(after, closing.target().id());
        boolean covered =
            then.coverage().get().state() == State.COVERED && last(then) == State.COVERED;
        assertThat(then.findings()).extracting(f -> f.code().name()).doesNotContain(closing.code());
        boolean reason = then.reason().name().equals(closing.code());
        assertThat(reason && !covered).as("%s of %s", closing.code(), closing.target()).isFalse();
      }
    }
  }

  @Property(tries = 300)
  void aNetworksLogThatIsOnStaysAndDeletionsComeLast(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate, @ForAll Scope scope) {
    List<Step> steps = PlannedAzure.of(SmallAzure.of(estate), Goal.COVER, scope).steps();

    List<String> seen = new ArrayList<>();
    for (Step step : steps) {
      assertThat(seen).containsAll(step.after());
      seen.add(step.id());
    }
    assertThat(steps.stream().filter(step -> step.action() == PlanAction.DELETE_FLOW_LOG))
        .allMatch(step -> step.target().type().equals("networkSecurityGroup"));
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void aNetworkIsLoggedAsAWholeOnlyWhereThatLogsNobodyTwice(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate, @ForAll Goal goal) {
    AzureLists lists = SmallAzure.of(estate);
    PlannedAzure plan = PlannedAzure.of(lists, goal, Scope.AUTO);

    AzureGround ground = new AzureGround(lists, plan.before());
    for (Step step : plan.steps()) {
      if (step.action() == PlanAction.CREATE_FLOW_LOG
          && step.target().type().equals("virtualNetwork")) {
        String key = Ids.key(step.target().id());
        assertThat(ground.isLoggedInParts(key)).isFalse();
        assertThat(goal == Goal.COVER || ground.isCovered(key)).isTrue();
      }
    }
    PlannedAzure same = PlannedAzure.of(lists, goal, Scope.SAME);
    if (reaches(same.before(), same.after(), goal)) {
      assertThat(count(plan, PlanAction.CREATE_FLOW_LOG, PlanAction.SWITCH_ON))
          .isLessThanOrEqualTo(count(same, PlanAction.CREATE_FLOW_LOG, PlanAction.SWITCH_ON));
    }
  }

  private static int count(PlannedAzure plan, PlanAction... actions) {
    return (int)
        plan.steps().stream().filter(step -> Set.of(actions).contains(step.action())).count();
  }

  private static Map<String, UniformResult> byKey(List<UniformResult> results) {
    Map<String, UniformResult> byKey = new HashMap<>();
    results.forEach(result -> byKey.put(Ids.key(result.target().id()), result));
    return byKey;
  }

  private static UniformResult of(Map<String, UniformResult> results, String id) {
    return Optional.ofNullable(results.get(Ids.key(id))).orElseThrow();
  }

  private static State last(UniformResult result) {
    return result.coverage().flatMap(Coverage::afterRetirement).orElseThrow();
  }

  private static boolean isExtent(State state) {
    return state != State.UNKNOWN && state != State.NOTHING_TO_COVER;
  }

  /** Of something covered and something unknown the rules say unknown: partly, or even all. */
  private static boolean isWorse(State before, State then) {
    return then == State.UNKNOWN
        ? before == State.COVERED
        : isExtent(before) && isExtent(then) && then.compareTo(before) > 0;
  }

  /** The goal; what is unknown today or then is left out, or not worse than something covered. */
  private static boolean reaches(List<UniformResult> before, List<UniformResult> after, Goal goal) {
    Map<String, UniformResult> then = byKey(after);
    return before.stream()
        .filter(result -> isExtent(result.coverage().get().state()) && isExtent(last(result)))
        .allMatch(
            result -> {
              State last = last(of(then, result.target().id()));
              return goal == Goal.COVER
                  ? last == State.COVERED
                  : !isWorse(result.coverage().get().state(), last);
            });
  }

  /** Every choice of flow logs that a scope allows, tried by the rules of the sweep. */
  private static final class AllPlans {
    private final AzureLists lists;
    private final Goal goal;
    private final List<UniformResult> before;
    private final Map<String, FlowLog> mended = new TreeMap<>();
    private final Map<String, Cost> costs = new TreeMap<>();
    private final Planning planning;

    AllPlans(AzureLists lists, Goal goal, Scope scope) {
      this.lists = lists;
      this.goal = goal;
      this.planning = new Planning(Provider.AZURE, Wish.builder().build(), 90);
      this.before = join(lists.flowLogs());
      AzureGround ground = new AzureGround(lists, before);
      for (VirtualNetwork network : lists.networks().value().get()) {
        String id = network.id();
        Coverage coverage = of(byKey(before), id).coverage().get();
        boolean known = coverage.state() != State.UNKNOWN;
        boolean fits =
            !ground.isLoggedInParts(Ids.key(id))
                && (goal == Goal.COVER || ground.isCovered(Ids.key(id)));
        add(
            id,
            TargetType.VIRTUAL_NETWORK,
            known,
            scope == Scope.NETWORK || (scope == Scope.AUTO && fits));
        for (VirtualNetwork.Subnet subnet : network.subnets()) {
          boolean needs =
              goal == Goal.COVER
                  || subnet.networkSecurityGroupId().map(this::isLogged).orElse(false);
          boolean seen =
              ground.view().ofSubnet(SmallAzure.REGION, Ids.key(subnet.id())) != State.UNKNOWN;
          add(subnet.id(), TargetType.SUBNET, seen, scope != Scope.NETWORK && needs);
        }
      }
      for (NetworkInterface card : lists.interfaces().value().get()) {
        boolean needs = card.networkSecurityGroupId().map(this::isLogged).orElse(false);
        add(card.id(), TargetType.NETWORK_INTERFACE, true, scope != Scope.NETWORK && needs);
      }
    }

    private boolean isLogged(String group) {
      return logs(group).stream().anyMatch(log -> log.state() == LogState.ON);
    }

    private List<FlowLog> logs(String id) {
      return lists.flowLogs().of(List.of(Ids.key(id)));
    }

    private void add(String id, TargetType type, boolean known, boolean newAllowed) {
      Mend mend = AzureGround.mend(logs(id));
      boolean possible =
          known
              && mend != Mend.NOTHING
              && mend != Mend.CLOSED
              && (mend != Mend.CREATE || newAllowed);
      if (possible) {
        FlowLog.Builder log = FlowLog.builder();
        log.provider(Provider.AZURE)
            .id("planned " + id)
            .targetId(id)
            .targetType(type)
            .state(LogState.ON);
        mended.put(id, log.build());
        costs.put(id, mend == Mend.CHANGE ? new Cost(0, 1, 0, 0) : new Cost(1, 0, 0, 0));
      }
    }

    Optional<Cost> cheapest() {
      List<String> ids = new ArrayList<>(mended.keySet());
      Optional<Cost> least = Optional.empty();
      for (int bits = 0; bits < 1 << ids.size(); bits++) {
        Cost cost = Cost.NONE;
        List<FlowLog> logs = new ArrayList<>(lists.flowLogs().all());
        for (int i = 0; i < ids.size(); i++) {
          if ((bits >> i & 1) == 1) {
            Optional.ofNullable(mended.get(ids.get(i))).ifPresent(logs::add);
            cost = cost.plus(costs.getOrDefault(ids.get(i), Cost.NONE));
          }
        }
        boolean cheaper = least.isEmpty() || cost.isBelow(least.get());
        if (cheaper && reaches(before, join(FlowLogs.of(logs)), goal)) {
          least = Optional.of(cost);
        }
      }
      return least;
    }

    private List<UniformResult> join(FlowLogs logs) {
      return AzureJoin.join(
              lists.withFlowLogs(
                  logs,
                  lists.flowLogs(SmallAzure.REGION).isEmpty()
                      ? Set.of(SmallAzure.REGION)
                      : Set.of()),
              planning.normalizer(),
              planning.problems())
          .results();
    }
  }
}
