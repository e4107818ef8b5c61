package org.flowlogstatus.azure.sweep;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.sweep.EstateMutants.Mutant;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.local.cloud.mutant.FalseVerdicts;
import org.flowlogstatus.local.cloud.oracle.AzureOracle;
import org.flowlogstatus.local.cloud.oracle.Expected;
import org.flowlogstatus.local.cloud.oracle.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Generated estates, of which each object in turn is hidden, and each answer refused, cut, blanked
 * or changed by a word: what is logged is never called off or not covered, and what is not is never
 * called on or covered.
 *
 * <p>What cannot be noticed in principle: the hidden log of a subnet or of an interface, since
 * these do not name their logs (the answer is then that of the estate without it), also where it is
 * hidden with its watcher; a group or a network that is hidden together with its log, or no longer
 * names a log that lost its target; a target id or a state that became another valid one; an empty
 * storage id, which is Azure's own word for records that go nowhere; and a field that says less
 * than all when it is absent, since an absent field is one that was not said.
 */
class MutantEstatesTest {

  private static final List<Long> SEEDS = List.of(0L, 3L);

  private final FalseVerdicts verdicts = new FalseVerdicts();
  private int mutants;

  @Test
  @Timeout(400)
  void noMutantMakesAFalseVerdict() {
    for (long seed : SEEDS) {
      Subscription holdings = DenseAzure.of(seed);
      Map<String, Expected> truth = truth(holdings);
      for (Mutant mutant : EstateMutants.hidden(holdings)) {
        compare(truth(mutant.noticeable()), of(mutant.seen()), seed + " " + mutant.what());
      }
      for (Mutant mutant : EstateMutants.ofLogs(holdings)) {
        compare(truth, of(mutant.seen()), seed + " " + mutant.what());
      }
      for (Fault fault : EstateMutants.faults(holdings)) {
        compare(truth, of(holdings).with(fault), seed + " " + fault);
      }
    }
    System.out.printf(
        "%d estates, %d mutants, %d verdicts compared, %d false%n",
        SEEDS.size(), mutants, verdicts.compared(), verdicts.count());
    verdicts.assertNone(1000);
  }

  private void compare(Map<String, Expected> truth, Estate mutant, String what) {
    mutants++;
    verdicts.compare(what, truth, swept(mutant));
  }

  private static List<Expected> swept(Estate mutant) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(mutant)) {
      Map<String, String> hasty = Map.of("FLOWLOG_SWEEP_DEADLINE_MILLIS", "1500");
      String body = clouds.function(hasty).sweep(List.of(DenseAzure.SUBSCRIPTION)).body();
      return Said.by(EmbeddedAzure.json(body));
    }
  }

  private static Map<String, Expected> truth(Subscription holdings) {
    Map<String, Expected> truth = new TreeMap<>();
    AzureOracle.of(holdings).forEach(target -> truth.put(target.id(), target));
    return truth;
  }

  private static Estate of(Subscription holdings) {
    return Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
  }
}
