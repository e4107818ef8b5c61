package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.FunctionAtWire.NETWORK;
import static org.flowlogstatus.azure.FunctionAtWire.assertReason;
import static org.flowlogstatus.azure.FunctionAtWire.resource;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose next page is nowhere is an invalid answer: not one that is complete, and no 404. */
class NextPageTest {
  private static final String HUB = NETWORK + "/virtualNetworks/hub";

  private final FunctionAtWire function =
      new FunctionAtWire()
          .watches()
          .has("/virtualNetworks/hub", resource(HUB, ""))
          .lists("virtualNetworks", resource(HUB, ""))
          .lists("networkSecurityGroups")
          .lists("networkInterfaces");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page2",
        "/subscriptions/page2",
        "?page=2",
        "https://elsewhere.example/page2",
        "http://127.0.0.1:10/page2"
      })
  void isInvalidInALookupAndInASweep(String nextLink) {
    function.has(
        "networkWatchers/eye/flowLogs", "{\"value\":[],\"nextLink\":\"" + nextLink + "\"}");

    JsonNode problem = function.lookup(HUB);

    assertReason(problem, "PROVIDER_RESPONSE_INVALID");
    assertThat(problem.path("status").asInt()).isEqualTo(502);
    JsonNode report = function.sweep();
    assertReason(report.at("/results/0"), "PROVIDER_RESPONSE_INVALID");
    assertThat(report.path("complete").asBoolean()).isFalse();
    assertThat(report.at("/problems/0/scope/list").asText()).isEqualTo("flowLogs");
  }
}
