package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.organisation.Answers.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.e2e.CloudPair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Subscriptions and accounts that are named one by one, and the queue that divides the accounts, by
 * the packaged functions' own triggers.
 */
@Timeout(120)
class DividedWorkServedTest {
  private static final String SWEEP = "flow-log-status-sweep";
  private static final String QUEUE = "accounts";
  private static final String FIRST = Served.member(11, 1);
  private static final String SECOND = Served.member(11, 2);
  private static final String UNNAMED = Served.member(11, 3);
  private static final String ONE = Served.subscription(11, 1);
  private static final String EXCLUDED = Served.subscription(11, 2);

  @TempDir private static Path reports;

  private static Served served;

  @BeforeAll
  static void serve() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("FLOWLOG_AZURE_SUBSCRIPTIONS", ONE + "," + EXCLUDED);
    settings.put("FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS", EXCLUDED);
    settings.put("FLOWLOG_ALIBABA_ROLES", role(FIRST) + "," + role(SECOND));
    settings.put("FLOWLOG_ALIBABA_QUEUE", QUEUE);
    settings.put("FLOWLOG_REPORT_DIR", reports.toString());
    settings.put("FLOWLOG_DEADLINE_MILLIS", "3000");
    settings.put("FLOWLOG_SWEEP_DEADLINE_MILLIS", "6000");
    served = Served.with(settings);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String role(String account) {
    return "acs:ram::" + account + ":role/" + Organisation.ROLE;
  }

  private static String message(String account) {
    return Json.object().put("accountId", account).toString();
  }

  @Test
  void theTimerPutsEachAccountOnTheQueueAndAMessageSweepsItsAccountHoweverItComes()
      throws IOException {
    CloudPair clouds = served.members(List.of(FIRST, SECOND, UNNAMED));
    assertThat(served.invoke(SWEEP, Served.TIMER)).isEmpty();
    assertThat(clouds.queue(QUEUE))
        .containsExactly(message(Organisation.OWN), message(FIRST), message(SECOND));
    assertThat(clouds.vpcCalls().count("DescribeVpcs")).isZero();
    assertThat(clouds.vpcCalls().count("ListAccounts")).as("roles are named").isZero();
    assertThat(sources(served.invoke(SWEEP, message(FIRST)))).containsExactly(FIRST);
    ObjectNode event = Json.object().put("id", "e-1").put("source", "acs.mns");
    event.putObject("data").put("messageBody", message(SECOND));
    JsonNode once = served.invoke(SWEEP, "[" + event + "]");
    assertThat(sources(once)).containsExactly(SECOND);
    assertThat(served.invoke(SWEEP, event.toString()).at("/0/id")).isEqualTo(once.at("/0/id"));
    event.withObject("/data").set("messageBody", Json.object().put("accountId", Organisation.OWN));
    assertThat(sources(served.invoke(SWEEP, event.toString()))).containsExactly(Organisation.OWN);
    assertThat(served.invoke(SWEEP, message(UNNAMED))).isEmpty();
    for (String account : List.of(Organisation.OWN, FIRST, SECOND)) {
      String stored = Files.readString(reports.resolve(account + ".json"));
      assertThat(Organisation.json(stored).path("accountId").asText()).isEqualTo(account);
    }
    JsonNode estate = json(served.alibaba("/estate"));
    assertThat(estate.path("complete").asBoolean()).as(estate.toString()).isTrue();
    assertThat(estate.path("accounts")).hasSize(3);
    String unnamed = "?regionId=cn-hangzhou&accountId=" + UNNAMED;
    assertThat(json(served.alibaba(unnamed)).path("reason").asText())
        .isEqualTo("TARGET_NOT_ALLOWED");
  }

  @Test
  void aQueueThatRefusesMakesTheTimerThrow() {
    served.members(
        List.of(FIRST),
        Fault.alibaba("SendMessage", FaultKind.STATUS).error(403, "AccessDenied", "No."));
    HttpResponse<String> timer = served.invoked(SWEEP, Served.TIMER);
    assertThat(timer.headers().firstValue("X-Fc-Error-Type")).isPresent();
    assertThat(json(timer).path("errorMessage").asText()).contains("ACCESS_DENIED");
  }

  @Test
  void subscriptionsThatAreNamedAreCutByTheExclusionWithoutACall() {
    CloudPair clouds = served.subscriptions(List.of(ONE, EXCLUDED));
    assertThat(served.scheduled(11)).containsExactly(ONE);
    for (String path : List.of("/sweep?subscriptionId=" + EXCLUDED, lookup(EXCLUDED))) {
      assertThat(json(served.azure(path)).path("reason").asText()).isEqualTo("TARGET_NOT_ALLOWED");
    }
    assertThat(served.swept(EXCLUDED)).isEmpty();
    assertThat(clouds.armCalls().total()).isZero();
    assertThat(served.swept(ONE)).hasSize(1);
    JsonNode report = json(served.azure("/sweep"));
    assertThat(report.path("accountId").asText()).isEqualTo(ONE);
    assertThat(clouds.armCalls().count("subscriptions")).isZero();
    JsonNode estate = json(served.azure("/estate"));
    assertThat(estate.path("complete").asBoolean()).as(estate.toString()).isTrue();
    assertThat(estate.at("/accounts/0/accountId").asText()).isEqualTo(ONE);
    assertThat(estate.at("/accounts/0/state").asText()).isEqualTo("FRESH");
  }

  private static String lookup(String subscription) {
    return "?targetResourceId=" + Served.groupIn(subscription);
  }

  private static List<String> sources(JsonNode events) {
    List<String> accounts = new ArrayList<>();
    events.forEach(event -> accounts.add(event.path("source").asText().replaceFirst(".*:", "")));
    return accounts;
  }
}
