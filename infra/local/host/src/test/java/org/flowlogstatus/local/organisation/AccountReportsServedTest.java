package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.organisation.Answers.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the stored reports of all accounts, by the functions' own triggers. */
@Timeout(120)
class AccountReportsServedTest extends EveryAccountServed {

  /** Two waves that hang take the whole deadline: whoever comes after has no turn. */
  @Test
  void whatWasNotReachedIsReportedAndComesFirstNextTime() throws IOException {
    int hanging = 2 * SideBySide.AT_ONCE;
    List<String> ids = Served.memberIds(5, hanging + 2);
    List<String> last = ids.subList(hanging, hanging + 2);
    // STS has one budget of tries for all of them, so that not all would hang for their whole
    // share.
    Fault[] hang =
        ids.subList(0, hanging).stream()
            .map(id -> Fault.alibaba("DescribeRegions", FaultKind.HANG).inSubscription(id))
            .toArray(Fault[]::new);
    served.members(ids, hang);
    long begun = System.nanoTime();
    Map<String, JsonNode> completed = Answers.completed(served.invoke(SWEEP, Served.TIMER));
    assertThat(System.nanoTime() - begun).isLessThan(12_000_000_000L);
    assertThat(completed).hasSize(hanging + 3);
    completed.forEach(
        (id, event) ->
            assertThat(event.at("/data/complete").asBoolean())
                .as(id)
                .isEqualTo(id.equals(Organisation.OWN)));
    List<String> next = firstNextTime();
    assertThat(next).containsAll(ids);
    assertThat(next.subList(0, 2)).containsExactlyElementsOf(last);
    CloudPair clouds = served.members(ids);
    served.invoke(SWEEP, Served.TIMER);
    List<String> asked =
        clouds.vpcCalls().calls().stream()
            .filter(call -> call.subject().operation().equals("AssumeRole"))
            .limit(SideBySide.AT_ONCE + 8)
            .map(call -> call.subject().account())
            .toList();
    assertThat(asked).containsAll(last);
    assertThat(firstNextTime()).isEmpty();
  }

  @Test
  void theStoredTimeOfAnEventIsNoReport() throws IOException {
    served.members(List.of());
    served.invoke(CHANGED, Answers.createdLogIn(Organisation.OWN));
    Path own = reports.resolve(Organisation.OWN + ".last-event.json");
    assertThat(Answers.file(own).has("arrivedAt")).isTrue();
    Files.copy(own, reports.resolve(Served.member(8, 1) + ".last-event.json"));
    JsonNode accounts = json(served.alibaba("/estate")).path("accounts");
    assertThat(accounts).as("none that is gone").hasSize(1);
    assertThat(accounts.at("/0/state").asText()).isEqualTo("MISSING");
    assertThat(Answers.completed(served.invoke(SWEEP, Served.TIMER)))
        .containsOnlyKeys(Organisation.OWN);
  }

  @Test
  void anAccountThatIsGoneIsReportedOnceAndTheEstateHasTheWorstFirst() throws IOException {
    List<String> ids = Served.memberIds(7, 5);
    served.members(ids);
    served.invoke(SWEEP, Served.TIMER);
    assertThat(json(served.alibaba("/estate")).path("complete").asBoolean()).isTrue();
    Fault off =
        Fault.alibaba("DescribeFlowLogs", FaultKind.REPLACED_FIELD)
            .inSubscription(ids.get(0))
            .field("Status", Json.object().textNode("Inactive"));
    served.members(ids, off);
    JsonNode changed = served.invoke(SWEEP, Served.TIMER).get(0);
    assertThat(changed.path("type").asText()).isEqualTo("org.flowlogstatus.changed.v1");
    assertThat(changed.path("source").asText()).endsWith(":" + ids.get(0));
    JsonNode before = stored(ids.get(4));
    served.members(ids.subList(0, 4), off);
    Map<String, JsonNode> completed = Answers.completed(served.invoke(SWEEP, Served.TIMER));
    JsonNode gone = completed.getOrDefault(ids.get(4), MissingNode.getInstance()).path("data");
    assertThat(gone.path("complete").asBoolean(true)).isFalse();
    assertThat(gone.at("/problems/0/reason").asText()).isEqualTo("NOT_FOUND");
    assertThat(stored(ids.get(4)).path("results")).isEqualTo(before.path("results"));
    assertThat(Answers.completed(served.invoke(SWEEP, Served.TIMER))).doesNotContainKey(ids.get(4));
    Files.delete(reports.resolve(ids.get(1) + ".json"));
    Files.writeString(reports.resolve(ids.get(2) + ".json"), "{");
    String old = "\"finishedAt\":\"" + Instant.now().minus(Duration.ofHours(3)) + "\"";
    Path stale = reports.resolve(ids.get(3) + ".json");
    Files.writeString(
        stale, Files.readString(stale).replaceFirst("\"finishedAt\":\"[^\"]*\"", old));
    HttpResponse<String> answer = served.alibaba("/estate");
    SchemaAssert.assertEstate(answer.body());
    assertThat(Answers.states(json(answer)))
        .containsExactly(
            ids.get(2) + " DAMAGED",
            ids.get(1) + " MISSING",
            ids.get(3) + " STALE",
            ids.get(4) + " GONE",
            ids.get(0) + " FRESH",
            Organisation.OWN + " FRESH");
    assertThat(json(answer).at("/accounts/4/lastChange/targets").asInt())
        .as("the trend")
        .isPositive();
    String page = served.alibaba("/estate?format=html").body();
    assertThat(page.indexOf(ids.get(3))).isPositive().isLessThan(page.indexOf(Organisation.OWN));
    assertThat(served.alibaba("/estate?format=csv").body().split("\r\n")).hasSize(7);
    served.members(ids);
    served.invoke(SWEEP, Served.TIMER);
    assertThat(json(served.alibaba("/estate")).path("complete").asBoolean()).isTrue();
  }

  private static List<String> firstNextTime() throws IOException {
    List<String> ids = new ArrayList<>();
    Answers.file(reports.resolve("first-next-time.json"))
        .forEach(list -> list.forEach(id -> ids.add(id.asText())));
    return ids;
  }
}
