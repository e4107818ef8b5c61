package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.FunctionAtWire.assertReason;
import static org.flowlogstatus.alibaba.FunctionAtWire.vpc;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An event without HTTP around it is the parameters, or a mistake: no other question is answered.
 */
class DirectInvocationTest {
  private final FunctionAtWire function = new FunctionAtWire().vpcs(vpc("vpc-a"));

  private void assertRefused(String event) {
    JsonNode problem = function.invoked(event);

    assertReason(problem, "INVALID_REQUEST");
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(function.api().requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"regionId\":\"cn-beijing\"}",
        "{\"RegionId\":\"cn-beijing\",\"ClientToken\":\"a, b\"}"
      })
  void theRegionThatIsNamedIsAskedAbout(String event) {
    JsonNode result = function.invoked(event);

    assertReason(result, "SERVICE_ACTIVATED");
    assertThat(result.at("/target/id").asText()).isEqualTo("cn-beijing");
    assertThat(function.api().requests().get(0).uri().getQuery()).contains("RegionId=cn-beijing");
  }

  @Test
  void soIsTheResource() {
    JsonNode result = function.invoked("{\"regionId\":\"cn-beijing\",\"resourceId\":\"vpc-a\"}");

    assertReason(result, "NEVER_CONFIGURED");
    assertThat(result.path("region").asText()).isEqualTo("cn-beijing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "7",
        "\"cn-beijing\"",
        "cn-beijing",
        "[{\"regionId\":\"cn-beijing\"}]",
        "{\"regionId\":\"cn-beijing\"",
        "{\"regionId\":[\"cn-beijing\"]}",
        "{\"regionId\":null}",
        "{\"triggerTime\":\"2026-11-28T10:00:00Z\",\"triggerName\":\"t\",\"payload\":\"\"}",
        "{\"id\":\"1\",\"source\":\"acs.oss\",\"type\":\"oss:x\",\"data\":{\"regionId\":\"cn-beijing\"}}",
        "{\"events\":[{\"eventName\":\"ObjectCreated\",\"region\":\"cn-beijing\"}]}",
        "{\"regionId\":\"cn-beijing\",\"payload\":\"\"}"
      })
  void whatIsNeitherIsRefusedAndNothingIsAsked(String event) {
    assertRefused(event);
  }

  @ParameterizedTest
  @ValueSource(strings = {"regionId", "RegionId"})
  void aKeyThatStandsTwiceIsNamed(String again) {
    String event = "{\"regionId\":\"cn-a\",\"" + again + "\":\"cn-b\"}";

    assertRefused(event);
    assertThat(function.invoked(event).path("detail").asText()).contains("regionId is given twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/flow-log-status", "/flow-log-status/sweep"})
  void aBodyThatIsSaidToBeBase64AndIsNotIsRefusedAtAnyPath(String path) {
    assertRefused(
        "{\"version\":\"v1\",\"rawPath\":\"%s\",\"isBase64Encoded\":true,\"body\":\"%%\","
                .formatted(path)
            + "\"headers\":{},\"queryParameters\":{\"regionId\":\"cn-hangzhou\"},"
            + "\"requestContext\":{\"http\":{\"method\":\"POST\"}}}");
  }
}
