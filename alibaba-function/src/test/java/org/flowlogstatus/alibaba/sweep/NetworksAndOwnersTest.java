package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.sweep.Verdicts.assertSaid;
import static org.flowlogstatus.alibaba.sweep.Verdicts.assertSwept;
import static org.flowlogstatus.alibaba.sweep.Verdicts.codes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.junit.jupiter.api.Test;

/** What a target is in, whose it is, and what that makes of its flow logs. */
class NetworksAndOwnersTest {

  @Test
  void aVSwitchOfAnotherAccountIsNotNeverConfigured() {
    TestAccount account =
        TestAccount.activated().withVpc("vpc-a", "vsw-a").withShared("vsw-theirs");

    JsonNode result = account.lookedUp("vsw-theirs");
    assertSaid(result, "PARENT_UNKNOWN");
    assertThat(result.path("message").asText()).contains("belongs to another account");
    JsonNode report = account.swept();
    assertSwept(report, "vsw-theirs", "PARENT_UNKNOWN", "UNKNOWN");
    assertThat(coverageReason(report, "vsw-theirs")).isEqualTo("PARENT_UNKNOWN");
  }

  @Test
  void aVSwitchOfAnotherAccountThatHasALogOfOursIsLogged() {
    TestAccount account = TestAccount.activated().withShared("vsw-theirs").withLog("vsw-theirs");

    assertSaid(account.lookedUp("vsw-theirs"), "LOGGING");
    assertSwept(account.swept(), "vsw-theirs", "LOGGING", "COVERED");
  }

  @Test
  void aVSwitchThatOnlyItsVpcNamesLeavesTheVpcOpen() {
    TestAccount account =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withHidden("vsw-hidden", "vpc-a")
            .withLog("vsw-a");

    assertSwept(account.swept(), "vpc-a", "NEVER_CONFIGURED", "UNKNOWN");
    assertSwept(account.withLog("vpc-a").swept(), "vpc-a", "LOGGING", "COVERED");
  }

  @Test
  void anInterfaceIsServedByTheLogsOfTheNetworksThatEcsNames() {
    TestAccount account =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withInterface("eni-a", "vsw-a", "vpc-a")
            .withLog("eni-a", Map.of("Status", "Inactive"));

    assertSaid(account.lookedUp("eni-a"), "SWITCHED_OFF");
    assertSwept(account.swept(), "eni-a", "SWITCHED_OFF", "NOT_COVERED");
    account.withLog("vsw-a");
    assertSaid(account.lookedUp("eni-a"), "INHERITED");
    assertSwept(account.swept(), "eni-a", "INHERITED", "COVERED");
  }

  @Test
  void whereEcsRefusesAnInterfaceIsUnknownAndTheRightIsNamed() {
    Fault refused =
        Fault.alibaba("DescribeNetworkInterfaces", FaultKind.STATUS)
            .error(403, "Forbidden.RAM", "no");
    TestAccount account =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withInterface("eni-a", "vsw-a", "vpc-a")
            .withLog("eni-a", Map.of("Status", "Inactive"))
            .withLog("vsw-a");

    JsonNode result = account.lookedUp("eni-a", refused);
    assertSaid(result, "PARENT_UNKNOWN");
    assertThat(result.path("message").asText()).contains("ecs:DescribeNetworkInterfaces");
    JsonNode report = account.swept(refused);
    assertThat(report.path("complete").asBoolean()).isTrue();
    assertSwept(report, "eni-a", "PARENT_UNKNOWN", "UNKNOWN");
  }

  @Test
  void anInterfaceThatIsOnCostsNoCallToEcs() {
    TestAccount account =
        TestAccount.activated().withInterface("eni-a", "vsw-a", "vpc-a").withLog("eni-a");
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(account.estate())) {
      clouds
          .function(Map.of())
          .lookup(Map.of("regionId", TestAccount.REGION, "resourceId", "eni-a"));
      clouds.report(TestAccount.REGION);
      assertThat(clouds.calls().byOperation()).doesNotContainKey("DescribeNetworkInterfaces");
    }
  }

  @Test
  void anInterfaceThatEcsDoesNotHaveIsNotFound() {
    TestAccount account = TestAccount.activated().withVpc("vpc-a", "vsw-a");

    assertThat(account.lookedUp("eni-gone").path("status").asInt()).isEqualTo(404);
  }

  @Test
  void aHundredInterfacesAreAskedAboutInACall() {
    TestAccount account = TestAccount.activated().withVpc("vpc-a", "vsw-a").withLog("vpc-a");
    for (int i = 0; i < 101; i++) {
      account.withInterface("eni-" + i, "vsw-a", "vpc-a");
      account.withLog("eni-" + i, Map.of("Status", "Inactive"));
    }
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(account.estate())) {
      JsonNode report = clouds.report(TestAccount.REGION);
      assertThat(clouds.calls().byOperation()).containsEntry("DescribeNetworkInterfaces", 2);
      assertSwept(report, "eni-0", "INHERITED", "COVERED");
      assertSwept(report, "eni-100", "INHERITED", "COVERED");
    }
  }

  @Test
  void aRegionWithoutTheFeatureHasNothingToCoverAndIsComplete() {
    TestAccount account = TestAccount.activated().notOffered().withVpc("vpc-a", "vsw-a");

    assertSaid(account.lookedUp("vpc-a"), "NOT_OFFERED");
    assertThat(account.lookedUp("vpc-a").at("/observation/operation").asText())
        .isEqualTo("GetFlowLogServiceStatus");
    JsonNode report = account.swept();
    assertThat(report.path("complete").asBoolean()).isTrue();
    for (String id : List.of(TestAccount.REGION, "vpc-a", "vsw-a")) {
      assertSwept(report, id, "NOT_OFFERED", "NOTHING_TO_COVER");
    }
  }

  @Test
  void ipv4IsAPartOnlyWhereTheTargetHasIpv6() {
    TestAccount account =
        TestAccount.activated()
            .withDualStack("vpc-six", "vsw-six")
            .withVpc("vpc-four", "vsw-four")
            .withLog("vpc-six", Map.of("IpVersion", "IPv4"))
            .withLog("vpc-four", Map.of("IpVersion", "IPv4"));

    assertThat(codes(account.lookedUp("vpc-six"))).containsExactly("PARTIAL_CAPTURE");
    assertThat(codes(account.lookedUp("vsw-six"))).containsExactly("PARTIAL_CAPTURE");
    assertThat(codes(account.lookedUp("vsw-four"))).isEmpty();
    JsonNode report = account.swept();
    assertSwept(report, "vpc-six", "LOGGING", "PARTLY_COVERED");
    assertSwept(report, "vsw-four", "INHERITED", "COVERED");
  }

  @Test
  void aTargetThatSomethingElseNamesIsNotGone() {
    TestAccount account = TestAccount.activated().withShared("vsw-theirs").withLog("vpc-theirs");

    assertThat(codes(account.swept())).isEmpty();
  }

  private static String coverageReason(JsonNode report, String id) {
    return Results.of(report).at(id).at("/coverage/reason").asText();
  }
}
