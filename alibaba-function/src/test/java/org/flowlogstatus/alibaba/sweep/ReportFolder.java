package org.flowlogstatus.alibaba.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.schema.SchemaAssert;

/** A folder for reports, and the function that stores them there, on one estate after another. */
final class ReportFolder {
  static final String ELSEWHERE = "cn-beijing";
  private static final String ACCOUNT = "1234567890123456";

  private final Path reports;

  ReportFolder(Path reports) {
    this.reports = reports;
  }

  /** Where the account's report is. */
  Path report() {
    return reports.resolve(ACCOUNT + ".json");
  }

  /** Where its page is. */
  Path page() {
    return reports.resolve(ACCOUNT + ".html");
  }

  /** The folder itself. */
  Path path() {
    return reports;
  }

  /** The events of a sweep by the timer. */
  List<String> timed(Estate estate) {
    return timed(estate, TestAccount.REGION);
  }

  /** The same of these regions. */
  List<String> timed(Estate estate, String regions) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      List<String> events =
          clouds
              .function(settings(regions))
              .scheduledSweep(
                  "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\"}");
      events.forEach(SchemaAssert::assertCloudEvent);
      return events;
    }
  }

  /** The events that an event of the cloud leads to. */
  List<String> changed(Estate estate, String event, String regions) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate)) {
      return clouds.function(settings(regions)).flowLogChanged(event);
    }
  }

  Map<String, String> settings(String regions) {
    return Map.of("FLOWLOG_ALIBABA_REGIONS", regions, "FLOWLOG_REPORT_DIR", reports.toString());
  }

  /** An account with so many VPCs, whose flow logs have this status. */
  static TestAccount account(String status, int vpcs) {
    TestAccount account = TestAccount.activated();
    for (int i = 0; i < vpcs; i++) {
      account.withVpc("vpc-" + i, "vsw-" + i).withLog("vpc-" + i, Map.of("Status", status));
    }
    return account;
  }

  /** Two regions that are alike. */
  static Estate twoRegions(String status) {
    return Estate.of(
        AzureEstate.empty(),
        new AlibabaEstate(
            List.of(
                new AlibabaEstate.Account(
                    ACCOUNT,
                    List.of(region(TestAccount.REGION, status), region(ELSEWHERE, status))))));
  }

  private static AlibabaEstate.Region region(String id, String status) {
    return TestAccount.activated()
        .withVpc("vpc-" + id)
        .withLog("vpc-" + id, Map.of("Status", status))
        .region(id);
  }

  /** The types of the events, in short. */
  static List<String> types(List<String> events) {
    return events.stream()
        .map(event -> EmbeddedAlibaba.json(event).path("type").asText())
        .map(type -> type.replace("org.flowlogstatus.", "").replace(".v1", ""))
        .toList();
  }
}
