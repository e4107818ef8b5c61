package org.flowlogstatus.local.plan.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.plan.walk.Plans.keys;
import static org.flowlogstatus.local.plan.walk.Plans.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.local.e2e.FunctionAnswer;
import org.flowlogstatus.local.e2e.FunctionClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Section 9 of the contract: what is the same in a plan of either cloud. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanWalkTest {
  private final Cloud cloud;
  private final Estate estate;
  private final String account;
  private CloudPair pair;

  /** The plans of one cloud, which holds this account or subscription. */
  PlanWalkTest(Cloud cloud, Estate estate, String account) {
    this.cloud = cloud;
    this.estate = estate;
    this.account = account;
  }

  @BeforeAll
  void start() {
    pair = CloudPair.start(estate, Map.of());
  }

  @AfterAll
  void stop() {
    pair.close();
  }

  FunctionClient function() {
    return pair.function(cloud);
  }

  /** What the cloud was asked. */
  CallLog calls() {
    return pair.calls(cloud);
  }

  /** The plan for parameters, each a name and a value. */
  JsonNode plan(String... parameters) {
    FunctionAnswer answer = asked(parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private FunctionAnswer asked(String... parameters) {
    Map<String, String> all = new HashMap<>();
    if (cloud == Cloud.AZURE) {
      all.put("subscriptionId", account);
    }
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], parameters[i + 1]);
    }
    return function().plan(all);
  }

  @Test
  void theAnswerHasTheseMembersAndNoOthers() {
    JsonNode plan = plan();

    assertThat(keys(plan))
        .containsExactly(
            "schemaVersion",
            "provider",
            "accountId",
            "computedAt",
            "goal",
            "scope",
            "complete",
            "totals",
            "steps",
            "unresolved",
            "problems");
    assertThat(plan.path("schemaVersion").asText()).isEqualTo("1.0");
    assertThat(plan.path("provider").asText())
        .isEqualTo(cloud == Cloud.AZURE ? "azure" : "alibaba_cloud");
    assertThat(plan.path("accountId").asText()).isEqualTo(account);
    assertThat(Instant.parse(plan.path("computedAt").asText()))
        .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now().plusSeconds(1));
    assertThat(plan.path("complete").asBoolean()).isTrue();
    assertThat(plan.path("problems")).isEmpty();
    for (JsonNode step : plan.path("steps")) {
      assertThat(keys(step))
          .containsExactly(
              "id",
              "action",
              "target",
              "flowLog",
              "closes",
              "after",
              "needs",
              "warnings",
              "commands",
              "resource");
      assertThat(keys(step.path("target"))).containsExactly("type", "id");
    }
    for (JsonNode left : plan.path("unresolved")) {
      assertThat(keys(left)).containsExactly("target", "code", "why");
    }
  }

  @Test
  void coverIsTheGoalAndAutoTheScopeWhereNothingIsSaid() {
    JsonNode plan = plan();

    assertThat(plan.path("goal").asText()).isEqualTo("cover");
    assertThat(plan.path("scope").asText()).isEqualTo("auto");
  }

  /** The plan creates logs of these targets, which blanks divide, and of no others. */
  static void assertCreates(String targets, JsonNode plan) {
    assertThat(lines(plan).stream().filter(line -> line.startsWith("CREATE_FLOW_LOG")))
        .containsExactlyInAnyOrder(
            List.of(targets.split(" ", -1)).stream()
                .map("CREATE_FLOW_LOG "::concat)
                .toArray(String[]::new));
  }

  /** The value is refused by the name of its parameter before the cloud is asked. */
  void assertRefused(String name, String value) {
    int before = calls().total();

    FunctionAnswer answer = asked(name, value);

    answer.isProblem(400, "INVALID_REQUEST");
    assertThat(answer.body()).contains(name);
    assertThat(calls().total()).as("no call to the cloud").isEqualTo(before);
  }

  /**
   * The totals, and no others.
   *
   * @param before how many are covered without the plan
   * @param after how many are covered with it
   * @param dark how many go dark without the plan
   * @param darkAfter how many go dark with it
   */
  static void assertTotals(
      JsonNode plan, int steps, int fixed, int before, int after, int dark, int darkAfter) {
    assertThat(plan.path("totals").toString())
        .isEqualTo(
            ("{'steps':%d,'targetsFixed':%d,'coveredBefore':%d,'coveredAfter':%d,"
                    + "'goingDarkBefore':%d,'goingDarkAfter':%d}")
                .formatted(steps, fixed, before, after, dark, darkAfter)
                .replace('\'', '"'));
  }
}
