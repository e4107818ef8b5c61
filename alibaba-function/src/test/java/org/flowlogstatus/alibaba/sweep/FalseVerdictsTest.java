package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.sweep.Verdicts.assertSaid;
import static org.flowlogstatus.alibaba.sweep.Verdicts.assertSwept;
import static org.flowlogstatus.alibaba.sweep.Verdicts.codes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
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

/** What the real cloud is known to answer, and what must not become a verdict of it. */
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
}
