package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.FunctionAtWire.NETWORK;
import static org.flowlogstatus.azure.FunctionAtWire.assertReason;
import static org.flowlogstatus.azure.FunctionAtWire.log;
import static org.flowlogstatus.azure.FunctionAtWire.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry that cannot be read spoils what hangs on it, and is neither gone nor passed over. */
class OddRowsTest {
  private static final String WEB = NETWORK + "/networkSecurityGroups/web";
  private static final String HUB = NETWORK + "/virtualNetworks/hub";
  private static final String LOG = NETWORK + "/networkWatchers/eye/flowLogs/l";

  private final FunctionAtWire function = new FunctionAtWire();

  @BeforeEach
  void anEstate() {
    function
        .watches(log(LOG, WEB))
        .lists("networkSecurityGroups", resource(WEB, ""))
        .lists("virtualNetworks", resource(HUB, ""))
        .lists("networkInterfaces");
  }

  private static JsonNode resultOn(JsonNode report, String id) {
    for (JsonNode result : report.path("results")) {
      if (result.at("/target/id").asText().equals(id)) {
        return result;
      }
    }
    throw new AssertionError(id + " in " + report);
  }

  private static void assertCoverage(JsonNode result, String state) {
    assertThat(result.at("/coverage/state").asText()).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"%s\"}",
        "{\"id\":\"%s\",\"location\":7}",
        "{\"id\":\"%s\",\"location\":\"westeurope\",\"properties\":[]}",
        "{\"id\":\"%s\",\"location\":\"westeurope\",\"properties\":{\"subnets\":\"x\"}}"
      })
  void aGroupOrNetworkThatCannotBeReadIsUnknownAndTheOthersAreNot(String odd) {
    function.lists("networkSecurityGroups", odd.formatted(WEB + "2"), resource(WEB, ""));
    function.lists("virtualNetworks", odd.formatted(HUB + "2"), resource(HUB, ""));

    JsonNode report = function.sweep();

    for (String id : new String[] {WEB + "2", HUB + "2"}) {
      assertReason(resultOn(report, id), "PROVIDER_RESPONSE_INVALID");
      assertCoverage(resultOn(report, id), "UNKNOWN");
      assertThat(resultOn(report, id).at("/coverage/reason").asText())
          .isEqualTo("PROVIDER_RESPONSE_INVALID");
      assertThat(resultOn(report, id).at("/coverage/afterRetirement").asText())
          .isEqualTo("UNKNOWN");
    }
    assertReason(resultOn(report, WEB), "LOGGING");
    assertReason(resultOn(report, HUB), "NEVER_CONFIGURED");
    assertThat(report.path("complete").asBoolean()).isTrue();
    assertThat(report.path("findings").findValuesAsText("code"))
        .containsExactly("NOT_UNDERSTOOD", "NOT_UNDERSTOOD");
  }

  @Test
  void itsOwnLogCoversItAllTheSame() {
    function.lists("networkSecurityGroups", "{\"id\":\"" + WEB + "\"}");

    JsonNode result = resultOn(function.sweep(), WEB);

    assertReason(result, "PROVIDER_RESPONSE_INVALID");
    assertCoverage(result, "COVERED");
  }

  @Test
  void twoDifferentEntriesOfOneIdMakeThatEntryUnreadable() {
    function.lists(
        "virtualNetworks",
        resource(HUB, ""),
        resource(HUB, "\"subnets\":[{\"id\":\"" + HUB + "/subnets/a\"}]"));

    JsonNode report = function.sweep();

    assertReason(resultOn(report, HUB), "PROVIDER_RESPONSE_INVALID");
    assertThat(report.path("results")).hasSize(2);
  }

  @Test
  void anEntryWithoutAnIdIsAProblemOfItsList() {
    function.lists("virtualNetworks", "{\"location\":\"westeurope\"}", resource(HUB, ""));

    JsonNode report = function.sweep();

    assertThat(report.path("complete").asBoolean()).isFalse();
    assertThat(report.at("/problems/0/scope/list").asText()).isEqualTo("virtualNetworks");
    assertReason(report.at("/problems/0"), "PROVIDER_RESPONSE_INVALID");
    assertReason(resultOn(report, HUB), "NEVER_CONFIGURED");
  }

  @Test
  void whatCannotBeReadForOnceHasNeitherGoneNorCome() {
    String first = function.swept(Optional.empty()).newReport().orElseThrow();

    function.lists("networkSecurityGroups", "{\"id\":\"" + WEB + "\"}");
    AzureInProcess.Swept second = function.swept(Optional.of(first));
    assertThat(second.events()).hasSize(1).allMatch(event -> event.contains("sweep.completed"));
    assertReason(resultOn(EmbeddedAzure.json(second.newReport().orElseThrow()), WEB), "LOGGING");

    function.lists("networkSecurityGroups", resource(WEB, ""));
    AzureInProcess.Swept third = function.swept(second.newReport());
    assertThat(third.events()).hasSize(1).allMatch(event -> event.contains("sweep.completed"));
  }

  @Test
  void aSubnetThatOnlyAGroupOrAnInterfaceNamesLeavesItsNetworkOpen() {
    function.lists(
        "virtualNetworks", resource(HUB, "\"subnets\":[{\"id\":\"" + HUB + "/subnets/a\"}]"));
    assertCoverage(resultOn(function.sweep(), HUB), "NOT_COVERED");

    function.lists(
        "networkInterfaces",
        resource(
            NETWORK + "/networkInterfaces/card",
            "\"ipConfigurations\":[{\"properties\":{\"subnet\":{\"id\":\""
                + HUB
                + "/subnets/b\"}}}]"));

    JsonNode result = resultOn(function.sweep(), HUB);
    assertReason(result, "NEVER_CONFIGURED");
    assertCoverage(result, "UNKNOWN");
    assertThat(result.at("/coverage/reason").asText()).isEqualTo("PARENT_UNKNOWN");
  }

  @Test
  void aSubnetOfAnotherNetworkLeavesItsNetworkOpen() {
    function.lists(
        "virtualNetworks", resource(HUB, "\"subnets\":[{\"id\":\"" + HUB + "2/subnets/a\"}]"));

    assertCoverage(resultOn(function.sweep(), HUB), "UNKNOWN");
  }
}
