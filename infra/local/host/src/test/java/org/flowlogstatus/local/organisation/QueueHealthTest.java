package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What health says of the queues, and of events that arrive or do not. */
@Timeout(90)
class QueueHealthTest {

  private static final String ID = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String SWEEPS = "queue flow-log-sweeps";
  private static final String GIVEN_UP = "queue flow-log-sweeps-poison";
  private static final String FAILURES = "queue flow-log-status-failures";
  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));

  @TempDir private Path reports;

  private static EmbeddedArm arm() {
    Subscription one = new Subscription(ID, "", List.of(), List.of(), List.of(), List.of());
    Estate estate = Estate.of(new AzureEstate(List.of(one)), AlibabaEstate.empty());
    return EmbeddedArm.start(estate, ArmOptions.of("local-arm-token"), 0);
  }

  private static AzureInProcess azure(EmbeddedArm arm, Blobs storage, Clock clock) {
    Map<String, String> settings =
        Map.of(
            "FLOWLOG_AZURE_SUBSCRIPTIONS",
            ID,
            "AzureWebJobsStorage__blobServiceUri",
            storage.uri(),
            "AzureWebJobsStorage__queueServiceUri",
            storage.uri());
    return AzureInProcess.at(arm.endpoint(), settings, clock);
  }

  private static JsonNode check(Reply reply, String name) {
    for (JsonNode check : Organisation.json(reply.body()).path("checks")) {
      if (check.path("name").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError("no check is called " + name + ": " + reply.body());
  }

  private static String event(String subscription) {
    return "{\"specversion\":\"1.0\",\"id\":\"e-1\","
        + "\"type\":\"Microsoft.Resources.ResourceDeleteSuccess\",\"source\":\"/subscriptions/"
        + subscription
        + "\",\"subject\":\"/subscriptions/"
        + subscription
        + "/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub\",\"data\":{}}";
  }

  @Test
  void azureEmptyQueuesAndNoEventYetAreWell() {
    try (EmbeddedArm arm = arm();
        Blobs storage = new Blobs()) {
      Reply reply = azure(arm, storage, Clock.systemUTC()).health();

      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(check(reply, SWEEPS).path("detail").asText()).isEqualTo("Nothing waits.");
      assertThat(check(reply, GIVEN_UP).path("ok").asBoolean()).isTrue();
      assertThat(check(reply, "events " + ID).path("detail").asText())
          .contains("No event has arrived");
    }
  }

  @Test
  void azureTellsWhenTheLastEventArrived() {
    try (EmbeddedArm arm = arm();
        Blobs storage = new Blobs()) {
      AzureInProcess function = azure(arm, storage, Clock.systemUTC());
      assertThat(function.flowLogChanged(event(ID)).sweeps()).hasSize(1);

      Reply reply = function.health();
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(check(reply, "events " + ID).path("detail").asText())
          .contains("The last one arrived at 20", ", 0 minutes ago.");
      assertThat(check(reply, "report " + ID).path("detail").asText()).contains("none yet");
    }
  }

  @Test
  void azureAnEventOfAnotherSubscriptionIsNoArrival() {
    try (EmbeddedArm arm = arm();
        Blobs storage = new Blobs()) {
      AzureInProcess function = azure(arm, storage, Clock.systemUTC());
      function.flowLogChanged(event("bbbbbbbb-0000-4000-8000-000000000001"));

      assertThat(check(function.health(), "events " + ID).path("detail").asText())
          .contains("No event has arrived");
    }
  }

  @Test
  void azureAMessageThatWasGivenUpIsNotWell() {
    try (EmbeddedArm arm = arm();
        Blobs storage = new Blobs()) {
      storage.message("flow-log-sweeps-poison");

      Reply reply = azure(arm, storage, Clock.systemUTC()).health();

      assertThat(reply.status()).isEqualTo(503);
      assertThat(check(reply, GIVEN_UP).path("ok").asBoolean()).isFalse();
      assertThat(check(reply, GIVEN_UP).path("detail").asText()).contains("failed for good");
    }
  }

  @Test
  void azureSweepsThatWaitLongerThanTwoSchedulesAreNotWellAndEventsMayWait() {
    try (EmbeddedArm arm = arm();
        Blobs storage = new Blobs()) {
      storage.message("flow-log-sweeps");
      storage.message("flow-log-status-events");

      assertThat(azure(arm, storage, Clock.systemUTC()).health().status()).isEqualTo(200);
      Reply later = azure(arm, storage, LATER).health();
      assertThat(later.status()).isEqualTo(503);
      assertThat(check(later, SWEEPS).path("detail").asText())
          .contains("180 minutes ago", "trigger of the sweep does not run");
      assertThat(check(later, "queue flow-log-status-events").path("ok").asBoolean()).isTrue();
    }
  }

  @Test
  void azureAStorageAccountThatRefusesIsNotWell() {
    try (EmbeddedArm arm = arm();
        Blobs storage = new Blobs()) {
      AzureInProcess function = azure(arm, storage, Clock.systemUTC());
      storage.refuse("/");

      assertThat(function.flowLogChanged(event(ID)).sweeps())
          .as("what an event leads to counts for more than that it is noted")
          .hasSize(1);
      assertThat(function.log()).anyMatch(line -> line.contains("last event cannot be stored"));
      Reply reply = function.health();
      assertThat(reply.status()).isEqualTo(503);
      assertThat(check(reply, SWEEPS).path("detail").asText()).contains("ACCESS_DENIED");
      assertThat(check(reply, "events " + ID).path("ok").asBoolean()).isFalse();
    }
  }

  private Map<String, String> alibaba(EmbeddedAlibaba cloud, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("FC_ACCOUNT_ID", Organisation.OWN);
    settings.put("FC_REGION", "cn-hangzhou");
    settings.put("FLOWLOG_ALIBABA_REGIONS", "cn-hangzhou");
    settings.put("FLOWLOG_REPORT_DIR", reports.toString());
    settings.put("FLOWLOG_ALIBABA_QUEUE_ENDPOINT", cloud.endpoint().toString());
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  private static EmbeddedAlibaba cloud(Fault... faults) {
    Estate estate = Estate.bundled();
    for (Fault fault : faults) {
      estate = estate.with(fault);
    }
    return EmbeddedAlibaba.of(estate);
  }

  private static String record(String account, String errorCode) {
    return "{\"id\":\"e-1\",\"source\":\"acs.vpc\",\"aliyunaccountid\":\""
        + account
        + "\",\"data\":{\"eventName\":\"DeactiveFlowLog\",\"serviceName\":\"Vpc\","
        + "\"acsRegion\":\"cn-hangzhou\",\"errorCode\":\""
        + errorCode
        + "\"}}";
  }

  @Test
  void alibabaEmptyQueuesAndNoEventYetAreWell() {
    try (EmbeddedAlibaba cloud = cloud()) {
      Reply reply = cloud.function(alibaba(cloud)).health();

      assertThat(check(reply, FAILURES).path("detail").asText()).isEqualTo("Nothing waits.");
      assertThat(check(reply, "queue flow-log-status-events").path("ok").asBoolean()).isTrue();
      assertThat(check(reply, "events " + Organisation.OWN).path("detail").asText())
          .contains("No event has arrived");
    }
  }

  @Test
  void alibabaTheRefusedCallOfADeploymentIsAnArrival() {
    try (EmbeddedAlibaba cloud = cloud()) {
      AlibabaInProcess function = cloud.function(alibaba(cloud));
      assertThat(function.flowLogChanged(record(Organisation.OWN, "ResourceNotFound"))).isEmpty();

      assertThat(check(function.health(), "events " + Organisation.OWN).path("detail").asText())
          .contains("The last one arrived at 20", ", 0 minutes ago.");
      assertThat(reports.toFile().list()).hasSize(1);
    }
  }

  @Test
  void alibabaAnEventOfAnotherAccountIsNoArrival() {
    try (EmbeddedAlibaba cloud = cloud()) {
      AlibabaInProcess function = cloud.function(alibaba(cloud));
      function.flowLogChanged(record("9999999999999999", ""));

      assertThat(check(function.health(), "events " + Organisation.OWN).path("detail").asText())
          .contains("No event has arrived");
    }
  }

  @Test
  void alibabaARunThatFailedForGoodIsNotWell() {
    try (EmbeddedAlibaba cloud = cloud()) {
      // The timer is what puts messages: here by that name.
      cloud
          .function(alibaba(cloud, "FLOWLOG_ALIBABA_QUEUE", "flow-log-status-failures"))
          .scheduledSweep("{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"t\"}");

      Reply reply = cloud.function(alibaba(cloud)).health();

      assertThat(reply.status()).isEqualTo(503);
      assertThat(check(reply, FAILURES).path("ok").asBoolean()).isFalse();
      assertThat(check(reply, FAILURES).path("detail").asText()).contains("failed for good");
    }
  }

  @Test
  void alibabaAccountsThatWaitLongerThanTwoSchedulesAreNotWell() {
    try (EmbeddedAlibaba cloud = cloud()) {
      Map<String, String> settings = alibaba(cloud, "FLOWLOG_ALIBABA_QUEUE", "accounts");
      cloud
          .function(settings)
          .scheduledSweep("{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"t\"}");

      assertThat(check(cloud.function(settings).health(), "queue accounts").path("ok").asBoolean())
          .isTrue();
      settings.put("FLOWLOG_SWEEP_SCHEDULE", "@every 1s");
      AlibabaInProcess later = AlibabaInProcess.at(cloud.endpoint(), settings, LATER);
      assertThat(check(later.health(), "queue accounts").path("ok").asBoolean()).isFalse();
    }
  }

  @Test
  void alibabaQueuesThatRefuseAreNotWell() {
    Fault refused =
        Fault.alibaba("PeekMessage", FaultKind.STATUS).error(403, "AccessDenied", "No.");
    try (EmbeddedAlibaba cloud = cloud(refused)) {
      Reply reply = cloud.function(alibaba(cloud)).health();

      assertThat(reply.status()).isEqualTo(503);
      assertThat(check(reply, FAILURES).path("detail").asText()).contains("ACCESS_DENIED");
    }
  }
}
