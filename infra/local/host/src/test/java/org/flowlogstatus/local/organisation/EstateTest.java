package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The estate: what the stored reports say together, and which of them are not of today. */
@Timeout(90)
class EstateTest {

  private static final String TIMER =
      "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\"}";
  private static final Duration YOUNG = Duration.ofMinutes(10);

  @TempDir private Path reports;

  private static String id(int n) {
    return String.format("aaaaaaaa-0000-4000-8000-%012d", n);
  }

  private static EmbeddedArm arm(int subscriptions, Fault... faults) {
    List<Subscription> all = new ArrayList<>();
    for (int i = 1; i <= subscriptions; i++) {
      all.add(new Subscription(id(i), "", List.of(), List.of(), List.of(), List.of()));
    }
    Estate estate = Estate.of(new AzureEstate(all), AlibabaEstate.empty());
    for (Fault fault : faults) {
      estate = estate.with(fault);
    }
    return EmbeddedArm.start(estate, ArmOptions.of("local-arm-token"), 0);
  }

  private static AzureInProcess azure(EmbeddedArm arm, Blobs blobs, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_AZURE_SUBSCRIPTIONS", "*");
    settings.put("FLOWLOG_SWEEP_SCHEDULE", "0 0 * * * *");
    settings.put("AzureWebJobsStorage__blobServiceUri", blobs.uri());
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return AzureInProcess.at(arm.endpoint(), settings);
  }

  private static Blobs blobs(int... young) {
    Blobs blobs = new Blobs();
    for (int n : young) {
      blobs.put(id(n), StoredText.of(id(n), YOUNG, true));
    }
    return blobs;
  }

  private static JsonNode body(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    SchemaAssert.assertEstate(reply.body());
    return Organisation.json(reply.body());
  }

  private static List<String> states(JsonNode estate) {
    List<String> states = new ArrayList<>();
    for (JsonNode one : estate.path("accounts")) {
      states.add(one.path("accountId").asText() + " " + one.path("state").asText());
    }
    return states;
  }

  @Test
  void azureTellsFreshStaleMissingDamagedAndGone() {
    try (EmbeddedArm arm = arm(5);
        Blobs blobs = blobs(1, 6)) {
      blobs.put(id(2), StoredText.of(id(2), Duration.ofMinutes(121), true));
      blobs.put(id(3), StoredText.of(id(3), YOUNG, true).substring(0, 200));
      blobs.put(id(5), StoredText.of(id(5), Duration.ofMinutes(119), false));
      JsonNode estate = body(azure(arm, blobs).estate(Map.of()));
      assertThat(states(estate))
          .containsExactly(
              id(3) + " DAMAGED",
              id(4) + " MISSING",
              id(2) + " STALE",
              id(6) + " GONE",
              id(1) + " FRESH",
              id(5) + " FRESH");
      assertThat(estate.path("complete").asBoolean(true)).isFalse();
      assertThat(estate.at("/totals/targets").asInt()).as("fresh and stale").isEqualTo(9);
      assertThat(estate.at("/totals/goingDark").asInt()).isEqualTo(3);
      assertThat(estate.at("/accounts/0/totals").isNull()).isTrue();
      assertThat(estate.at("/accounts/1/ageSeconds").isNull()).isTrue();
      assertThat(estate.at("/accounts/4/lastChange/targets").asInt()).isEqualTo(2);
      assertThat(estate.at("/accounts/4/ageSeconds").asInt()).isBetween(600, 700);
    }
  }

  @Test
  void itIsCompleteOnlyWhereAllAreFreshAndWhole() {
    try (EmbeddedArm arm = arm(1);
        Blobs blobs = blobs(1)) {
      assertThat(body(azure(arm, blobs).estate(Map.of())).path("complete").asBoolean()).isTrue();
      blobs.put(id(1), StoredText.of(id(1), YOUNG, false));
      assertThat(body(azure(arm, blobs).estate(Map.of())).path("complete").asBoolean(true))
          .isFalse();
    }
  }

  @Test
  void whatIsConfiguredByNameIsLookedForByNameAndExcludedOnesAreLeftOut() {
    try (EmbeddedArm arm = arm(3);
        Blobs blobs = blobs(1, 9)) {
      String named = id(1) + "," + id(2);
      AzureInProcess byName = azure(arm, blobs, "FLOWLOG_AZURE_SUBSCRIPTIONS", named);
      assertThat(states(body(byName.estate(Map.of()))))
          .containsExactly(id(2) + " MISSING", id(1) + " FRESH");
      String excluded = id(9) + "," + id(3);
      AzureInProcess others = azure(arm, blobs, "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS", excluded);
      assertThat(states(body(others.estate(Map.of()))))
          .containsExactly(id(2) + " MISSING", id(1) + " FRESH");
    }
  }

