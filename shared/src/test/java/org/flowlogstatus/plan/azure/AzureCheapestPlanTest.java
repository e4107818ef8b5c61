package org.flowlogstatus.plan.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.plan.choice.Cost;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.sweep.azure.AzureLists;

/** No plan is cheaper: held against all other plans of a small subscription. */
class AzureCheapestPlanTest {

  @Property(tries = 400)
  void noPlanNeedsFewerFlowLogs(@ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    assertCheapest(given);
  }

  /**
   * Two interfaces are to be logged, in a subnet that another group guards. That group's log cannot
   * be replaced yet, since the log of its other subnet is in transition.
   */
  @Example
  void oneLogOfASubnetServesItsInterfacesWhereTheGroupOfTheSubnetWaits() {
    List<Integer> estate =
        List.of(
            3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 89, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 2, 0, 1, 0, 0, 1);
    PlannedAzure plan = new AzureCase(estate, Goal.COVER, Scope.SAME).plan();

    assertThat(plan.steps().stream().map(Step::action))
        .containsOnlyOnce(PlanAction.CREATE_FLOW_LOG);
    assertCheapest(new AzureCase(estate, Goal.COVER, Scope.SAME));
    assertCheapest(new AzureCase(estate, Goal.KEEP, Scope.SAME));
  }

  private static void assertCheapest(AzureCase given) {
    AzureLists lists = given.lists();
    PlannedAzure plan = PlannedAzure.of(lists, given.goal(), given.scope());
    Optional<Cost> best = new AllAzurePlans(lists, given.goal(), given.scope()).cheapest();

    best.ifPresent(
        cost -> {
          assertThat(CoverageThen.reaches(plan.before(), plan.after(), given.goal()))
              .as("reaches the goal that can be reached")
              .isTrue();
          assertThat(plan.count(PlanAction.CREATE_FLOW_LOG, PlanAction.SWITCH_ON))
              .as("flow logs made or switched on")
              .isLessThanOrEqualTo(cost.logs());
          if (given.goal() == Goal.KEEP) { // What is changed for a finding is in no choice.
            assertThat(plan.count(PlanAction.CHANGE_FLOW_LOG))
                .as("changes")
                .isLessThanOrEqualTo(cost.changes());
          }
        });
  }

  @Property(tries = 300)
  void aNetworkIsLoggedAsAWholeOnlyWhereThatLogsNobodyTwice(
      @ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    PlannedAzure plan = given.with(Scope.AUTO).plan();

    AzureInventory inventory = new AzureInventory(given.lists(), plan.before());
    for (Step step : plan.steps()) {
      if (step.action() == PlanAction.CREATE_FLOW_LOG
          && step.target().type().equals("virtualNetwork")) {
        String key = Ids.key(step.target().id());
        assertThat(inventory.isLoggedInParts(key)).isFalse();
        assertThat(given.goal() == Goal.COVER || inventory.isCovered(key)).isTrue();
      }
    }
    PlannedAzure same = given.with(Scope.SAME).plan();
    if (CoverageThen.reaches(same.before(), same.after(), given.goal())) {
      assertThat(plan.count(PlanAction.CREATE_FLOW_LOG, PlanAction.SWITCH_ON))
          .isLessThanOrEqualTo(same.count(PlanAction.CREATE_FLOW_LOG, PlanAction.SWITCH_ON));
    }
  }
}
