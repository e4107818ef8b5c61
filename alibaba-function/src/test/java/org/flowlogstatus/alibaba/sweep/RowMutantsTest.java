package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAlibaba;
import org.flowlogstatus.local.cloud.mutant.RowMutants;
import org.flowlogstatus.local.cloud.oracle.AlibabaOracle;
import org.flowlogstatus.wire.RecordedWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Estates of whose VPCs, vSwitches and interfaces one row in turn is hidden, and each word of it
 * dropped, blanked, or another: no logged target is called off or not covered, and no unlogged one
 * on or covered.
 */
class RowMutantsTest {
  private static final Map<String, JsonPointer> ROWS =
      Map.of(
          "DescribeVpcs ", JsonPointer.compile("/Vpcs/Vpc"),
          "DescribeVSwitches ", JsonPointer.compile("/VSwitches/VSwitch"),
          "DescribeNetworkInterfaces ",
              JsonPointer.compile("/NetworkInterfaceSets/NetworkInterfaceSet"));

  @Test
  @Timeout(3600)
  void noRowMakesAFalseVerdict() {
    RowMutants mutants = new RowMutants(ROWS);
    for (long seed = 0; seed < RowMutants.ESTATES; seed++) {
      AlibabaEstate holdings = DenseAlibaba.of(seed);
      try (EmbeddedAlibaba cloud = EmbeddedAlibaba.of(Estate.of(AzureEstate.empty(), holdings))) {
        RecordedWire wire = new RecordedWire(cloud.wire());
        AlibabaInProcess function = AlibabaInProcess.at(cloud.endpoint(), Map.of(), wire);
        mutants.compareAll(
            seed,
            holdings.accounts().get(0).regions().stream()
                .flatMap(region -> AlibabaOracle.of(region).stream()),
            () -> EmbeddedAlibaba.json(function.sweep(List.of()).body()),
            wire::answers,
            wire::answerOtherwise);
      }
    }
    mutants.tell();
  }
}
