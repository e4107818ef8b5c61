package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.e2e.CloudPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole organisations through the packaged functions' own triggers, on their served hosts. */
@Timeout(180)
class ServedOrganisationTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String TIMER =
      "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\"}";

  @TempDir private Path reports;

  private static String id(int n) {
    return String.format("aaaaaaaa-0000-4000-8000-%012d", n);
  }

  private static Estate estate() {
    List<Subscription> subscriptions = new ArrayList<>();
    List<Account> accounts = new ArrayList<>();
    accounts.add(new Account(Organisation.OWN, List.of(Organisation.region(Organisation.OWN))));
    for (int i = 1; i <= 3; i++) {
      subscriptions.add(new Subscription(id(i), "", List.of(), List.of(), List.of(), List.of()));
      String member = Organisation.member(i);
      accounts.add(Account.member(member, Organisation.ROLE, List.of(Organisation.region(member))));
    }
    return Estate.of(new AzureEstate(subscriptions), new AlibabaEstate(accounts));
  }

  private static String send(String method, URI uri, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }

  private static JsonNode fire(CloudPair pair, String function, String input) throws Exception {
    URI uri = pair.azureHost().resolve("/admin/functions/" + function);
    String answer = send("POST", uri, Json.object().put("input", input).toString());
    return Organisation.json(answer).path("outputs");
  }

  private static JsonNode invoke(CloudPair pair, String event) throws Exception {
    URI uri = pair.alibabaHost().resolve("/2023-03-30/functions/flow-log-status-sweep/invocations");
    return Organisation.json(send("POST", uri, event));
  }

  private static List<String> states(JsonNode estate) {
    List<String> states = new ArrayList<>();
    for (JsonNode one : estate.path("accounts")) {
      states.add(one.path("accountId").asText() + " " + one.path("state").asText());
    }
    return states;
  }

  @Test
  void azureSweepsEachSubscriptionThatIsSeenAndTellsOneThatIsGone() throws Exception {
    Map<String, String> settings = Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "*");
    try (CloudPair pair = CloudPair.start(estate(), settings)) {
      URI blob = pair.azureHost().resolve("/admin/blobs/flow-log-status/" + id(9) + ".json");
      send("PUT", blob, StoredText.of(id(9), Duration.ofMinutes(10), true));
      JsonNode sweeps = fire(pair, "scheduledSweep", "").path("sweeps");
      assertThat(sweeps).hasSize(4);
      for (JsonNode message : sweeps) {
        assertThat(fire(pair, "subscriptionSweep", message.asText()).path("events")).hasSize(1);
      }
      assertThat(fire(pair, "scheduledSweep", "").path("sweeps")).hasSize(3);
      URI uri = pair.azureHost().resolve("/api/flow-log-status/estate");
      JsonNode estate = Organisation.json(send("GET", uri, ""));
      assertThat(states(estate))
          .containsExactly(id(9) + " GONE", id(1) + " FRESH", id(2) + " FRESH", id(3) + " FRESH");
    }
  }

  @Test
  void alibabaCloudDividesTheWorkByTheQueueAndSweepsEachAccountWithItsRole() throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_ALIBABA_ROLES", "directory:" + Organisation.ROLE);
    settings.put("FLOWLOG_ALIBABA_QUEUE", "accounts");
    settings.put("FLOWLOG_REPORT_DIR", reports.toString());
    try (CloudPair pair = CloudPair.start(estate(), settings)) {
      assertThat(invoke(pair, TIMER)).isEmpty();
      assertThat(pair.queue("accounts")).hasSize(4);
      for (String message : pair.queue("accounts")) {
        assertThat(invoke(pair, message)).hasSize(1);
      }
      URI uri = pair.alibabaHost().resolve("/flow-log-status/estate");
      JsonNode estate = Organisation.json(send("GET", uri, ""));
      assertThat(estate.path("complete").asBoolean()).as(estate.toString()).isTrue();
      assertThat(estate.path("accounts")).hasSize(4);
      URI lookup =
          pair.alibabaHost()
              .resolve(
                  "/flow-log-status?accountId="
                      + Organisation.member(2)
                      + "&resourceId="
                      + Organisation.vpc(Organisation.member(2)));
      assertThat(Organisation.json(send("GET", lookup, "")).path("status").asText())
          .isEqualTo("ENABLED");
    }
  }
}
