package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.events.DeliverAgain;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Alibaba Cloud: what the timer, the queue of accounts and ActionTrail lead to. */
@Timeout(90)
class ScheduledAccountsTest {

  private static final String TIMER =
      "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\",\"payload\":\"\"}";
  private static final String QUEUE = "flow-log-status-accounts";
  private static final String FIRST = Organisation.member(1);
  private static final String SECOND = Organisation.member(2);
  private static final String LAST = Organisation.member(44);

  /** 32 are swept side by side, in an order of chance; the last of 45 begins after the others. */
  private static final int EARLY = 38;

  @TempDir private Path reports;

  private Map<String, String> settings(String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_REPORT_DIR", reports.toString());
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  private static Map<String, JsonNode> completed(List<String> events) {
    return Answers.completed(Organisation.json(events.toString()));
  }

  private JsonNode stored(String account) throws IOException {
    return Organisation.json(Files.readString(reports.resolve(account + ".json")));
  }

  @Test
  void theTimerSweepsEachAccountIntoAReportOfItsOwn() throws IOException {
    try (Organisation organisation = Organisation.of(2).start()) {
      List<String> events = organisation.function(settings()).scheduledSweep(TIMER);
      Map<String, JsonNode> completed = completed(events);
      assertThat(completed.keySet()).containsExactly(Organisation.OWN, FIRST, SECOND);
      for (Map.Entry<String, JsonNode> one : completed.entrySet()) {
        assertThat(one.getValue().at("/data/accountId").asText()).isEqualTo(one.getKey());
        assertThat(one.getValue().at("/data/complete").asBoolean()).isTrue();
        assertThat(stored(one.getKey()).path("accountId").asText()).isEqualTo(one.getKey());
        assertThat(reports.resolve(one.getKey() + ".html")).exists();
      }
      int reported =
          completed.values().stream().mapToInt(e -> e.at("/data/calls/total").asInt()).sum();
      assertThat(reported).isEqualTo(organisation.calls().total());
    }
  }

  @Test
  void aChangeIsReportedOfItsAccount() {
    try (Organisation organisation = Organisation.of(2).start()) {
      organisation.function(settings()).scheduledSweep(TIMER);
    }
    Fault off =
        Fault.alibaba("DescribeFlowLogs", FaultKind.REPLACED_FIELD)
            .inSubscription(SECOND)
            .field("Status", Json.object().textNode("Inactive"));
    try (Organisation organisation = Organisation.of(2).with(off).start()) {
      List<String> events = organisation.function(settings()).scheduledSweep(TIMER);
      List<JsonNode> changed =
          events.stream()
              .map(Organisation::json)
              .filter(e -> e.path("type").asText().contains("changed"))
              .toList();
      assertThat(changed).isNotEmpty();
      assertThat(changed)
          .allSatisfy(e -> assertThat(e.path("source").asText()).endsWith(":" + SECOND));
    }
  }

  @Test
  void oneThatIsRefusedIsReportedAndTheOthersAreSwept() {
    Fault refused = Organisation.roleRefused(FIRST);
    try (Organisation organisation = Organisation.of(2).with(refused).start()) {
      Map<String, JsonNode> completed =
          completed(organisation.function(settings()).scheduledSweep(TIMER));
      assertThat(event(completed, FIRST).at("/data/complete").asBoolean(true)).isFalse();
      assertThat(event(completed, FIRST).toString()).contains("ACCESS_DENIED", "AssumeRole");
      assertThat(event(completed, SECOND).at("/data/complete").asBoolean()).isTrue();
      assertThat(reports.resolve(FIRST + ".json")).doesNotExist();
    }
  }

  @Test
  void oneThatHangsHoldsUpNoOtherAndComesFirstNextTime() throws IOException {
    Fault hangs = Fault.alibaba("DescribeVpcs", FaultKind.HANG).inSubscription(LAST);
    try (Organisation organisation = Organisation.of(44).with(hangs).start()) {
      AlibabaInProcess function =
          organisation.function(settings("FLOWLOG_SWEEP_DEADLINE_MILLIS", "8000"));
      long begun = System.nanoTime();
      Map<String, JsonNode> completed = completed(whole(function.scheduledSweep(TIMER)));
      assertThat(System.nanoTime() - begun).isLessThan(8_000_000_000L);
      assertThat(completed).hasSize(45);
      completed.forEach(
          (account, event) ->
              assertThat(event.at("/data/complete").asBoolean())
                  .as(account)
                  .isEqualTo(!account.equals(LAST)));
      assertThat(Files.readString(reports.resolve("first-next-time.json"))).contains(LAST);
    }
    try (Organisation organisation = Organisation.of(44).start()) {
      organisation.function(settings()).scheduledSweep(TIMER);
      assertThat(order(organisation).indexOf(LAST)).isBetween(0, EARLY);
    }
  }

  /** The accounts, in the order of their first calls. */
  private static List<String> order(Organisation organisation) {
    return organisation.calls().calls().stream()
        .map(call -> call.subject().account())
        .distinct()
        .toList();
  }

  /** Of the events that lie in a file, each. */
  private List<String> whole(List<String> events) throws IOException {
    for (String text : events) {
      JsonNode event = Organisation.json(text);
      if (event.path("type").asText().contains("completed.many")) {
        assertThat(Carrier.FUNCTION_DESTINATION.size(String.join(",", events)))
            .isLessThan(Carrier.FUNCTION_DESTINATION.most());
        JsonNode file =
            Organisation.json(Files.readString(Path.of(event.path("dataref").asText())));
        List<String> all = new java.util.ArrayList<>(events);
        file.forEach(one -> all.add(one.toString()));
        all.remove(text);
        return all;
      }
    }
    return events;
  }

  @Test
  void completedSweepsThatDoNotFitLieInAFile() throws IOException {
    try (Organisation organisation = Organisation.of(100).start()) {
      List<String> events = organisation.function(settings()).scheduledSweep(TIMER);
      assertThat(events)
          .anySatisfy(
              text ->
                  assertThat(Organisation.json(text).path("type").asText())
                      .isEqualTo("org.flowlogstatus.sweep.completed.many.v1"));
      assertThat(completed(whole(events))).hasSize(101);
    }
  }

  @Test
  void anAccountThatIsGoneIsReportedOnceAndItsReportStays() throws IOException {
    try (Organisation organisation = Organisation.of(2).start()) {
      organisation.function(settings()).scheduledSweep(TIMER);
    }
    JsonNode before = stored(SECOND);
    try (Organisation organisation = Organisation.of(1).start()) {
      AlibabaInProcess function = organisation.function(settings());
      JsonNode gone = event(completed(function.scheduledSweep(TIMER)), SECOND);
      assertThat(gone.at("/data/complete").asBoolean(true)).isFalse();
      assertThat(gone.at("/data/problems/0/reason").asText()).isEqualTo("NOT_FOUND");
      assertThat(stored(SECOND).path("results")).isEqualTo(before.path("results"));
      SchemaAssert.assertStoredReport(Files.readString(reports.resolve(SECOND + ".json")));
      assertThat(completed(function.scheduledSweep(TIMER))).doesNotContainKey(SECOND);
    }
    try (Organisation organisation = Organisation.of(2).start()) {
      organisation.function(settings()).scheduledSweep(TIMER);
      assertThat(stored(SECOND).has("gone")).isFalse();
    }
  }

  @Test
  void aDirectoryThatFailsMakesTheTimerThrow() {
    Fault refused =
        Fault.alibaba("ListAccounts", FaultKind.STATUS).error(403, "NoPermission", "No.");
    try (Organisation organisation = Organisation.of(1).with(refused).start()) {
      assertThatThrownBy(() -> organisation.function(settings()).scheduledSweep(TIMER))
          .isInstanceOf(DeliverAgain.class);
    }
  }

  @Test
  void withAQueueTheTimerHandsEachAccountToIt() {
    try (Organisation organisation = Organisation.of(2).start()) {
      AlibabaInProcess function = organisation.function(queued(organisation));
      assertThat(function.scheduledSweep(TIMER)).isEmpty();
      assertThat(organisation.queue(QUEUE))
          .containsExactly(
              "{\"accountId\":\"" + Organisation.OWN + "\"}",
              "{\"accountId\":\"" + FIRST + "\"}",
              "{\"accountId\":\"" + SECOND + "\"}");
      assertThat(organisation.calls().count("DescribeVpcs")).isZero();
    }
  }

  private Map<String, String> queued(Organisation organisation) {
    return settings(
        "FLOWLOG_ALIBABA_QUEUE",
        QUEUE,
        "FLOWLOG_ALIBABA_QUEUE_ENDPOINT",
        organisation.endpoint().toString());
  }

  @Test
  void aMessageOfTheQueueSweepsItsAccountHoweverItComes() throws IOException {
    try (Organisation organisation = Organisation.of(2).start()) {
      AlibabaInProcess function = organisation.function(queued(organisation));
      String bare = "{\"accountId\":\"" + FIRST + "\"}";
      assertThat(completed(function.scheduledSweep(bare))).containsOnlyKeys(FIRST);
      ObjectNode event = Json.object().put("id", "e-1").put("source", "acs.mns");
      event.putObject("data").put("messageBody", "{\"accountId\":\"" + SECOND + "\"}");
      Map<String, JsonNode> once = completed(function.scheduledSweep("[" + event + "]"));
      assertThat(once).containsOnlyKeys(SECOND);
      Map<String, JsonNode> again = completed(function.scheduledSweep(event.toString()));
      assertThat(event(again, SECOND).path("id")).isEqualTo(event(once, SECOND).path("id"));
      event.withObject("/data").set("messageBody", Json.object().put("accountId", FIRST));
      assertThat(completed(function.scheduledSweep(event.toString()))).containsOnlyKeys(FIRST);
      assertThat(function.scheduledSweep("{\"accountId\":\"9999999999999999\"}")).isEmpty();
    }
  }

  @Test
  void withAQueueAnAccountThatIsGoneIsPutOnItOnceMore() throws IOException {
    try (Organisation organisation = Organisation.of(1).start()) {
      organisation.function(settings()).scheduledSweep(TIMER);
    }
    try (Organisation organisation = Organisation.of(0).start()) {
      AlibabaInProcess function = organisation.function(queued(organisation));
      function.scheduledSweep(TIMER);
      assertThat(organisation.queue(QUEUE)).hasSize(2);
      String message = organisation.queue(QUEUE).get(1);
      JsonNode gone = event(completed(function.scheduledSweep(message)), FIRST);
      assertThat(gone.at("/data/problems/0/reason").asText()).isEqualTo("NOT_FOUND");
      assertThat(stored(FIRST).has("gone")).isTrue();
      function.scheduledSweep(TIMER);
      assertThat(organisation.queue(QUEUE)).hasSize(3);
    }
  }

  /** The instance that takes the message is another than the one that read the directory last. */
  @Test
  void anInstanceThatKeepsAnOlderDirectoryLooksAgainWhereItIsRefused() throws IOException {
    Instant start = Instant.now();
    AtomicReference<Instant> now = new AtomicReference<>(start);
    InstantSource source = now::get;
    Fault refused = Organisation.roleRefused(FIRST);
    String message = "{\"accountId\":\"" + FIRST + "\"}";
    try (Organisation organisation = Organisation.of(1).start()) {
      organisation.function(settings()).scheduledSweep(TIMER);
    }
    try (Organisation organisation =
        Organisation.of(1).with(refused).at(source.withZone(ZoneOffset.UTC)).start()) {
      AlibabaInProcess function = organisation.function(queued(organisation));
      JsonNode before = event(completed(function.scheduledSweep(message)), FIRST);
      assertThat(before.at("/data/problems/0/reason").asText()).isEqualTo("ACCESS_DENIED");
      organisation.becomes(Organisation.of(0));
      now.set(start.plusSeconds(59));
      JsonNode kept = event(completed(function.scheduledSweep(message)), FIRST);
      assertThat(kept.at("/data/problems/0/reason").asText()).isEqualTo("ACCESS_DENIED");
      now.set(start.plusSeconds(61));
      JsonNode gone = event(completed(function.scheduledSweep(message)), FIRST);
      assertThat(gone.at("/data/problems/0/reason").asText()).isEqualTo("NOT_FOUND");
      assertThat(stored(FIRST).has("gone")).isTrue();
      assertThat(function.scheduledSweep(message)).isEmpty();
    }
  }

  @Test
  void aQueueThatRefusesMakesTheTimerThrow() {
    Fault refused =
        Fault.alibaba("SendMessage", FaultKind.STATUS).error(403, "AccessDenied", "No.");
    try (Organisation organisation = Organisation.of(1).with(refused).start()) {
      AlibabaInProcess function = organisation.function(queued(organisation));
      assertThatThrownBy(() -> function.scheduledSweep(TIMER)).isInstanceOf(DeliverAgain.class);
    }
  }

  @Test
  void anEventIsCheckedWithTheRoleOfItsAccount() {
    try (Organisation organisation = Organisation.of(2).start()) {
      AlibabaInProcess function = organisation.function(settings());
      List<String> reported = function.flowLogChanged(Answers.createdLogIn(SECOND));
      JsonNode checked = Organisation.json(reported.get(0));
      assertThat(checked.at("/data/status").asText()).isEqualTo("ENABLED");
      assertThat(checked.at("/data/accountId").asText()).isEqualTo(SECOND);
      assertThat(checked.path("source").asText()).endsWith(":" + SECOND);
      int calls = organisation.calls().total();
      assertThat(function.flowLogChanged(Answers.createdLogIn("9999999999999999"))).isEmpty();
      assertThat(organisation.calls().total() - calls).isLessThanOrEqualTo(1);
    }
  }

  private static JsonNode event(Map<String, JsonNode> completed, String account) {
    return completed.getOrDefault(account, MissingNode.getInstance());
  }
}
