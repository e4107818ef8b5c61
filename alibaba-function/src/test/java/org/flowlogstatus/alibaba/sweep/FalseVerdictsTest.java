package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real cloud is known to do, and what must not become a verdict of it. */
class FalseVerdictsTest {

  private static final String STATUS = "GetFlowLogServiceStatus";

  @ParameterizedTest
  @ValueSource(strings = {STATUS, "DescribeFlowLogs", "DescribeVpcs"})
  void anErrorInASuccessIsAnError(String operation) {
    String body =
        "{\"Code\":\"Forbidden.RAM\",\"Enabled\":true,\"Success\":\"true\",\"TotalCount\":\"0\","
            + "\"FlowLogs\":{\"FlowLog\":[]},\"Vpcs\":{\"Vpc\":[]}}";
    Fault fault = Fault.alibaba(operation, FaultKind.BODY).body(200, body);
    JsonNode region = TestAccount.activated().withVpc("vpc-a", "vsw-a").swept(fault);

    assertThat(region.path("complete").asBoolean()).isFalse();
    assertThat(region.at("/problems/0/reason").asText()).isEqualTo("ACCESS_DENIED");
  }

  @ParameterizedTest
  @CsvSource({"DescribeFlowLogs", "DescribeVpcs", STATUS})
  void successThatIsNotTrueIsNoAnswer(String operation) {
    Fault fault =
        Fault.alibaba(operation, FaultKind.BODY)
            .body(
                200,
                "{\"Success\":\"false\",\"Enabled\":true,\"TotalCount\":\"0\","
                    + "\"FlowLogs\":{\"FlowLog\":[]},\"Vpcs\":{\"Vpc\":[]}}");
    JsonNode report = TestAccount.activated().withVpc("vpc-a", "vsw-a").swept(fault);

    assertThat(report.at("/problems/0/reason").asText()).isEqualTo("PROVIDER_RESPONSE_INVALID");
  }

  @Test
  void aListThatMovesIsReadAgainUntilItIsWhole() {
    TestAccount account = crowded().moving(2);

    assertSaid(account.lookedUp("vpc-last"), "LOGGING");
    assertThat(Results.reason(Results.of(crowded().moving(1).swept()).at("vpc-last")))
        .isEqualTo("LOGGING");
  }

  @Test
  void aListThatMovesAtEveryReadingIsInvalid() {
    JsonNode problem = crowded(60).moving(9).lookedUp("vpc-none");

    assertThat(problem.path("status").asInt()).isEqualTo(502);
    assertSaid(problem, "PROVIDER_RESPONSE_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void aTotalThatIsNotWhatIsShownMakesAListInvalid(String total) {
    Fault fault =
        Fault.alibaba("DescribeFlowLogs", FaultKind.REPLACED_FIELD)
            .field("TotalCount", TextNode.valueOf(total));
    JsonNode problem =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withVpc("vpc-b", "vsw-b")
            .withLog("vsw-a")
            .withLog("vsw-b")
            .lookedUp("vpc-a", fault);

    assertSaid(problem, "PROVIDER_RESPONSE_INVALID");
  }

  @Test
  void twoDifferentEntriesOfOneIdMakeThatLogUnreadable() {
    TestAccount account =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withVpc("vpc-b", "vsw-b")
            .withLog("vpc-b")
            .withLog("vpc-a", Map.of("FlowLogId", "fl-twice"))
            .withLog("vpc-a", Map.of("FlowLogId", "fl-twice", "Status", "Inactive"));

    assertSaid(account.lookedUp("vpc-a"), "PROVIDER_RESPONSE_INVALID");
    assertSaid(account.lookedUp("vpc-b"), "LOGGING");
    JsonNode report = account.swept();
    assertThat(report.path("complete").asBoolean()).isTrue();
    assertSwept(report, "vpc-a", "PROVIDER_RESPONSE_INVALID", "UNKNOWN");
    assertSwept(report, "vpc-b", "LOGGING", "COVERED");
    assertThat(codes(report)).contains("NOT_UNDERSTOOD");
  }

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
    assertThat(account.lookedUp("vpc-a").at("/observation/operation").asText()).isEqualTo(STATUS);
    JsonNode report = account.swept();
    assertThat(report.path("complete").asBoolean()).isTrue();
    for (String id : List.of(TestAccount.REGION, "vpc-a", "vsw-a")) {
      assertSwept(report, id, "NOT_OFFERED", "NOTHING_TO_COVER");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden.RAM",
    "400, InvalidParameter",
    "500, InternalError",
    "503, ServiceUnavailable"
  })
  void aStatusCallThatFailsTakesNoVerdictAway(int status, String code) {
    Fault refused = Fault.alibaba(STATUS, FaultKind.STATUS).error(status, code, "no");
    TestAccount account =
        TestAccount.activated().withVpc("vpc-a", "vsw-a").withVpc("vpc-b").withLog("vpc-a");

    assertSaid(account.lookedUp("vpc-a", refused), "LOGGING");
    assertSaid(account.lookedUp("vsw-a", refused), "INHERITED");
    assertSaid(account.lookedUp("vpc-b", refused), "NEVER_CONFIGURED");
  }

