package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.organisation.Answers.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.arm.Transfer;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the stored reports where every subscription is swept, by the triggers. */
@Timeout(120)
class SubscriptionReportsServedTest {
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.with(Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "*"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void oneThatMovesAwayKeepsItsReportIsReportedOnceItIsGoneAndIsMarked() {
    String stays = Served.subscription(6, 1);
    String moves = Served.subscription(6, 2);
    CloudPair clouds = served.subscriptions(List.of(stays, moves));
    assertThat(served.scheduled(6)).containsExactly(stays, moves);
    assertThat(completed(moves).path("complete").asBoolean()).isTrue();
    JsonNode before = served.stored(moves);
    for (Transfer answer : Transfer.values()) {
      clouds.move(moves, answer, true);
      assertThat(served.scheduled(6)).containsExactly(stays, moves);
      JsonNode reported = completed(moves);
      assertThat(reported.path("complete").asBoolean(true)).isFalse();
      assertThat(reported.at("/problems/0/scope/subscriptionId").asText()).isEqualTo(moves);
      assertThat(served.stored(moves)).as("what is stored stays").isEqualTo(before);
    }
    clouds.move(moves, Transfer.NOT_FOUND, false);
    assertThat(served.scheduled(6)).as("once more").containsExactly(stays, moves);
    JsonNode gone = completed(moves);
    assertThat(gone.at("/problems/0/reason").asText()).isEqualTo("NOT_FOUND");
    assertThat(served.stored(moves).path("results")).isEqualTo(before.path("results"));
    assertThat(states(json(served.azure("/estate")), 6)).contains(moves + " GONE");
    assertThat(served.scheduled(6)).as("and no more").containsExactly(stays);
    assertThat(served.swept(moves)).isEmpty();
    served.subscriptions(List.of(stays, moves));
    assertThat(served.scheduled(6)).containsExactly(stays, moves);
    assertThat(completed(moves).path("complete").asBoolean()).isTrue();
    assertThat(states(json(served.azure("/estate")), 6)).contains(moves + " FRESH");
  }

  @Test
  void theEstateHasTheWorstFirstInEachForm() {
    served.subscriptions(Served.subscriptionIds(7, 4));
    served.scheduled(7);
    completed(Served.subscription(7, 1));
    String stale = Served.subscription(7, 2);
    served.store(stale, StoredText.of(stale, Duration.ofMinutes(121), true));
    served.store(Served.subscription(7, 3), "{\"results\": [");
    String gone = Served.subscription(7, 5);
    served.store(gone, StoredText.of(gone, Duration.ofMinutes(10), true));
    HttpResponse<String> answer = served.azure("/estate");
    SchemaAssert.assertEstate(answer.body());
    JsonNode estate = json(answer);
    assertThat(states(estate, 7))
        .containsExactly(
            Served.subscription(7, 3) + " DAMAGED",
            Served.subscription(7, 4) + " MISSING",
            stale + " STALE",
            gone + " GONE",
            Served.subscription(7, 1) + " FRESH");
    assertThat(estate.path("complete").asBoolean(true)).isFalse();
    HttpResponse<String> csv = served.azure("/estate?format=csv");
    assertThat(csv.headers().firstValue("Flow-Log-Complete")).contains("false");
    assertThat(csv.body()).contains("azure," + Served.subscription(7, 4) + ",MISSING,");
    String page = served.azure("/estate?format=html").body();
    assertThat(page.indexOf(stale))
        .isPositive()
        .isLessThan(page.indexOf(Served.subscription(7, 1)));
    assertThat(page).contains("complete: false", "2 targets");
    assertThat(served.azure("/estate?format=ocsf").statusCode()).isEqualTo(400);
  }

  @Test
  void theStoredTimeOfAnEventIsNoReport() {
    String only = Served.subscription(8, 1);
    served.subscriptions(List.of(only));
    served.scheduled(8);
    served.fire("flowLogChanged", Answers.writtenIn(only));
    assertThat(served.stored(only + ".last-event").path("arrivedAt").asText()).isNotEmpty();
    assertThat(states(json(served.azure("/estate")), 8)).containsExactly(only + " MISSING");
    served.subscriptions(Served.subscriptionIds(7, 1));
    assertThat(served.scheduled(8)).as("none that is gone").isEmpty();
    assertThat(states(json(served.azure("/estate")), 8)).isEmpty();
  }

  /** The data of the one {@code sweep.completed} that the sweep of a subscription tells. */
  private static JsonNode completed(String subscription) {
    List<JsonNode> events = served.swept(subscription);
    JsonNode last = events.get(events.size() - 1);
    SchemaAssert.assertCloudEvent(last.toString());
    assertThat(last.path("type").asText()).isEqualTo("org.flowlogstatus.sweep.completed.v1");
    assertThat(last.path("source").asText()).isEqualTo("/subscriptions/" + subscription);
    assertThat(last.at("/data/accountId").asText()).isEqualTo(subscription);
    return last.path("data");
  }

  private static List<String> states(JsonNode estate, int test) {
    String start = Served.subscription(test, 0).substring(0, 13);
    return Answers.states(estate).stream().filter(one -> one.startsWith(start)).toList();
  }
}
