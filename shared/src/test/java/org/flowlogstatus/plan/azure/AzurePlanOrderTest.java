package org.flowlogstatus.plan.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureJoin;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.flowlogstatus.sweep.azure.AzureView;

/** What a step waits for is all that it rests on. */
class AzurePlanOrderTest {

  /** Whoever runs the deletions and no more than what each waits for loses nothing either. */
  @Property(tries = 400)
  void aDeletionWaitsForAllThatTakesOver(@ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    AzureLists lists = given.lists();
    Wish wish = Wish.builder().goal(given.goal()).scope(given.scope()).build();
    Planning planning = new Planning(Provider.AZURE, wish, 90);
    PlanPart plan = AzurePlanner.plan(lists, new AzureStores(wish, List.of(lists)), planning);
    Map<String, Step> byId = new HashMap<>();
    plan.steps().forEach(step -> byId.put(step.id(), step));

    for (Step step : plan.steps()) {
      if (step.action() == PlanAction.DELETE_FLOW_LOG) {
        List<Step> run = new ArrayList<>(List.of(step));
        step.after().forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(run::add));
        Map<String, State> then = states(after(lists, run), planning);
        states(lists, planning)
            .forEach((id, state) -> assertThat(isWorse(state, of(then, id))).as(id).isFalse());
      }
    }
  }

  @Property(tries = 1000)
  void noSubnetThatIsUnknownIsTouched(@ForAll(supplier = AzureCase.Any.class) AzureCase given) {
    AzureLists lists = given.lists();
    Wish wish = Wish.builder().goal(given.goal()).scope(Scope.SAME).build();
    Planning planning = new Planning(Provider.AZURE, wish, 90);

    AzureView view = AzureView.of(lists);
    AzurePlanner.plan(lists, new AzureStores(wish, List.of(lists)), planning).steps().stream()
        .filter(step -> step.target().type().equals("subnet"))
        .map(step -> Ids.key(step.target().id()))
        .forEach(
            id ->
                assertThat(view.ofSubnet(SmallAzure.REGION, id))
                    .as(id)
                    .isNotEqualTo(State.UNKNOWN));
  }

  private static AzureLists after(AzureLists lists, List<Step> run) {
    List<FlowLog> logs = new ArrayList<>(lists.flowLogs().all());
    for (Step step : run) {
      String id = step.flowLog().orElseThrow();
      logs.removeIf(log -> log.id().filter(its -> Ids.same(its, id)).isPresent());
      step.resource().ifPresent(resource -> logs.add(written(resource, id)));
    }
    boolean unwatched = lists.flowLogs(SmallAzure.REGION).isEmpty();
    return lists.withFlowLogs(FlowLogs.of(logs), unwatched ? Set.of(SmallAzure.REGION) : Set.of());
  }

  private static FlowLog written(ObjectNode resource, String id) {
    return AzureFlowLogReader.entry(resource.deepCopy().put("id", id));
  }

  private static Map<String, State> states(AzureLists lists, Planning planning) {
    Map<String, State> states = new HashMap<>();
    for (UniformResult result :
        AzureJoin.join(lists, planning.normalizer(), planning.problems()).results()) {
      states.put(Ids.key(result.target().id()), result.coverage().orElseThrow().state());
    }
    return states;
  }

  private static State of(Map<String, State> states, String id) {
    return Optional.ofNullable(states.get(id)).orElseThrow();
  }

  /** Of what guards nothing, nothing is left to cover. */
  private static boolean isWorse(State before, State then) {
    return before.compareTo(State.NOT_COVERED) <= 0
        && then.compareTo(State.NOT_COVERED) <= 0
        && then.compareTo(before) > 0;
  }
}
