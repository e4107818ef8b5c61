package org.flowlogstatus.azure.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.local.cloud.mutant.RowMutant;
import org.flowlogstatus.local.cloud.mutant.RowMutants;
import org.flowlogstatus.local.cloud.oracle.AzureOracle;
import org.flowlogstatus.wire.RecordedWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Estates of whose groups, networks, subnets and interfaces one row in turn is hidden, and each
 * word of it dropped, blanked, or another: no logged target is called off or not covered, and no
 * unlogged one on or covered.
 *
 * <p>What cannot be noticed in principle: a subnet that its network leaves out, and that no group
 * and no interface names; its flow log alone may be for one that was deleted. Those mutants are
 * counted, and left out.
 */
class RowMutantsTest {
  private static final Map<String, JsonPointer> ROWS =
      Map.of(
          "/networkSecurityGroups?", JsonPointer.compile("/value"),
          "/virtualNetworks?", JsonPointer.compile("/value"),
          "/networkInterfaces?", JsonPointer.compile("/value"));

  private static final Pattern SUBNET = Pattern.compile("/value/[0-9]+/properties/subnets/[0-9]+");

  private static final Pattern NAMES_SUBNETS =
      Pattern.compile("/(networkSecurityGroups|networkInterfaces)[?]");

  @Test
  @Timeout(3600)
  void noRowMakesAFalseVerdict() {
    RowMutants mutants = new RowMutants(ROWS, RowMutantsTest::losesASubnetThatNobodyElseNames);
    for (long seed = 0; seed < RowMutants.ESTATES; seed++) {
      Subscription holdings = DenseAzure.of(seed);
      Estate estate = Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
      try (EmbeddedAzure cloud = EmbeddedAzure.of(estate)) {
        RecordedWire wire = new RecordedWire(cloud.wire());
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

  private static boolean losesASubnetThatNobodyElseNames(
      RowMutant mutant, Map<String, byte[]> answers) {
    boolean isSubnet = SUBNET.matcher(mutant.place().toString()).matches();
    if (!isSubnet || !mutant.isDropped()) {
      return false;
    }
    JsonNode network =
        EmbeddedAzure.json(text(answers.getOrDefault(mutant.question(), new byte[0])));
    String id = network.at(mutant.place()).path("id").asText();
    return answers.entrySet().stream()
        .filter(answer -> NAMES_SUBNETS.matcher(answer.getKey()).find())
        .noneMatch(answer -> text(answer.getValue()).contains("\"" + id + "\""));
  }

  private static String text(byte[] body) {
    return new String(body, UTF_8);
  }
}
