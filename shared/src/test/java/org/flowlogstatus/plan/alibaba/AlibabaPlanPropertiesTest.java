package org.flowlogstatus.plan.alibaba;

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
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Repair;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.alibaba.RegionJoin;
import org.flowlogstatus.sweep.alibaba.RegionLists;

/** What holds of the plan of any region, held against all other plans of a small one. */
class AlibabaPlanPropertiesTest {
  private static final Optional<String> ACCOUNT = Optional.of(SmallAlibaba.ACCOUNT);

  @Property(tries = 400)
  void noPlanNeedsFewerFlowLogs(
      @ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> estate, @ForAll Scope scope) {
    RegionLists lists = SmallAlibaba.of(estate);
    PlannedAlibaba plan = PlannedAlibaba.of(lists, scope);

    Optional<Integer> least = fewest(lists, plan.before(), scope);
    if (least.isPresent()) {
      assertThat(reaches(plan.before(), plan.after())).isTrue();
      assertThat(made(plan)).isLessThanOrEqualTo(least.get());
    }
  }

  @Property(tries = 400)
  void nothingIsLostAndNothingUnknownIsTouched(
      @ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> estate, @ForAll Scope scope) {
    PlannedAlibaba plan = PlannedAlibaba.of(SmallAlibaba.of(estate), scope);

    Map<String, UniformResult> after = byKey(plan.after());
    Set<String> unknown = new HashSet<>();
    for (UniformResult before : plan.before()) {
      String id = before.target().id();
      State then = state(Optional.ofNullable(after.get(Ids.key(id))).orElseThrow());
      assertThat(isExtent(state(before)) && isExtent(then) && then.compareTo(state(before)) > 0)
          .as(id)
          .isFalse();
      if (before.status() == Status.UNKNOWN || state(before) == State.UNKNOWN) {
        unknown.add(id);
      }
    }
    assertThat(plan.steps())
        .filteredOn(step -> step.action() != PlanAction.ACTIVATE_SERVICE)
        .extracting(step -> step.target().id())
        .noneMatch(unknown::contains);
  }

  @Property(tries = 400)
  void everythingIsClosedOrLeft(
      @ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> estate, @ForAll Scope scope) {
    PlannedAlibaba plan = PlannedAlibaba.of(SmallAlibaba.of(estate), scope);

    Set<String> said = plan.said();
    for (UniformResult result : plan.before()) {
      String id = result.target().id();
      result.findings().forEach(f -> assertThat(said).contains(id + f.code()));
      if (result.status() != Status.ENABLED && state(result) != State.COVERED) {
        assertThat(said).contains(id + result.reason());
      }
      result.coverage().get().reason().ifPresent(r -> assertThat(said).contains(id + r));
    }
  }

  private static Planning planning(Wish wish) {
    return new Planning(Provider.ALIBABA_CLOUD, wish, 90);
  }

  private static int made(PlannedAlibaba plan) {
    return (int)
        plan.steps().stream()
            .filter(
                step ->
                    step.action() == PlanAction.CREATE_FLOW_LOG
                        || step.action() == PlanAction.SWITCH_ON)
            .count();
  }

  /** By every choice that the scope allows, tried by the rules of the sweep. */
  private static Optional<Integer> fewest(
      RegionLists lists, List<UniformResult> before, Scope scope) {
    AlibabaInventory inventory = new AlibabaInventory(lists, before);
    Map<String, FlowLog> mended = new TreeMap<>();
    Map<String, Integer> costs = new TreeMap<>();
    for (UniformResult result : before) {
      String key = Ids.key(result.target().id());
      TargetType type = result.target().type();
      Repair repair = inventory.repairs(key).repair();
      boolean known = result.status() != Status.UNKNOWN && state(result) != State.UNKNOWN;
      boolean allowed =
          repair != Repair.CREATE
              || (type == TargetType.VPC
                  ? scope == Scope.NETWORK
                      || (scope == Scope.AUTO && !inventory.isLoggedInParts(key))
                  : scope != Scope.NETWORK && state(result) != State.COVERED);
      boolean possible = repair != Repair.NOTHING && repair != Repair.CLOSED && known && allowed;
      if (type != TargetType.REGION && possible) {
        FlowLog.Builder log = FlowLog.builder();
        log.provider(Provider.ALIBABA_CLOUD)
            .id("planned-" + key)
            .targetId(key)
            .targetType(type)
            .destination(Destination.logService("p", "l"))
            .state(LogState.ON);
        mended.put(key, log.build());
        costs.put(key, repair == Repair.CREATE || repair == Repair.SWITCH_ON ? 1 : 0);
      }
    }
    List<String> keys = new ArrayList<>(mended.keySet());
    Optional<Integer> least = Optional.empty();
    for (int bits = 0; bits < 1 << Math.min(14, keys.size()); bits++) {
      List<FlowLog> logs = new ArrayList<>(inventory.logs().all());
      int cost = 0;
      for (int i = 0; i < keys.size(); i++) {
        if ((bits >> i & 1) == 1) {
          logs.add(Optional.ofNullable(mended.get(keys.get(i))).orElseThrow());
          cost += costs.getOrDefault(keys.get(i), 0);
        }
      }
      boolean fewer = least.isEmpty() || cost < least.get();
      if (fewer && reaches(before, join(lists.withFlowLogs(FlowLogs.of(logs), true)))) {
        least = Optional.of(cost);
      }
    }
    return least;
  }

  private static List<UniformResult> join(RegionLists lists) {
    Planning planning = planning(Wish.builder().build());
    return RegionJoin.join(lists, planning.normalizer(), ACCOUNT, planning.problems()).results();
  }

  private static boolean reaches(List<UniformResult> before, List<UniformResult> after) {
    Map<String, UniformResult> then = byKey(after);
    return before.stream()
        .filter(result -> isExtent(state(result)))
        .allMatch(
            result ->
                state(Optional.ofNullable(then.get(Ids.key(result.target().id()))).orElseThrow())
                    == State.COVERED);
  }

  private static Map<String, UniformResult> byKey(List<UniformResult> results) {
    Map<String, UniformResult> byKey = new HashMap<>();
    results.forEach(result -> byKey.put(Ids.key(result.target().id()), result));
    return byKey;
  }

  private static State state(UniformResult result) {
    return result.coverage().orElseThrow().state();
  }

  private static boolean isExtent(State state) {
    return state != State.UNKNOWN && state != State.NOTHING_TO_COVER;
  }
}
