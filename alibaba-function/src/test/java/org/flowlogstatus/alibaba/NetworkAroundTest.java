package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.FunctionAtWire.assertReason;
import static org.flowlogstatus.alibaba.FunctionAtWire.eni;
import static org.flowlogstatus.alibaba.FunctionAtWire.log;
import static org.flowlogstatus.alibaba.FunctionAtWire.vSwitch;
import static org.flowlogstatus.alibaba.FunctionAtWire.vpc;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the network around a target, and what is said where it is not. */
class NetworkAroundTest {
  private final FunctionAtWire function =
      new FunctionAtWire()
          .vpcs(vpc("vpc-a"))
          .vSwitches(vSwitch("vsw-a", "vpc-a"))
          .interfaces(eni("eni-a", "vsw-a", "vpc-a"));

  private JsonNode swept(String id) {
    for (JsonNode result : function.sweep().path("results")) {
      if (result.at("/target/id").asText().equals(id)) {
        return result;
      }
    }
    throw new AssertionError(id);
  }

  private void refuse(String action, int status, String code) {
    function.api().answers(action, status, "{\"Code\":\"" + code + "\"}");
  }

  @Test
  void anInterfaceIsHeldAgainstAStatusThatSaysNoByTheLogsAroundItToo() {
    function.activated(false);
    function.logs(log("fl-1", "vpc-a", "Active"), log("fl-2", "eni-a", "Inactive"));

    assertReason(function.lookup("eni-a"), "PROVIDER_RESPONSE_INVALID");
    assertReason(function.lookup("vsw-a"), "PROVIDER_RESPONSE_INVALID");
    for (String id : new String[] {"vpc-a", "vsw-a", "eni-a"}) {
      assertReason(swept(id), "PROVIDER_RESPONSE_INVALID");
      assertThat(swept(id).at("/coverage/state").asText()).as(id).isEqualTo("UNKNOWN");
    }
    assertReason(swept("cn-hangzhou"), "SERVICE_NOT_ACTIVATED");
  }

  @Test
  void aLogOfTheVpcServesAnInterfaceAsOneOfTheVSwitchDoes() {
    function.logs(log("fl-1", "vpc-a", "Active"));
    assertReason(function.lookup("eni-a"), "INHERITED");

    function.logs(log("fl-1", "vsw-a", "Active"));
    assertReason(function.lookup("eni-a"), "INHERITED");
  }

  @Test
  void anInterfaceOfAnotherAccountMakesNoNoThoughItsVpcIsListed() {
    String eni = eni("eni-a", "vsw-a", "vpc-a");
    function.interfaces(eni.replace("}", ",\"OwnerId\":\"1\"}"));
    assertReason(function.lookup("eni-a"), "PARENT_UNKNOWN");

    function.interfaces(eni.replace("}", ",\"OwnerId\":\"1234567890123456\"}"));
    assertReason(function.lookup("eni-a"), "NEVER_CONFIGURED");
  }

  @Test
  void whereTheFeatureIsOffAnInterfaceIsNotActivatedAndOneThatIsNotThereIsNotFound() {
    function.activated(false);
    assertReason(function.lookup("eni-a"), "SERVICE_NOT_ACTIVATED");

    refuse("DescribeNetworkInterfaces", 403, "Forbidden.RAM");
    assertReason(function.lookup("eni-a"), "SERVICE_NOT_ACTIVATED");

    function.interfaces();
    assertReason(function.lookup("eni-a"), "NOT_FOUND");
    function.vpcs();
    assertReason(function.lookup("vpc-a"), "NOT_FOUND");
  }

  @Test
  void aRefusedListOfVpcsIsNotBlamedOnEcs() {
    refuse("DescribeVpcs", 403, "Forbidden.RAM");

    JsonNode problem = function.lookup("eni-a");

    assertReason(problem, "ACCESS_DENIED");
    assertThat(problem.path("detail").asText()).doesNotContain("ecs:");
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden.RAM, PARENT_UNKNOWN",
    "400, Unauthorized, PARENT_UNKNOWN",
    "500, InternalError, PROVIDER_ERROR"
  })
  void whereEcsDoesNotTellThereIsNoNo(int status, String code, String reason) {
    refuse("DescribeNetworkInterfaces", status, code);
    assertReason(function.lookup("eni-a"), reason);

    function.logs(log("fl-2", "eni-a", "Inactive"));
    assertReason(function.lookup("eni-a"), reason);
    assertReason(swept("eni-a"), reason);

    function.logs(log("fl-2", "eni-a", "Activating"));
    assertReason(function.lookup("eni-a"), "IN_TRANSITION");

    function.logs(log("fl-2", "eni-a", "Active"));
    assertReason(function.lookup("eni-a"), "LOGGING");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"ShareType\":\"Shared\"', PARENT_UNKNOWN",
    "'\"ShareType\":\"Sharing\"', NEVER_CONFIGURED",
    "'\"ShareType\":\"\"', NEVER_CONFIGURED",
    "'\"ShareType\":\"Borrowed\"', PARENT_UNKNOWN",
    "'\"OwnerId\":1', PARENT_UNKNOWN",
    "'\"OwnerId\":\"1\"', PARENT_UNKNOWN",
    "'\"OwnerId\":1234567890123456', NEVER_CONFIGURED",
    "'\"OwnerId\":\"1234567890123456\"', NEVER_CONFIGURED",
    "'\"ShareType\":\"Sharing\",\"OwnerId\":1', PARENT_UNKNOWN",
    "'\"x\":1', NEVER_CONFIGURED"
  })
  void aVSwitchOfAnotherAccountIsKnownByEitherField(String fields, String reason) {
    function.vSwitches("{\"VSwitchId\":\"vsw-a\",\"VpcId\":\"vpc-a\"," + fields + "}");

    assertReason(function.lookup("vsw-a"), reason);
    assertReason(swept("vsw-a"), reason);
    boolean tells = !fields.contains("x");
    function.api().forget();
    function.lookup("vsw-a");
    assertThat(function.api().lines().contains("DescribeVpcs")).isEqualTo(!tells);
  }

  @Test
  void aVpcThatIsInNoListMakesNoNo() {
    function.vpcs(vpc("vpc-b")).vSwitches("{\"VSwitchId\":\"vsw-a\",\"VpcId\":\"vpc-a\"}");

    assertReason(function.lookup("vsw-a"), "PARENT_UNKNOWN");
    assertReason(function.lookup("eni-a"), "PARENT_UNKNOWN");
    assertReason(swept("vsw-a"), "PARENT_UNKNOWN");
  }
}
