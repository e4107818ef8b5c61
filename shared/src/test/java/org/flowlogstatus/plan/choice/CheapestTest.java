package org.flowlogstatus.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CheapestTest {
  private static final Cost ONE_LOG = new Cost(1, 0, 0, 1);

  @Property(tries = 2000)
  void costsWhatTheCheapestOfAllChoicesCosts(
      @ForAll @Size(min = 1, max = 7)
          List<@Size(min = 1, max = 4) Set<@IntRange(max = 8) Integer>> raw,
      @ForAll @Size(9) List<@IntRange(max = 5) Integer> kinds) {
    List<Set<String>> demands = raw.stream().map(CheapestTest::names).collect(Collectors.toList());
    Map<String, Cost> costs =
        IntStream.range(0, 9)
            .boxed()
            .collect(Collectors.toMap(i -> "p" + i, i -> kind(kinds.get(i))));

    Set<String> chosen = Cheapest.places(demands, costs::get);

    assertThat(demands).allSatisfy(demand -> assertThat(chosen).containsAnyElementsOf(demand));
    assertThat(Cheapest.cost(chosen, costs::get)).isEqualTo(exhaustive(demands, costs));
  }

  @Test
  void oneNetworkMeetsWhatManyPartsAskFor() {
    List<Set<String>> demands =
        IntStream.range(0, 3000)
            .mapToObj(i -> Set.of("network", "part" + i))
            .collect(Collectors.toList());

    assertThat(Cheapest.places(demands, place -> ONE_LOG)).containsExactly("network");
  }

  @Test
  void aChangeIsCheaperThanALog() {
    List<Set<String>> demands = List.of(Set.of("change", "log"));

    Set<String> chosen =
        Cheapest.places(demands, place -> place.equals("log") ? ONE_LOG : new Cost(0, 1, 9, 0));

    assertThat(chosen).containsExactly("change");
  }

  private static Cost kind(int kind) {
    return List.of(
            ONE_LOG,
            ONE_LOG,
            new Cost(1, 0, 0, 0),
            new Cost(1, 0, 3, 1),
            new Cost(0, 1, 0, 0),
            new Cost(0, 1, 2, 0))
        .get(kind);
  }

  private static Set<String> names(Set<Integer> numbers) {
    return numbers.stream().map(number -> "p" + number).collect(Collectors.toSet());
  }

  private static Cost exhaustive(List<Set<String>> demands, Map<String, Cost> costs) {
    List<String> places = new ArrayList<>(costs.keySet());
    Cost least = Cost.BEYOND;
    for (int bits = 0; bits < 1 << places.size(); bits++) {
      Set<String> chosen = new HashSet<>();
      for (int i = 0; i < places.size(); i++) {
        if ((bits >> i & 1) == 1) {
          chosen.add(places.get(i));
        }
      }
      boolean meetsAll =
          demands.stream().allMatch(demand -> demand.stream().anyMatch(chosen::contains));
      Cost cost = Cheapest.cost(chosen, costs::get);
      least = meetsAll && cost.isBelow(least) ? cost : least;
    }
    return least;
  }
}
