package org.flowlogstatus.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAlibaba;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.local.cloud.functiontest.RandomEstates;
import org.flowlogstatus.local.cloud.http.Call;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the estate: once a plan was run, a sweep finds what the plan promised. */
class PlanAppliedTest {
  private static final int ESTATES = RandomEstates.outOf(120);
  private static final String ACCOUNT =
      "/subscriptions/%s/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/planned%d";

  static Stream<Arguments> goalsAndScopes() {
    return Stream.of("cover", "keep")
        .flatMap(goal -> Stream.of("auto", "network", "same").map(s -> Arguments.of(goal, s)));
  }

  @ParameterizedTest(name = "goal {0}, scope {1}")
  @MethodSource("goalsAndScopes")
  @Timeout(240)
  void azureKeepsThePromise(String goal, String scope) {
    for (long seed = 0; seed < ESTATES; seed++) {
      Estate estate =
          Estate.of(new AzureEstate(List.of(DenseAzure.of(seed))), AlibabaEstate.empty());
      try (EmbeddedAzure cloud = EmbeddedAzure.served(estate)) {
        Map<String, String> asked =
            Map.of(
                "subscriptionId",
                DenseAzure.SUBSCRIPTION,
                "goal",
                goal,
                "scope",
                scope,
                "storageId",
                accounts(3));
        JsonNode plan = plan(cloud.function(Map.of()).plan(asked));
        assertThat(cloud.calls().calls())
            .as("a plan writes nothing")
            .allMatch(PlanAppliedTest::isRead);
        AzureCommands az = new AzureCommands(cloud.endpoint());
        commands(plan, az::run);

        assertKept(plan, cloud.report(DenseAzure.SUBSCRIPTION), seed);
        assertNothingTwice(plan, plan(cloud.function(Map.of()).plan(asked)), seed);
      }
    }
  }

  @ParameterizedTest(name = "scope {0}")
  @MethodSource("scopes")
  @Timeout(240)
  void alibabaKeepsThePromise(String scope) {
    for (long seed = 0; seed < ESTATES; seed++) {
      Estate estate = Estate.of(AzureEstate.empty(), DenseAlibaba.of(seed));
      try (EmbeddedAlibaba cloud = EmbeddedAlibaba.served(estate)) {
        Map<String, String> asked =
            Map.of("scope", scope, "project", "flow-logs", "logstore", "planned");
        JsonNode plan = plan(cloud.function(Map.of()).plan(asked));
        assertThat(cloud.calls().byOperation().keySet())
            .as("a plan writes nothing")
            .allMatch(name -> name.startsWith("Get") || name.startsWith("Describe"));
        commands(plan, new AlibabaCommands(cloud.endpoint())::run);

        assertKept(plan, cloud.report(), seed);
        assertNothingTwice(plan, plan(cloud.function(Map.of()).plan(asked)), seed);
      }
    }
  }

  static Stream<String> scopes() {
    return Stream.of("auto", "network", "same");
  }

  @ParameterizedTest(name = "scope {0}")
  @MethodSource("scopes")
  @Timeout(240)
  void aTemplateMakesWhatTheScriptMakes(String scope) {
    for (long seed = 0; seed < ESTATES; seed++) {
      Estate estate =
          Estate.of(new AzureEstate(List.of(DenseAzure.of(seed))), AlibabaEstate.empty());
      try (EmbeddedAzure cloud = EmbeddedAzure.served(estate)) {
        Map<String, String> asked = new HashMap<>();
        asked.put("subscriptionId", DenseAzure.SUBSCRIPTION);
        asked.put("scope", scope);
        asked.put("storageId", accounts(3));
        JsonNode plan = plan(cloud.function(Map.of()).plan(asked));
        asked.put("format", "template");
        JsonNode template = EmbeddedAzure.json(cloud.function(Map.of()).plan(asked).body());
        AzureCommands az = new AzureCommands(cloud.endpoint());
        new Deployment(az).run(DenseAzure.SUBSCRIPTION, template);
        steps(plan)
            .filter(step -> step.path("action").asText().equals("DELETE_FLOW_LOG"))
            .forEach(step -> step.path("commands").forEach(c -> az.run(c.asText())));

        assertKept(plan, cloud.report(DenseAzure.SUBSCRIPTION), seed);
      }
    }
  }

  private static boolean isRead(Call call) {
    return call.method().equals("GET");
  }

  static JsonNode plan(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    SchemaAssert.assertPlan(reply.body());
    return EmbeddedAzure.json(reply.body());
  }

  private static void commands(JsonNode plan, Consumer<String> run) {
    steps(plan)
        .forEach(
            step -> {
              assertThat(step.path("needs")).isEmpty();
              step.path("commands").forEach(command -> run.accept(command.asText()));
            });
  }

  private static Stream<JsonNode> steps(JsonNode plan) {
    return StreamSupport.stream(plan.path("steps").spliterator(), false);
  }

  static void assertKept(JsonNode plan, JsonNode report, long seed) {
    Map<String, JsonNode> results = new HashMap<>();
    int covered = 0;
    for (JsonNode result : report.path("results")) {
      results.put(key(result.path("target")), result);
      covered += last(result).equals("COVERED") ? 1 : 0;
    }
    assertThat(covered)
        .as("seed %d: covered", seed)
        .isEqualTo(plan.at("/totals/coveredAfter").asInt());
    assertThat(report.at("/totals/goingDark").asInt())
        .as("seed %d: going dark", seed)
        .isEqualTo(plan.at("/totals/goingDarkAfter").asInt());
    steps(plan).forEach(step -> step.path("closes").forEach(c -> assertClosed(c, results, seed)));
  }

  /** A plan may uncover more, where something was unknown; it never asks for the same again. */
  private static void assertNothingTwice(JsonNode plan, JsonNode next, long seed) {
    assertThat(next.path("steps").findValuesAsText("id"))
        .as("seed %d", seed)
        .doesNotContainAnyElementsOf(ids(plan));
  }

  private static List<String> ids(JsonNode plan) {
    List<String> ids = new ArrayList<>(plan.path("steps").findValuesAsText("id"));
    ids.add("none");
    return ids;
  }

  private static void assertClosed(JsonNode closing, Map<String, JsonNode> results, long seed) {
    String target = key(closing.path("target"));
    assertThat(results).as("seed %d: %s", seed, closing).containsKey(target);
    JsonNode result = Objects.requireNonNull(results.get(target));
    String code = closing.path("code").asText();
    assertThat(result.path("findings").findValuesAsText("code"))
        .as("seed %d: %s", seed, closing)
        .doesNotContain(code);
    boolean covered =
        result.at("/coverage/state").asText().equals("COVERED") && last(result).equals("COVERED");
    assertThat(covered || !result.path("reason").asText().equals(code))
        .as("seed %d: %s", seed, closing)
        .isTrue();
  }

  private static String key(JsonNode target) {
    return target.path("id").asText().toLowerCase(Locale.ROOT);
  }

  private static String last(JsonNode result) {
    return result.at("/coverage/afterRetirement").asText(result.at("/coverage/state").asText());
  }

  /** One for each region: an account lies in one. */
  private static String accounts(int count) {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      ids.append(i == 0 ? "" : ",").append(ACCOUNT.formatted(DenseAzure.SUBSCRIPTION, i));
    }
    return ids.toString();
  }
}
