package org.flowlogstatus.azure.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.local.cloud.mutant.RowMutants;
import org.flowlogstatus.local.cloud.oracle.AzureOracle;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.RecordedWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Estates of whose groups, networks, subnets and interfaces one row in turn is hidden, and each
 * word of it dropped, blanked, or another: no logged target is called off or not covered, and no
 * unlogged one on or covered.
 *
 * <p>What cannot be noticed in principle: a subnet that its network leaves out, and that no group
 * and no interface names; its flow log alone may be for one that was deleted.
 */
class RowMutantsTest {

  @Test
  @Timeout(3600)
  void noRowMakesAFalseVerdict() {
    RowMutants mutants =
        new RowMutants(
            Map.of(
                "/networkSecurityGroups?", JsonPointer.compile("/value"),
                "/virtualNetworks?", JsonPointer.compile("/value"),
                "/networkInterfaces?", JsonPointer.compile("/value")));
    for (long seed = 0; seed < RowMutants.ESTATES; seed++) {
      Subscription holdings = DenseAzure.of(seed);
      Estate estate = Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
      try (EmbeddedAzure cloud = EmbeddedAzure.of(estate)) {
        RecordedWire wire = new RecordedWire(new SocketWire());
        AzureInProcess function = AzureInProcess.at(cloud.endpoint(), Map.of(), wire);
        mutants.compareAll(
            seed,
            AzureOracle.of(holdings).stream(),
            () -> EmbeddedAzure.json(function.sweep(List.of(DenseAzure.SUBSCRIPTION)).body()),
            wire::answers,
            wire::answerOtherwise);
      }
    }
    mutants.tell();
  }
}
