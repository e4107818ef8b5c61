package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.organisation.Answers.json;
import static org.flowlogstatus.local.organisation.Answers.reason;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.local.cloud.arm.Transfer;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Azure with {@code FLOWLOG_AZURE_SUBSCRIPTIONS=*}, by the packaged function's own triggers. */
@Timeout(120)
class EverySubscriptionServedTest {
  private static final String LIST = "subscriptions";
  private static final String EXCLUDED = Served.subscription(9999, 1);
  private static final String NAMES_NONE = Served.subscription(9999, 2);
  private static final Fault REFUSED =
      Fault.azure(LIST, FaultKind.STATUS).error(403, "AuthorizationFailed", "No.");

  private static Served served;

  @BeforeAll
  static void serve() {
    served =
        Served.with(
            Map.of(
                "FLOWLOG_AZURE_SUBSCRIPTIONS",
                "*",
                "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS",
                EXCLUDED.toUpperCase(Locale.ROOT) + "," + NAMES_NONE,
                "FLOWLOG_SWEEP_DEADLINE_MILLIS",
                "10000",
                "FLOWLOG_DEADLINE_MILLIS",
                "3000"));
    // A cold process may need the share of one that hangs for itself.
    served.subscriptions(Served.subscriptionIds(10, 30));
    served.azure("/sweep");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String lookup(String subscription) {
    return "?targetResourceId=" + Served.groupIn(subscription);
  }

  @Test
  void theScheduleFindsThemAnewOnAllPagesAndLeavesOutTheExcludedOnes() {
    List<String> five = Served.subscriptionIds(1, 5);
    List<String> with = new ArrayList<>(five);
    with.add(2, EXCLUDED);
    CloudPair clouds = served.subscriptions(with);
    JsonNode messages = served.fire("scheduledSweep", "").path("sweeps");
    assertThat(messages.toString()).doesNotContain(EXCLUDED);
    String log =
        served.printedUntil(NAMES_NONE, () -> assertThat(served.scheduled(1)).isEqualTo(five));
    assertThat(log)
        .contains("names a subscription that is not there: " + NAMES_NONE)
        .doesNotContain(EXCLUDED);
    assertThat(clouds.armCalls().byOperation()).as("three pages").isEqualTo(Map.of(LIST, 6));
    served.subscriptions(Served.subscriptionIds(1, 6));
    assertThat(served.scheduled(1)).as("the same day").isEqualTo(Served.subscriptionIds(1, 6));
  }

  @Test
  void oneThatIsListedTwiceInOtherCaseIsSweptOnceAndThoseOutOfUseNotAtAll() {
    String list =
        "{\"value\":["
            + String.join(
                ",",
                seen(Served.subscription(2, 1), "Enabled"),
                seen(Served.subscription(2, 1).toUpperCase(Locale.ROOT), "Enabled"),
                seen(Served.subscription(2, 2), "Warned"),
                seen(Served.subscription(2, 3), "PastDue"),
                seen(Served.subscription(2, 4), "Disabled"),
                seen(Served.subscription(2, 5), "Deleted"),
                seen(Served.subscription(2, 6), "NotDefined\nREPORT"))
            + "]}";
    served.subscriptions(
        Served.subscriptionIds(2, 5), Fault.azure(LIST, FaultKind.BODY).body(200, list));
    String log =
        served.printedUntil(
            "NotDefined",
            () -> assertThat(served.scheduled(2)).isEqualTo(Served.subscriptionIds(2, 3)));
    assertThat(log)
        .contains(Served.subscription(2, 6) + " is left out, its state is NotDefined REPORT")
        .doesNotContain(Served.subscription(2, 4), Served.subscription(2, 5));
    JsonNode report = json(served.azure("/sweep"));
    assertThat(Answers.results(report)).containsOnlyKeys(Served.subscriptionIds(2, 3));
    assertThat(Answers.results(report).values()).as("groups of each").containsOnly(1);
  }

  @Test
  void anyThatIsSeenMayBeNamedAndOthersAreNotAllowedAfterNoCallButTheList() {
    List<String> held = new ArrayList<>(Served.subscriptionIds(3, 2));
    held.add(EXCLUDED);
    CloudPair clouds = served.subscriptions(held);
    served.scheduled(3);
    JsonNode result = json(served.azure(lookup(Served.subscription(3, 2))));
    assertThat(result.path("status").asText()).isEqualTo("DISABLED");
    assertThat(result.path("accountId").asText()).isEqualTo(Served.subscription(3, 2));
    JsonNode report = json(served.azure("/sweep?subscriptionId=" + Served.subscription(3, 1)));
    assertThat(report.path("accountId").asText()).isEqualTo(Served.subscription(3, 1));
    clouds.armCalls().clear();
    JsonNode all = json(served.azure("/sweep"));
    assertThat(all.at("/calls/total").asInt()).isEqualTo(clouds.armCalls().total());
    assertThat(all.at("/calls/byOperation/subscriptions").asInt()).isPositive();
    clouds.armCalls().clear();
    String unseen = Served.subscription(3, 3);
    for (String id : List.of(unseen, EXCLUDED, EXCLUDED.toUpperCase(Locale.ROOT))) {
      assertThat(reason(served.azure(lookup(id)))).isEqualTo("TARGET_NOT_ALLOWED");
      assertThat(reason(served.azure("/sweep?subscriptionId=" + id)))
          .isEqualTo("TARGET_NOT_ALLOWED");
      assertThat(reason(served.azure("/plan?subscriptionId=" + id)))
          .isEqualTo("TARGET_NOT_ALLOWED");
      assertThat(served.swept(id)).isEmpty();
      assertThat(served.fire("flowLogChanged", Answers.writtenIn(id)).path("events")).isEmpty();
    }
    assertThat(clouds.armCalls().total()).as("a list of the last minute holds").isZero();
    JsonNode event =
        Organisation.json(
            event(served.fire("flowLogChanged", Answers.writtenIn(Served.subscription(3, 1)))));
    assertThat(event.at("/data/accountId").asText()).isEqualTo(Served.subscription(3, 1));
  }

  @Test
  void aListThatFailsMakesTheScheduleThrowAndIsNotKept() {
    served.subscriptions(Served.subscriptionIds(4, 1), REFUSED);
    assertThat(served.fired("scheduledSweep", "").statusCode()).isEqualTo(500);
    assertThat(served.fired("scheduledSweep", "").body()).contains("ACCESS_DENIED");
    assertThat(reason(served.azure("/sweep"))).isEqualTo("ACCESS_DENIED");
    served.subscriptions(
        Served.subscriptionIds(4, 1),
        Fault.azure(LIST, FaultKind.BODY).body(200, "{\"value\":[]}").times(1));
    assertThat(reason(served.azure("/sweep"))).as("of none").isEqualTo("ACCESS_DENIED");
    assertThat(served.scheduled(4)).isEqualTo(Served.subscriptionIds(4, 1));
  }

  /** Each in another trouble; what is seen of the others stands. */
  @Test
  void oneInTroubleIsAProblemOfItsOwnAndHidesNoOther() {
    List<String> thirty = Served.subscriptionIds(5, 30);
    CloudPair clouds =
        served.subscriptions(
            thirty,
            status(thirty.get(0), 403, "AuthorizationFailed"),
            status(thirty.get(1), 429, "TooManyRequests").header("Retry-After", "60"),
            fault(thirty.get(2), FaultKind.HANG),
            fault(thirty.get(5), FaultKind.DRIBBLE),
            fault(thirty.get(6), FaultKind.HTML),
            fault(thirty.get(7), FaultKind.RESET));
    clouds.move(thirty.get(3), Transfer.WRONG_TENANT, true);
    clouds.move(thirty.get(4), Transfer.NOT_FOUND, true);
    HttpResponse<String> answer = served.azure("/sweep");
    SchemaAssert.assertReport(answer.body());
    JsonNode report = json(answer);
    assertThat(report.path("complete").asBoolean(true)).isFalse();
    assertThat(Answers.results(report)).containsOnlyKeys(thirty.subList(8, 30));
    assertThat(Answers.problems(report, "subscriptionId"))
        .isEqualTo(
            Map.of(
                thirty.get(0), "ACCESS_DENIED networkWatchers",
                thirty.get(1), "THROTTLED networkWatchers",
                thirty.get(2), "PROVIDER_TIMEOUT networkWatchers",
                thirty.get(3), "CREDENTIALS_REJECTED networkWatchers",
                thirty.get(4), "NOT_FOUND networkWatchers",
                thirty.get(5), "PROVIDER_TIMEOUT networkWatchers",
                thirty.get(6), "PROVIDER_RESPONSE_INVALID networkWatchers",
                thirty.get(7), "PROVIDER_UNREACHABLE networkWatchers"));
  }

  @Test
  void asManyAsAreAskedAtOnceMayHangAndHideNoOther() {
    List<String> ids = Served.subscriptionIds(9, SideBySide.AT_ONCE + 30);
    List<String> hanging = ids.subList(0, SideBySide.AT_ONCE);
    served.subscriptions(
        ids, hanging.stream().map(id -> fault(id, FaultKind.HANG)).toArray(Fault[]::new));
    long begun = System.nanoTime();
    JsonNode report = json(served.azure("/sweep"));
    assertThat(System.nanoTime() - begun).isLessThan(11_000_000_000L);
    assertThat(report.path("problems")).hasSize(SideBySide.AT_ONCE);
    assertThat(Answers.results(report))
        .containsOnlyKeys(ids.subList(SideBySide.AT_ONCE, ids.size()));
  }

  @Test
  void anIdentityThatSeesNoneIsNotToldThatAllIsWell() {
    served.subscriptions(List.of());
    JsonNode estate = json(served.azure("/estate"));
    assertThat(estate.at("/problems/0/reason").asText()).isEqualTo("ACCESS_DENIED");
    assertThat(estate.path("complete").asBoolean(true)).isFalse();
    assertThat(reason(served.azure("/sweep"))).isEqualTo("ACCESS_DENIED");
  }

  private static Fault status(String subscription, int status, String code) {
    return fault(subscription, FaultKind.STATUS).error(status, code, "No.");
  }

  private static Fault fault(String subscription, FaultKind kind) {
    return Fault.anywhere(Cloud.AZURE, kind).inSubscription(subscription);
  }

  private static String seen(String id, String state) {
    return Json.object().put("subscriptionId", id).put("state", state).toString();
  }

  private static String event(JsonNode outputs) {
    assertThat(outputs.path("events")).hasSize(1);
    return outputs.path("events").get(0).asText();
  }
}
