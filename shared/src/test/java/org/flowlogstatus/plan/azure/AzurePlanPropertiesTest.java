package org.flowlogstatus.plan.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.plan.azure.CoverageThen.isWorse;
import static org.flowlogstatus.plan.azure.CoverageThen.last;
import static org.flowlogstatus.plan.azure.CoverageThen.now;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.sweep.azure.AzureJoin;

/** What holds of the plan of any subscription. */
class AzurePlanPropertiesTest {

  /** The plan itself looks at no more than the coverage, and reads nothing that it need not. */
  @Property(tries = 1000)
  void thePlanSeesTheCoverageThatASweepWouldSee(
      @ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    PlannedAzure plan = given.plan();

    Map<String, Coverage> swept = new HashMap<>();
    plan.after().forEach(then -> swept.put(then.target().id(), then.coverage().orElseThrow()));
    assertThat(AzureJoin.coverages(plan.last(), plan.before())).isEqualTo(swept);
    for (UniformResult before : plan.before()) {
      UniformResult then = CoverageThen.of(plan.after(), before.target().id());
      if (before.status() == Status.DISABLED && then.status() == Status.ENABLED) {
        assertThat(last(then)).as("what a plan switches on logs all").isEqualTo(State.COVERED);
      }
    }
  }

  @Property(tries = 400)
  void nothingIsLost(@ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    PlannedAzure plan = given.plan();

    for (UniformResult before : plan.before()) {
      UniformResult then = CoverageThen.of(plan.after(), before.target().id());
      assertThat(isWorse(now(before), now(then)))
          .as("worse at once: %s %s", before, then)
          .isFalse();
      assertThat(isWorse(last(before), last(then))).as("worse then").isFalse();
    }
  }

  @Property(tries = 400)
  void whatIsUnknownIsNotTouched(@ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    PlannedAzure plan = given.plan();

    Set<String> unknown = new HashSet<>();
    for (UniformResult result : plan.before()) {
      if (result.status() == Status.UNKNOWN || now(result) == State.UNKNOWN) {
        unknown.add(result.target().id());
      }
    }
    assertThat(plan.steps()).extracting(step -> step.target().id()).noneMatch(unknown::contains);
  }

  @Property(tries = 400)
  void everythingIsClosedOrLeft(@ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    PlannedAzure plan = given.with(Goal.COVER).plan();

    Set<String> said = plan.said();
    for (UniformResult result : plan.before()) {
      String id = result.target().id();
      result.findings().forEach(f -> assertThat(said).contains(id + f.code()));
      boolean stays = last(result) == State.COVERED && now(result) == State.COVERED;
      if (result.status() != Status.ENABLED && !stays) {
        assertThat(said).contains(id + result.reason());
      }
      result.coverage().get().reason().ifPresent(r -> assertThat(said).contains(id + r));
    }
  }

  @Property(tries = 400)
  void whatAStepClosesIsGoneThen(@ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    PlannedAzure plan = given.plan();

    for (Step step : plan.steps()) {
      for (Closing closing : step.closes()) {
        UniformResult then = CoverageThen.of(plan.after(), closing.target().id());
        boolean covered = now(then) == State.COVERED && last(then) == State.COVERED;
        assertThat(then.findings()).extracting(f -> f.code().name()).doesNotContain(closing.code());
        boolean reason = then.reason().name().equals(closing.code());
        assertThat(reason && !covered).as("%s of %s", closing.code(), closing.target()).isFalse();
      }
    }
  }

  @Property(tries = 300)
  void aNetworksLogThatIsOnStaysAndDeletionsComeLast(
      @ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    List<Step> steps = given.with(Goal.COVER).plan().steps();

    List<String> seen = new ArrayList<>();
    for (Step step : steps) {
      assertThat(seen).containsAll(step.after());
      seen.add(step.id());
    }
    assertThat(steps.stream().filter(step -> step.action() == PlanAction.DELETE_FLOW_LOG))
        .allMatch(step -> step.target().type().equals("networkSecurityGroup"));
    assertThat(seen).doesNotHaveDuplicates();
  }
}
