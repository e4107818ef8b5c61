package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.TestSubscription.group;
import static org.flowlogstatus.azure.TestSubscription.network;
import static org.flowlogstatus.azure.TestSubscription.subnet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.junit.jupiter.api.Test;

/** The traps that catch others who read Azure's flow logs. */
class SweepTest {

  @Test
  void oneLogDoesNotStandForItsRegion() {
    JsonNode report =
        new TestSubscription().withGroup("web").withGroup("db").withLog(group("web")).swept();
    assertSaid(report, "/web", "LOGGING", "COVERED");
    assertSaid(report, "/db", "NEVER_CONFIGURED", "NOTHING_TO_COVER");
  }

  @Test
  void aLogThatIsThereIsNotALogThatIsOn() {
    JsonNode report =
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", subnet("a", group("web")))
            .withLog(group("web"), Json.object().put("enabled", false))
            .swept();
    assertSaid(report, "/web", "SWITCHED_OFF", "NOT_COVERED");
    assertSaid(report, "/hub", "NEVER_CONFIGURED", "NOT_COVERED");
  }

  @Test
  void anEmptyListIsNotAPass() {
    JsonNode report = new TestSubscription().withNetwork("hub", subnet("a")).swept();
    assertSaid(report, "/hub", "NEVER_CONFIGURED", "NOT_COVERED");
    assertThat(report.path("totals").path("enabled").asInt()).isZero();
    assertThat(report.path("totals").path("notCovered").asInt()).isEqualTo(1);
  }

  @Test
  void idsDifferInCase() {
    JsonNode report =
        new TestSubscription()
            .withGroup("Web")
            .withNetwork("Hub", subnet("A", group("WEB")))
            .withLog(group("Web").toLowerCase(Locale.ROOT))
            .swept();
    assertSaid(report, "/Web", "LOGGING", "COVERED");
    assertSaid(report, "/Hub", "NEVER_CONFIGURED", "COVERED");
    assertThat(report.path("findings")).isEmpty();
  }

  @Test
  void aLogOfADeletedTargetCoversNothing() {
    JsonNode report =
        new TestSubscription().withNetwork("hub", subnet("a")).withLog(group("gone")).swept();
    assertSaid(report, "/hub", "NEVER_CONFIGURED", "NOT_COVERED");
    JsonNode finding = report.path("findings").path(0);
    assertThat(report.path("findings")).hasSize(1);
    assertThat(finding.path("code").asText()).isEqualTo("TARGET_GONE");
    assertThat(finding.path("target").asText()).isEqualToIgnoringCase(group("gone"));
    assertThat(finding.path("flowLog").asText()).endsWithIgnoringCase("/flowLogs/log0");
  }

  @Test
  void theSecondPageCounts() {
    JsonNode report =
        new TestSubscription()
            .withGroup("a")
            .withGroup("b")
            .withGroup("c")
            .withLog(group("a"))
            .withLog(group("b"))
            .withLog(group("c"))
            .swept();
    assertSaid(report, "/c", "LOGGING", "COVERED");
    assertThat(report.path("totals").path("enabled").asInt()).isEqualTo(3);
  }

  @Test
  void aNetworksLogSeesTheTrafficOfAGroupInIt() {
    JsonNode report =
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", subnet("a", group("web")), subnet("b", group("web")))
            .withLog(network("hub"))
            .swept();
    assertSaid(report, "/web", "NEVER_CONFIGURED", "COVERED");
    assertSaid(report, "/hub", "LOGGING", "COVERED");
  }

  @Test
  void aNetworkIsCoveredByTheLogsOfAllItsSubnets() {
    TestSubscription net =
        new TestSubscription()
            .withNetwork("hub", subnet("a"), subnet("b"))
            .withLog(network("hub") + "/subnets/a");
    assertSaid(net.swept(), "/hub", "NEVER_CONFIGURED", "PARTLY_COVERED");
    net.withLog(network("hub") + "/subnets/b");
    assertSaid(net.swept(), "/hub", "NEVER_CONFIGURED", "COVERED");
  }

  @Test
  void interfacesLogsCoverTheirSubnetInPart() {
    String card = group("card").replace("networkSecurityGroups", "networkInterfaces");
    JsonNode report =
        new TestSubscription()
            .withNetwork("hub", subnet("a"))
            .withCard("card", network("hub") + "/subnets/a")
            .withLog(card)
            .swept();
    assertSaid(report, "/hub", "NEVER_CONFIGURED", "PARTLY_COVERED");
  }

  /** The group is in one resource group, its network in another, the watcher in a third. */
  @Test
  void theTargetIsInAnotherResourceGroup() {
    JsonNode report =
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", subnet("a", group("web")))
            .withLog(group("web"))
            .swept();
    assertSaid(report, "/web", "LOGGING", "COVERED");
    assertSaid(report, "/hub", "NEVER_CONFIGURED", "COVERED");
  }

  @Test
  void retentionOfZeroDaysIsForEver() {
    var forEver = Json.object();
    forEver.putObject("retentionPolicy").put("days", 0).put("enabled", true);
    JsonNode result =
        on(new TestSubscription().withGroup("web").withLog(group("web"), forEver).swept(), "/web");
    assertThat(result.path("retention").path("unlimited").asBoolean()).isTrue();
    assertThat(result.path("retention").path("days").isNull()).isTrue();
    assertThat(result.path("findings").findValuesAsText("code"))
        .doesNotContain("RETENTION_TOO_SHORT");
  }

  @Test
  void aPartOfTheTrafficIsPartlyCovered() {
    var allowed = Json.object().put("enabledFilteringCriteria", "Action=allow");
    JsonNode report =
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", subnet("a", group("web")))
            .withLog(network("hub"), allowed)
            .swept();
    assertSaid(report, "/hub", "LOGGING", "PARTLY_COVERED");
    assertSaid(report, "/web", "NEVER_CONFIGURED", "PARTLY_COVERED");
    assertThat(on(report, "/hub").path("findings").findValuesAsText("code"))
        .contains("PARTIAL_CAPTURE");
  }

  @Test
  void whatFailedToBeSetUpCoversNothing() {
    var failed = Json.object().put("provisioningState", "Failed");
    JsonNode report =
        new TestSubscription()
            .withNetwork("hub", subnet("a"))
            .withLog(network("hub"), failed)
            .swept();
    assertSaid(report, "/hub", "LOGGING", "NOT_COVERED");
  }

  private static void assertSaid(JsonNode report, String name, String reason, String coverage) {
    JsonNode result = on(report, name);
    assertThat(Results.reason(result)).as(name).isEqualTo(reason);
    assertThat(Results.coverage(result)).as(name).isEqualTo(coverage);
  }

  private static JsonNode on(JsonNode report, String endOfId) {
    return Results.of(report).on(endOfId);
  }
}
