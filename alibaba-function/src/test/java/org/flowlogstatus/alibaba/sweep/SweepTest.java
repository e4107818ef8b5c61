package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.sweep.Verdicts.assertSwept;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.junit.jupiter.api.Test;

/** The traps that catch others who read Alibaba Cloud's flow logs. */
class SweepTest {

  @Test
  void oneLogDoesNotStandForItsRegion() {
    JsonNode report =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withVpc("vpc-b", "vsw-b")
            .withLog("vpc-a")
            .swept();
    assertSwept(report, "vpc-a", "LOGGING", "COVERED");
    assertSwept(report, "vpc-b", "NEVER_CONFIGURED", "NOT_COVERED");
    assertSwept(report, TestAccount.REGION, "SERVICE_ACTIVATED", "PARTLY_COVERED");
  }

  @Test
  void activatedIsNotLogging() {
    JsonNode report = TestAccount.activated().withVpc("vpc-a", "vsw-a").swept();
    assertSwept(report, TestAccount.REGION, "SERVICE_ACTIVATED", "NOT_COVERED");
    assertThat(findings(report, TestAccount.REGION)).containsExactly("NOTHING_LOGGED");
    assertSwept(report, "vpc-a", "NEVER_CONFIGURED", "NOT_COVERED");
  }

  @Test
  void aLogThatIsThereIsNotALogThatIsOn() {
    JsonNode report =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withLog("vpc-a", Map.of("Status", "Inactive"))
            .swept();
    assertSwept(report, "vpc-a", "SWITCHED_OFF", "NOT_COVERED");
    assertSwept(report, "vsw-a", "NEVER_CONFIGURED", "NOT_COVERED");
    assertThat(findings(report, TestAccount.REGION)).containsExactly("NOTHING_LOGGED");
  }

  @Test
  void aLogOfADeletedTargetCoversNothing() {
    JsonNode report = TestAccount.activated().withVpc("vpc-a", "vsw-a").withLog("vpc-gone").swept();
    assertSwept(report, TestAccount.REGION, "SERVICE_ACTIVATED", "NOT_COVERED");
    assertThat(findings(report, TestAccount.REGION)).containsExactly("NOTHING_LOGGED");
    assertThat(report.path("findings")).hasSize(1);
    assertThat(report.path("findings").path(0).path("code").asText()).isEqualTo("TARGET_GONE");
    assertThat(report.path("findings").path(0).path("target").asText()).isEqualTo("vpc-gone");
  }

  /** The log that counts is the 51st, and pages end at 50. */
  @Test
  void theSecondPageCounts() {
    TestAccount account = TestAccount.activated().withVpc("vpc-last", "vsw-last");
    for (int i = 0; i < 50; i++) {
      account.withVpc("vpc-" + i, "vsw-" + i).withLog("vpc-" + i, Map.of("Status", "Inactive"));
    }
    JsonNode report = account.withLog("vpc-last").swept();
    assertSwept(report, "vpc-last", "LOGGING", "COVERED");
    assertThat(report.path("totals").path("targets").asInt()).isEqualTo(1 + 51 + 51);
  }

  @Test
  void aVpcsLogServesItsVSwitches() {
    JsonNode report = TestAccount.activated().withVpc("vpc-a", "vsw-a").withLog("vpc-a").swept();
    assertSwept(report, "vsw-a", "INHERITED", "COVERED");
    assertSwept(report, TestAccount.REGION, "SERVICE_ACTIVATED", "COVERED");
  }

  @Test
  void aVpcIsCoveredByTheLogsOfAllItsVSwitches() {
    TestAccount account =
        TestAccount.activated().withVpc("vpc-a", "vsw-a", "vsw-b").withLog("vsw-a");
    assertSwept(account.swept(), "vpc-a", "NEVER_CONFIGURED", "PARTLY_COVERED");
    assertSwept(account.withLog("vsw-b").swept(), "vpc-a", "NEVER_CONFIGURED", "COVERED");
  }

  @Test
  void allowOnlyIsOnAndInPart() {
    JsonNode report =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withLog("vpc-a", Map.of("TrafficType", "Allow"))
            .swept();
    assertSwept(report, "vpc-a", "LOGGING", "PARTLY_COVERED");
    assertSwept(report, "vsw-a", "INHERITED", "PARTLY_COVERED");
    assertThat(findings(report, "vpc-a")).containsExactly("PARTIAL_CAPTURE");
    assertThat(findings(report, "vsw-a")).containsExactly("PARTIAL_CAPTURE");
  }

  @Test
  void whatIsNotDeliveredCoversNothing() {
    JsonNode report =
        TestAccount.activated()
            .withVpc("vpc-a", "vsw-a")
            .withLog("vpc-a", Map.of("FlowLogDeliverStatus", "FAILED"))
            .swept();
    assertSwept(report, "vpc-a", "LOGGING", "NOT_COVERED");
    assertThat(findings(report, "vpc-a")).containsExactly("DELIVERY_FAILED");
  }

  @Test
  void anInterfacesLogIsEnoughAgainstNothingLoggedAndCoversItAlone() {
    JsonNode report = TestAccount.activated().withVpc("vpc-a", "vsw-a").withLog("eni-a").swept();
    assertSwept(report, "eni-a", "LOGGING", "COVERED");
    assertSwept(report, "vsw-a", "NEVER_CONFIGURED", "NOT_COVERED");
    assertSwept(report, TestAccount.REGION, "SERVICE_ACTIVATED", "NOT_COVERED");
    assertThat(findings(report, TestAccount.REGION)).isEmpty();
  }

  @Test
  void anActiveLogWhereFlowLogsAreNotActivatedIsBelievedByNobody() {
    JsonNode report =
        TestAccount.notActivated()
            .withVpc("vpc-a", "vsw-a")
            .withVpc("vpc-b", "vsw-b")
            .withLog("vpc-a")
            .swept();
    assertSwept(report, TestAccount.REGION, "SERVICE_NOT_ACTIVATED", "UNKNOWN");
    assertSwept(report, "vpc-a", "PROVIDER_RESPONSE_INVALID", "UNKNOWN");
    assertSwept(report, "vsw-a", "PROVIDER_RESPONSE_INVALID", "UNKNOWN");
    assertSwept(report, "vpc-b", "SERVICE_NOT_ACTIVATED", "NOT_COVERED");
  }

  private static List<String> findings(JsonNode report, String id) {
    return Verdicts.codes(Results.of(report).at(id));
  }
}
