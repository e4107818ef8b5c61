package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.azure.TestSubscription;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored report of a subscription: what is compared with it, and when it is replaced. */
@Timeout(60)
class StoredReportTest {

  private static final Estate ON = net(true).estate();
  private static final Estate OFF = net(false).estate();

  private static TestSubscription net(boolean enabled) {
    return new TestSubscription()
        .withNetwork("hub", TestSubscription.subnet("a"))
        .withLog(TestSubscription.network("hub"), Json.object().put("enabled", enabled));
  }

  @Test
  void sixSweepsAtOnceTellOneChangeOnce() {
    String stored = sweep(ON, message(""), Optional.empty()).newReport().orElseThrow();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      List<String> events = sweep(OFF, message(""), Optional.of(stored)).events();
      assertThat(types(events)).containsExactly("changed", "sweep.completed");
      ids.add(EmbeddedAzure.json(events.get(0)).path("id").asText());
    }
    assertThat(ids).hasSize(1);
  }

  @Test
  void aPageLiesBesideTheReportAndSaysWhatChanged() {
    AzureInProcess.Swept on = sweep(ON, message(""), Optional.empty());
    AzureInProcess.Swept off = sweep(OFF, message(""), on.newReport());

    assertThat(on.page())
        .hasValueSatisfying(page -> assertThat(page).doesNotContain("What changed"));
    assertThat(off.page())
        .hasValueSatisfying(
            page ->
                assertThat(page)
                    .startsWith("<!DOCTYPE html>")
                    .contains("What changed since", "LOGGING COVERED", "SWITCHED_OFF NOT_COVERED"));
  }

  @Test
  void aReportThatIsOlderThanTheOneThatIsStoredByNowIsNotStoredAndTellsNoChange() {
    String stored = sweep(ON, message(""), Optional.empty()).newReport().orElseThrow();
    try (FakeBlobs blobs = FakeBlobs.with(startedAt(stored, "2099-01-01T00:00:00Z"))) {
      AzureInProcess.Swept late = sweep(OFF, message(""), Optional.of(stored), blobs);
      assertThat(late.newReport()).isEmpty();
      assertThat(late.page()).isEmpty();
      assertThat(types(late.events())).containsExactly("sweep.completed");
    }
  }

  @Test
  void whatIsStoredByNowIsComparedWithNotWhatWasThereAtTheBeginning() {
    String on = sweep(ON, message(""), Optional.empty()).newReport().orElseThrow();
    String off = sweep(OFF, message(""), Optional.of(on)).newReport().orElseThrow();
    try (FakeBlobs blobs = FakeBlobs.with(off)) {
      assertThat(types(sweep(OFF, message(""), Optional.of(on), blobs).events()))
          .containsExactly("sweep.completed");
      assertThat(types(sweep(ON, message(""), Optional.of(on), blobs).events()))
          .containsExactly("changed", "sweep.completed");
      assertThat(blobs.asked().get(0).rawPath())
          .isEqualTo("/flow-log-status/" + TestSubscription.SUBSCRIPTION + ".json");
      assertThat(blobs.asked().get(0).header("authorization")).hasValue("Bearer local-arm-token");
      assertThat(blobs.asked().get(0).header("x-ms-version")).isPresent();
    }
  }

  @Test
  void anAccountThatHasNoSuchBlobHasNoReport() {
    String on = sweep(ON, message(""), Optional.empty()).newReport().orElseThrow();
    try (FakeBlobs blobs = FakeBlobs.failing(404)) {
      assertThat(types(sweep(OFF, message(""), Optional.of(on), blobs).events()))
          .containsExactly("sweep.completed");
    }
  }

  @Test
  void whereTheLookIsRefusedTheReportOfTheBeginningCounts() {
    String on = sweep(ON, message(""), Optional.empty()).newReport().orElseThrow();
    try (FakeBlobs blobs = FakeBlobs.failing(403)) {
      AzureInProcess.Swept swept = sweep(OFF, message(""), Optional.of(on), blobs);
      assertThat(types(swept.events())).containsExactly("changed", "sweep.completed");
      assertThat(swept.newReport()).isPresent();
    }
  }

  @Test
  void whereTheLookFailsTheMessageComesAgain() {
    try (FakeBlobs blobs = FakeBlobs.failing(503)) {
      assertThatThrownBy(() -> sweep(OFF, message(""), Optional.empty(), blobs))
          .isInstanceOf(DeliverAgain.class);
    }
  }

  @Test
  void aReportInInvalidUtf8CountsAsNone() {
    byte[] stored =
        sweep(ON, message(""), Optional.empty())
            .newReport()
            .orElseThrow()
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    stored[stored.length / 2] = (byte) 0xE9;
    try (FakeBlobs blobs = FakeBlobs.with(stored)) {
      AzureInProcess.Swept swept = sweep(OFF, message(""), Optional.empty(), blobs);
      assertThat(types(swept.events())).containsExactly("sweep.completed");
      assertThat(swept.newReport()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01T00:00:00Z", "2020-01-01T00:00:00.1234567Z"})
  void whatWasSweptSinceTheEventIsNotSweptAgain(String causedAt) {
    String stored = sweep(ON, message(""), Optional.empty()).newReport().orElseThrow();
    try (EmbeddedAzure clouds = EmbeddedAzure.of(OFF)) {
      AzureInProcess azure = clouds.function(settings(Optional.empty()));
      AzureInProcess.Swept swept =
          azure.subscriptionSweep(message(causedAt), "m-1", Optional.of(stored));
      assertThat(swept.events()).isEmpty();
      assertThat(swept.newReport()).isEmpty();
      assertThat(azure.log()).hasSize(1);
      assertThat(clouds.calls().total()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2099-01-01T00:00:00Z", "yesterday", "2020-13-01T00:00:00Z", " "})
  void anEventSinceThenOrAtNoTimeIsSweptFor(String causedAt) {
    String stored = sweep(ON, message(""), Optional.empty()).newReport().orElseThrow();
    assertThat(types(sweep(OFF, message(causedAt), Optional.of(stored)).events()))
        .containsExactly("changed", "sweep.completed");
  }

  @Test
  void anEventIsSweptForWhereNothingIsStored() {
    assertThat(sweep(OFF, message("2020-01-01T00:00:00Z"), Optional.empty()).newReport())
        .isPresent();
  }

  @Test
  void aCompletedSweepSaysWhereTheWholeReportIs() {
    try (FakeBlobs blobs = FakeBlobs.failing(404)) {
      List<String> events = sweep(ON, message(""), Optional.empty(), blobs).events();
      assertThat(EmbeddedAzure.json(events.get(0)).path("dataref").asText())
          .isEqualTo(blobs.uri() + "/flow-log-status/" + TestSubscription.SUBSCRIPTION + ".json");
    }
  }

  private static AzureInProcess.Swept sweep(
      Estate estate, String message, Optional<String> lastReport) {
    return sweep(estate, message, lastReport, settings(Optional.empty()));
  }

  private static AzureInProcess.Swept sweep(
      Estate estate, String message, Optional<String> lastReport, FakeBlobs blobs) {
    return sweep(estate, message, lastReport, settings(Optional.of(blobs)));
  }

  private static AzureInProcess.Swept sweep(
      Estate estate, String message, Optional<String> lastReport, Map<String, String> settings) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      AzureInProcess.Swept swept =
          clouds.function(settings).subscriptionSweep(message, "m-1", lastReport);
      swept.events().forEach(SchemaAssert::assertCloudEvent);
      swept.newReport().ifPresent(SchemaAssert::assertStoredReport);
      return swept;
    }
  }

  private static Map<String, String> settings(Optional<FakeBlobs> blobs) {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_AZURE_SUBSCRIPTIONS", TestSubscription.SUBSCRIPTION);
    settings.put("FLOWLOG_DEADLINE_MILLIS", "4000");
    blobs.ifPresent(b -> settings.put("AzureWebJobsStorage__blobServiceUri", b.uri()));
    return settings;
  }

  private static String message(String causedAt) {
    String cause = causedAt.isEmpty() ? "" : ",\"causedAt\":\"" + causedAt + "\"";
    return "{\"subscriptionId\":\"" + TestSubscription.SUBSCRIPTION + "\"" + cause + "}";
  }

  private static String startedAt(String report, String time) {
    return report.replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"" + time + "\"");
  }

  private static List<String> types(List<String> events) {
    return events.stream()
        .map(event -> EmbeddedAzure.json(event).path("type").asText())
        .map(type -> type.replace("org.flowlogstatus.", "").replace(".v1", ""))
        .toList();
  }
}
