package org.flowlogstatus.azure.lookup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.AzureTargets;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.local.cloud.mutant.LookupMutants;
import org.flowlogstatus.local.cloud.mutant.RowMutant;
import org.flowlogstatus.wire.RecordedWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every target of generated estates is looked up, with every word of every answer dropped, blanked
 * or another: a yes never becomes a no, and a no never a yes.
 *
 * <p>What cannot be noticed in principle, since neither names its flow logs: a flow log of a subnet
 * or of an interface that the list leaves out, or whose watcher the list of watchers leaves out.
 */
class LookupMutantsTest {
  private static final Pattern LIST_OF_LOGS_OR_WATCHERS =
      Pattern.compile("/(flowLogs|networkWatchers)[?]");

  @Test
  @Timeout(3600)
  void noAnswerMakesAFalseVerdict() {
    LookupMutants mutants = new LookupMutants();
    for (long seed = 0; seed < LookupMutants.ESTATES; seed++) {
      Subscription holdings = DenseAzure.of(seed);
      Estate estate = Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
      try (EmbeddedAzure cloud = EmbeddedAzure.of(estate)) {
        for (String target : AzureTargets.of(holdings)) {
          RecordedWire wire = new RecordedWire(cloud.wire());
          AzureInProcess.at(cloud.endpoint(), Map.of(), wire).lookup(target);
          mutants.compareAll(
              target,
              () ->
                  EmbeddedAzure.json(
                      AzureInProcess.at(cloud.endpoint(), LookupMutants.HASTY, wire)
                          .lookup(target)
                          .body()),
              mutant -> isNoticeable(target, mutant),
              wire::answers,
              wire::answerOtherwise);
        }
      }
    }
    mutants.tell();
  }

  private static boolean isNoticeable(String target, RowMutant mutant) {
    boolean namesItsLogs = !target.contains("/subnets/") && !target.contains("/networkInterfaces/");
    boolean leavesOut =
        LIST_OF_LOGS_OR_WATCHERS.matcher(mutant.question()).find()
            && (mutant.what() + " " + mutant.place())
                .matches("(dropped /value/[0-9]+|empty array /value)");
    return namesItsLogs || !leavesOut;
  }
}