  @Test
  void aListOrAReportThatFailsIsAProblemAndHidesNoOther() {
    Fault refused =
        Fault.azure("subscriptions", FaultKind.STATUS).error(403, "AuthorizationFailed", "No.");
    try (EmbeddedArm arm = arm(1, refused);
        Blobs blobs = blobs(1)) {
      JsonNode estate = body(azure(arm, blobs).estate(Map.of()));
      assertThat(states(estate)).containsExactly(id(1) + " FRESH");
      assertThat(estate.path("complete").asBoolean(true)).isFalse();
      assertThat(estate.at("/problems/0/scope/list").asText()).isEqualTo("subscriptions");
    }
    try (EmbeddedArm arm = arm(2);
        Blobs blobs = blobs(1, 2)) {
      blobs.refuse(id(2));
      JsonNode estate = body(azure(arm, blobs).estate(Map.of()));
      assertThat(states(estate)).containsExactly(id(2) + " DAMAGED", id(1) + " FRESH");
      assertThat(estate.at("/problems/0/reason").asText()).isEqualTo("ACCESS_DENIED");
    }
  }

  @Test
  void formsAreJsonCsvAndHtmlAndNoOther() {
    try (EmbeddedArm arm = arm(2);
        Blobs blobs = blobs(1)) {
      AzureInProcess azure = azure(arm, blobs);
      Reply csv = azure.estate(Map.of("format", "csv"));
      assertThat(csv.headers())
          .containsEntry("Flow-Log-Complete", "false")
          .containsEntry("Content-Type", "text/csv; charset=utf-8");
      assertThat(csv.body().split("\r\n")).hasSize(3);
      assertThat(csv.body()).contains("azure," + id(2) + ",MISSING,,,");
      String page = azure.estate(Map.of("format", "html")).body();
      assertThat(page.indexOf(id(2))).isPositive().isLessThan(page.indexOf(id(1)));
      assertThat(page).contains("MISSING", "complete: false", "2 targets");
      assertThat(azure.estate(Map.of("format", "junit")).status()).isEqualTo(400);
      assertThat(azure.estate(Map.of("subscriptionId", id(1))).status()).isEqualTo(400);
    }
  }

  @Test
  void oneThatIsSeenNoMoreIsPutOnTheQueueOnceAndMarked() {
    try (EmbeddedArm arm = arm(1);
        Blobs blobs = blobs()) {
      for (int i = 2; i <= 250; i++) {
        blobs.put(id(i), StoredText.of(id(i), YOUNG, true));
      }
      AzureInProcess azure = azure(arm, blobs);
      List<String> messages = azure.scheduledSweep();
      assertThat(messages).hasSize(250).contains("{\"subscriptionId\":\"" + id(250) + "\"}");
      AzureInProcess.Swept swept =
          azure.subscriptionSweep(
              messages.get(1), "m", Optional.of(StoredText.of(id(2), YOUNG, true)));
      JsonNode completed = Organisation.json(swept.events().get(0));
      assertThat(completed.at("/data/complete").asBoolean(true)).isFalse();
      assertThat(completed.at("/data/problems/0/reason").asText()).isEqualTo("NOT_FOUND");
      String marked = swept.newReport().orElseThrow();
      assertThat(Organisation.json(marked).at("/totals/targets").asInt()).isEqualTo(3);
      for (int i = 2; i <= 250; i++) {
        blobs.put(id(i), marked);
      }
      assertThat(azure.scheduledSweep()).hasSize(1);
      assertThat(azure.subscriptionSweep(messages.get(1), "m", Optional.of(marked)).events())
          .isEmpty();
    }
  }

  @Test
  void alibabaCloudTellsTheSameOfItsAccounts() throws IOException {
    Map<String, String> settings =
        Map.of("FLOWLOG_REPORT_DIR", reports.toString(), "FLOWLOG_SWEEP_SCHEDULE", "@every 60m");
    try (Organisation organisation = Organisation.of(3).start()) {
      AlibabaInProcess function = organisation.function(settings);
      function.scheduledSweep(TIMER);
      assertThat(body(function.estate(Map.of())).path("complete").asBoolean()).isTrue();
      Files.delete(reports.resolve(Organisation.member(1) + ".json"));
      Files.writeString(reports.resolve(Organisation.member(2) + ".json"), "{");
      Path third = reports.resolve(Organisation.member(3) + ".json");
      String old = "\"finishedAt\":\"" + Instant.now().minus(Duration.ofHours(3)) + "\"";
      Files.writeString(
          third, Files.readString(third).replaceFirst("\"finishedAt\":\"[^\"]*\"", old));
    }
    try (Organisation organisation = Organisation.of(2).start()) {
      assertThat(states(body(organisation.function(settings).estate(Map.of()))))
          .containsExactly(
              Organisation.member(2) + " DAMAGED",
              Organisation.member(1) + " MISSING",
              Organisation.member(3) + " GONE",
              Organisation.OWN + " FRESH");
    }
    try (Organisation organisation = Organisation.of(3).start()) {
      assertThat(states(body(organisation.function(settings).estate(Map.of()))))
          .contains(Organisation.member(3) + " STALE");
    }
  }
}
