package org.flowlogstatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.plan.alibaba.AlibabaPlans;
import org.flowlogstatus.plan.alibaba.SmallAlibaba;
import org.flowlogstatus.plan.azure.AzurePlans;
import org.flowlogstatus.plan.azure.SmallAzure;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureLists;

/** What a plan prints is what the commands take. */
class PlanCommandsTest {
  @Property(tries = 300)
  void everyCommandIsOneThatAzTakes(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate,
      @ForAll Goal goal,
      @ForAll Scope scope,
      @ForAll @IntRange(max = 3) int days) {
    Wish.Builder wish = Wish.builder().goal(goal).scope(scope);
    if (days > 0) {
      wish.retentionDays(days - 1);
    }
    Plan plan = plan(SmallAzure.of(estate), wish.build());

    for (Step step : plan.steps()) {
      assertThat(step.commands()).isNotEmpty();
      assertThat(step.commands()).allSatisfy(c -> assertThat(Commands.wrong(c)).isEmpty());
    }
  }

  @Property(tries = 300)
  void everyCommandIsOneThatAliyunTakes(
      @ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> estate, @ForAll Scope scope) {
    Plan plan =
        AlibabaPlans.plan(
            List.of(SmallAlibaba.of(estate)),
            List.of(),
            Optional.of(SmallAlibaba.ACCOUNT),
            Wish.builder().scope(scope).build(),
            90,
            Instant.EPOCH);

    for (Step step : plan.steps()) {
      assertThat(step.commands()).isNotEmpty();
      assertThat(step.commands()).allSatisfy(c -> assertThat(Commands.wrong(c)).isEmpty());
    }
  }

  @Property(tries = 100)
  void theSameEstateHasTheSameSteps(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate, @ForAll Scope scope) {
    Wish wish = Wish.builder().scope(scope).build();

    assertThat(plan(SmallAzure.of(estate), wish).steps())
        .isEqualTo(plan(SmallAzure.of(estate), wish).steps());
  }

  @Property(tries = 200)
  void aLogThatIsKeptForEverIsNotMadeByAnOptionThatIsIgnored(
      @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> estate) {
    Plan plan = plan(SmallAzure.of(estate), Wish.builder().retentionDays(0).build());

    assertThat(plan.steps().stream().filter(s -> s.action() == PlanAction.CREATE_FLOW_LOG))
        .allSatisfy(step -> assertThat(step.commands().get(0)).startsWith("az rest --method put"));
  }

  @Example
  void whatIsWrongWithACommandIsSaid() {
    assertThat(Commands.wrong("az network watcher flow-log delete --yes now")).isPresent();
    assertThat(Commands.wrong("az network watcher flow-log delete --location x --name y"))
        .isPresent();
    assertThat(Commands.wrong("aliyun vpc OpenFlowLogService")).isPresent();
    assertThat(Commands.wrong("az login")).isPresent();
    assertThat(Commands.wrong("az rest --method puts --url /x")).isPresent();
    assertThat(Commands.wrong("az rest --method put --url /x")).isEmpty();
  }

  private static Plan plan(AzureLists lists, Wish wish) {
    return AzurePlans.plan(
        List.of(lists), List.of(), Optional.of(SmallAzure.SUBSCRIPTION), wish, 90, Instant.EPOCH);
  }
}