  @Test
  void aRefusedStatusCallIsAProblemOfItsRegionAlone() {
    Fault refused = Fault.alibaba(STATUS, FaultKind.STATUS).error(403, "Forbidden.RAM", "no");
    JsonNode report =
        TestAccount.activated().withVpc("vpc-a", "vsw-a").withLog("vpc-a").swept(refused);

    assertThat(report.path("problems")).hasSize(1);
    assertSwept(report, TestAccount.REGION, "ACCESS_DENIED", "COVERED");
    assertSwept(report, "vsw-a", "INHERITED", "COVERED");
  }

  @Test
  void theListDecidesWhileTheStatusCallHangs() {
    Fault hangs = Fault.alibaba(STATUS, FaultKind.HANG);
    try (EmbeddedAlibaba clouds =
        EmbeddedAlibaba.of(
            TestAccount.activated().withVpc("vpc-a").withLog("vpc-a").estate().with(hangs))) {
      Map<String, String> hasty = Map.of("FLOWLOG_DEADLINE_MILLIS", "4000");
      long began = System.nanoTime();
      String body =
          clouds
              .function(hasty)
              .lookup(Map.of("regionId", TestAccount.REGION, "resourceId", "vpc-a"))
              .body();
      assertSaid(EmbeddedAlibaba.json(body), "LOGGING");
      assertThat(System.nanoTime() - began).isLessThan(3_500_000_000L);
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
  void aKindOfTargetThatIsUnknownSpoilsNothing() {
    TestAccount account =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withLog("vpc-a")
            .withWords(
                Json.object()
                    .put("FlowLogId", "fl-tr")
                    .put("ResourceType", "TransitRouter")
                    .put("ResourceId", "tr-a")
                    .put("Status", "Active"));
    JsonNode report = account.swept();

    assertThat(report.path("complete").asBoolean()).isTrue();
    assertSwept(report, "vpc-a", "LOGGING", "COVERED");
    assertThat(codes(report)).containsExactly("NOT_UNDERSTOOD");
    assertThat(report.at("/findings/0/flowLog").asText()).isEqualTo("fl-tr");
  }

  @Test
  void aLogThatDoesNotTellWhoseItIsMayBeAnybodys() {
    TestAccount account =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withVpc("vpc-b", "vsw-b")
            .withLog("vpc-a")
            .withWords(
                Json.object()
                    .put("FlowLogId", "fl-whose")
                    .put("ResourceType", "VPC")
                    .put("Status", "Active"));

    assertSaid(account.lookedUp("vpc-b"), "PROVIDER_RESPONSE_INVALID");
    assertSaid(account.lookedUp("vpc-a"), "LOGGING");
    assertSwept(account.swept(), "vpc-b", "PROVIDER_RESPONSE_INVALID", "UNKNOWN");
  }

  @Test
  void aRowWithoutAnIdIsAProblemAndHidesNoOther() {
    TestAccount account =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withLog("vpc-a")
            .withWords(Json.object().put("ResourceType", "VPC").put("ResourceId", "vpc-a"));
    JsonNode report = account.swept();

    assertThat(report.path("complete").asBoolean()).isFalse();
    assertThat(report.at("/problems/0/scope/list").asText()).isEqualTo("DescribeFlowLogs");
    assertSwept(report, "vpc-a", "LOGGING", "COVERED");
  }

  @Test
  void aTargetThatSomethingElseNamesIsNotGone() {
    TestAccount account = TestAccount.activated().withShared("vsw-theirs").withLog("vpc-theirs");

    assertThat(codes(account.swept())).isEmpty();
  }

  @Test
  void whatThrottlesInTheBodyOfASuccessIsTriedAgain() {
    Fault once =
        Fault.alibaba("DescribeFlowLogs", FaultKind.BODY)
            .body(200, "{\"Code\":\"Throttling.User\"}")
            .times(1);
    TestAccount account = TestAccount.activated().withVpc("vpc-a").withLog("vpc-a");

    assertSaid(account.lookedUp("vpc-a", once), "LOGGING");
  }

  private static TestAccount crowded() {
    return crowded(51);
  }

  /** So many logs that are off, and one more that is on and comes last. */
  private static TestAccount crowded(int off) {
    TestAccount account =
        TestAccount.activated().withVpc("vpc-last", "vsw-last").withVpc("vpc-none");
    for (int i = 0; i < off; i++) {
      account.withLog("vsw-" + i, Map.of("Status", "Inactive"));
    }
    return account.withLog("vpc-last");
  }

  private static void assertSaid(JsonNode answer, String reason) {
    assertThat(answer.path("reason").asText()).as("%s", answer).isEqualTo(reason);
  }

  private static void assertSwept(JsonNode report, String id, String reason, String coverage) {
    JsonNode result = Results.of(report).at(id);
    assertThat(Results.reason(result)).as(id).isEqualTo(reason);
    assertThat(Results.coverage(result)).as(id).isEqualTo(coverage);
  }

  private static String coverageReason(JsonNode report, String id) {
    return Results.of(report).at(id).at("/coverage/reason").asText();
  }

  private static List<String> codes(JsonNode document) {
    return document.path("findings").findValuesAsText("code");
  }
}
