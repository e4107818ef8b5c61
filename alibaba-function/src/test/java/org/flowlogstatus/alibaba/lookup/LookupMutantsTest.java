package org.flowlogstatus.alibaba.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAlibaba;
import org.flowlogstatus.local.cloud.mutant.LookupMutants;
import org.flowlogstatus.wire.RecordedWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every target of generated estates is looked up, with every word of every answer dropped, blanked
 * or another: a yes never becomes a no, and a no never a yes.
 */
class LookupMutantsTest {

  @Test
  @Timeout(3600)
  void noAnswerMakesAFalseVerdict() {
    LookupMutants mutants = new LookupMutants();
    for (long seed = 0; seed < LookupMutants.ESTATES; seed++) {
      AlibabaEstate holdings = DenseAlibaba.of(seed);
      try (EmbeddedAlibaba cloud = EmbeddedAlibaba.of(Estate.of(AzureEstate.empty(), holdings))) {
        for (Region region : holdings.accounts().get(0).regions()) {
          for (String target : targets(region)) {
            Map<String, String> asked = Map.of("regionId", region.regionId(), "resourceId", target);
            RecordedWire wire = new RecordedWire(cloud.wire());
            AlibabaInProcess.at(cloud.endpoint(), Map.of(), wire).lookup(asked);
            mutants.compareAll(
                target,
                () ->
                    EmbeddedAlibaba.json(
                        AlibabaInProcess.at(cloud.endpoint(), LookupMutants.HASTY, wire)
                            .lookup(asked)
                            .body()),
                mutant -> true,
                wire::answers,
                wire::answerOtherwise);
          }
        }
      }
    }
    mutants.tell();
  }

  private static List<String> targets(Region region) {
    List<String> ids = new ArrayList<>();
    region.vpcs().forEach(vpc -> ids.add(vpc.vpcId()));
    region.vSwitches().forEach(vSwitch -> ids.add(vSwitch.vSwitchId()));
    region.flowLogs().stream()
        .map(log -> log.path("ResourceId").asText())
        .filter(id -> id.startsWith("eni-"))
        .distinct()
        .forEach(ids::add);
    return ids;
  }
}
