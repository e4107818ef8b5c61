package org.flowlogstatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.flowlogstatus.explain.Explanation;
import org.flowlogstatus.explain.Explanation.Kind;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.plan.alibaba.AlibabaPlans;
import org.flowlogstatus.plan.alibaba.SmallAlibaba;
import org.flowlogstatus.plan.azure.AzurePlans;
import org.flowlogstatus.plan.azure.SmallAzure;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.junit.jupiter.api.Test;

/** Which step closes what is one table: what {@code explain} says, a plan does. */
class ClosingTableTest {
  private static final int ESTATES = 400;
  private static final Set<String> NOT_IN_SMALL_ESTATES =
      Set.of("ACCESS_DENIED", "ANALYTICS_OFF", "STORAGE_MISSING", "WORKSPACE_MISSING");

  private final Random random = new Random(14);

  @Test
  void whatAStepClosesStandsInTheTableOfExplain() {
    Set<String> known = new TreeSet<>();
    for (Explanation entry : Explanations.all()) {
      if (entry.kind() == Kind.REASON || entry.kind() == Kind.FINDING) {
        entry.actions().forEach(action -> known.add(entry.code() + " " + action));
      }
    }

    Set<String> closings = closings();
    assertThat(closings).isSubsetOf(known);
    known.removeAll(closings);
    known.removeIf(pair -> NOT_IN_SMALL_ESTATES.contains(pair.split(" ", 2)[0]));
    assertThat(known).as("said by explain, and done by no plan").isEmpty();
  }

  private Set<String> closings() {
    Set<String> closings = new TreeSet<>();
    for (int i = 0; i < ESTATES; i++) {
      for (Scope scope : Scope.values()) {
        Wish.Builder wish = Wish.builder().scope(scope).goal(i % 4 == 0 ? Goal.KEEP : Goal.COVER);
        add(azure(wish.build()), closings);
        add(alibaba(wish.project("p").logstore("l").build()), closings);
      }
    }
    return closings;
  }

  private static void add(Plan plan, Set<String> closings) {
    for (Step step : plan.steps()) {
      step.closes().forEach(closing -> closings.add(closing.code() + " " + step.action()));
    }
  }

  private Plan azure(Wish wish) {
    return AzurePlans.plan(
        List.of(SmallAzure.of(choices(60))),
        List.of(),
        Optional.of(SmallAzure.SUBSCRIPTION),
        wish,
        90,
        Instant.EPOCH);
  }

  private Plan alibaba(Wish wish) {
    return AlibabaPlans.plan(
        List.of(SmallAlibaba.of(choices(40))),
        List.of(),
        Optional.of(SmallAlibaba.ACCOUNT),
        wish,
        90,
        Instant.EPOCH);
  }

  private List<Integer> choices(int most) {
    List<Integer> choices = new ArrayList<>();
    int count = random.nextInt(most);
    for (int i = 0; i < count; i++) {
      choices.add(random.nextInt(10_000));
    }
    return choices;
  }
}
