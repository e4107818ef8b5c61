package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.FunctionAtWire.NETWORK;
import static org.flowlogstatus.azure.FunctionAtWire.assertReason;
import static org.flowlogstatus.azure.FunctionAtWire.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A lookup whose answer comes by 202. Source of what such an answer lacks: azure-powershell's
 * recording TestFlowLog.json.
 */
class AnswerBy202Test {
  private static final String WEB = NETWORK + "/networkSecurityGroups/web";
  private static final String HOST = "http://127.0.0.1:9";

  private final FunctionAtWire function = new FunctionAtWire();

  @BeforeEach
  void accepted() {
    function.watches().has("/networkSecurityGroups/web", resource(WEB, ""));
    function
        .arm()
        .answers(
            "/queryFlowLogStatus",
            202,
            Map.of(
                "azure-asyncoperation", HOST + "/operations/1",
                "location", HOST + "/operationResults/1"),
            "null");
    function.has("/operations/1", "{\"status\":\"Succeeded\"}");
  }

  @Test
  void whatItLacksItDidNotSay() {
    function.has(
        "/operationResults/1",
        "{\"targetResourceId\":\"%s\",\"properties\":{\"enabled\":true,".formatted(WEB)
            + "\"retentionPolicy\":{\"days\":90,\"enabled\":true},"
            + "\"format\":{\"type\":\"JSON\",\"version\":2}}}");

    JsonNode result = function.lookup(WEB);

    assertReason(result, "LOGGING");
    assertThat(result.path("findings").findValuesAsText("code"))
        .containsExactly("NSG_FLOW_LOGS_RETIRING");
    assertThat(result.path("destination").isNull()).isTrue();
    assertThat(result.path("analytics").isNull()).isTrue();
    assertThat(result.at("/retention/days").asInt()).isEqualTo(90);
  }

  @ParameterizedTest
  @CsvSource({
    "/operations/1, 200, '{\"status\":\"Failed\"}', PROVIDER_ERROR",
    "/operations/1, 200, '{\"status\":\"Canceled\"}', PROVIDER_ERROR",
    "/operations/1, 200, '{}', PROVIDER_RESPONSE_INVALID",
    "/operations/1, 404, '{}', PROVIDER_RESPONSE_INVALID",
    "/operations/1, 401, '{}', CREDENTIALS_REJECTED",
    "/operationResults/1, 200, '{\"status\":\"Failed\"}', PROVIDER_ERROR",
    "/operationResults/1, 200, '{\"error\":{\"code\":\"AuthorizationFailed\"}}', ACCESS_DENIED",
    "/operationResults/1, 403, '{}', ACCESS_DENIED",
    "/operationResults/1, 400, '{}', PROVIDER_REJECTED"
  })
  void whatEndsWithoutAnAnswerIsAProblemAndTheQueryIsPutOnce(
      String end, int status, String body, String reason) {
    function.arm().answers(end, status, body);

    assertReason(function.lookup(WEB), reason);
    assertThat(function.arm().lines().stream().filter(line -> line.startsWith("POST"))).hasSize(1);
  }
}
