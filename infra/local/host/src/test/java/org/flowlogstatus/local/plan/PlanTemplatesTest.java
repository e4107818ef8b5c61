package org.flowlogstatus.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fixture.DenseAlibaba;
import org.flowlogstatus.local.cloud.fixture.DenseAzure;
import org.flowlogstatus.local.cloud.functiontest.RandomEstates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a template of a plan makes, and that with the rest of the steps it keeps the promise. What
 * it leaves in {@code target/plans} is held against the clouds' own schemas by {@code .ci}.
 */
@Timeout(240)
class PlanTemplatesTest {
  private static final int ESTATES = RandomEstates.outOf(120);
  private static final int KEPT = 8;
  private static final Path FOLDER = Path.of("target", "plans");
  private static final Map<String, String> STORE =
      Map.of("project", "flow-logs", "logstore", "planned");

  /** One region at a time: what is activated first, the template, and then what it cannot make. */
  @ParameterizedTest(name = "scope {0}")
  @ValueSource(strings = {"auto", "network", "same"})
  void aTemplateOfARegionMakesWhatTheScriptMakes(String scope) throws IOException {
    int made = 0;
    for (long seed = 0; seed < ESTATES; seed++) {
      Estate estate = Estate.of(AzureEstate.empty(), DenseAlibaba.of(seed));
      try (EmbeddedAlibaba cloud = EmbeddedAlibaba.served(estate)) {
        AlibabaCommands aliyun = new AlibabaCommands(cloud.endpoint());
        for (String region : regions(estate)) {
          Map<String, String> asked = new HashMap<>(Map.of("scope", scope, "regionId", region));
          String needing = template(cloud, asked);
          asked.putAll(STORE);
          JsonNode plan = PlanAppliedTest.plan(cloud.function(Map.of()).plan(asked));
          JsonNode template = EmbeddedAlibaba.json(template(cloud, asked));
          keep("alibaba-" + scope + "-" + seed + region, needing, seed);
          run(plan, aliyun, "ACTIVATE_SERVICE");
          new RosDeployment(aliyun).run(region, template, STORE);
          run(plan, aliyun, "CHANGE_FLOW_LOG", "REPLACE_FLOW_LOG", "SWITCH_ON");
          runCreationsWithoutResource(plan, aliyun);

          PlanAppliedTest.assertKept(plan, cloud.report(region), seed);
          made += template.path("Resources").size();
        }
      }
    }
    assertThat(made).as("resources made").isGreaterThan(ESTATES / 3);
  }

  @Test
  void whatIsMissingIsAParameterOfTheTemplate() {
    Estate estate = Estate.of(AzureEstate.empty(), DenseAlibaba.of(3));
    try (EmbeddedAlibaba cloud = EmbeddedAlibaba.of(estate)) {
      for (String region : regions(estate)) {
        JsonNode template = EmbeddedAlibaba.json(template(cloud, Map.of("regionId", region)));
        List<String> referred = new ArrayList<>();
        template.findValues("Ref").forEach(name -> referred.add(name.asText()));

        assertThat(template.path("Parameters").fieldNames())
            .toIterable()
            .containsExactlyInAnyOrderElementsOf(Set.copyOf(referred));
      }
    }
  }

  /** With parameters for what is missing, and without. */
  @ParameterizedTest(name = "goal {0}")
  @ValueSource(strings = {"cover", "keep"})
  void templatesOfSubscriptionsAreKeptForTheirSchemas(String goal) throws IOException {
    for (long seed = 0; seed < KEPT; seed++) {
      Estate estate =
          Estate.of(new AzureEstate(List.of(DenseAzure.of(seed))), AlibabaEstate.empty());
      try (EmbeddedAzure cloud = EmbeddedAzure.of(estate)) {
        Map<String, String> asked = new HashMap<>();
        asked.put("subscriptionId", DenseAzure.SUBSCRIPTION);
        asked.put("goal", goal);
        asked.put("format", "template");
        String template = cloud.function(Map.of()).plan(asked).body();
        keep("azure-" + goal + "-" + seed, template, seed);

        assertThat(EmbeddedAzure.json(template).path("resources").isArray()).isTrue();
      }
    }
  }

  private static String template(EmbeddedAlibaba cloud, Map<String, String> asked) {
    Map<String, String> all = new HashMap<>(asked);
    all.put("format", "template");
    return cloud.function(Map.of()).plan(all).body();
  }

  private static List<String> regions(Estate estate) {
    return estate.alibaba().accounts().get(0).regions().stream()
        .map(AlibabaEstate.Region::regionId)
        .toList();
  }

  private static void run(JsonNode plan, AlibabaCommands aliyun, String... actions) {
    for (JsonNode step : plan.path("steps")) {
      if (List.of(actions).contains(step.path("action").asText())) {
        step.path("commands").forEach(command -> aliyun.run(command.asText()));
      }
    }
  }

  /** Such as of what has IPv6, which a stack cannot say. */
  private static void runCreationsWithoutResource(JsonNode plan, AlibabaCommands aliyun) {
    for (JsonNode step : plan.path("steps")) {
      if (step.path("action").asText().equals("CREATE_FLOW_LOG")
          && step.path("resource").isNull()) {
        step.path("commands").forEach(command -> aliyun.run(command.asText()));
      }
    }
  }

  private static void keep(String name, String template, long seed) throws IOException {
    if (seed < KEPT) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".json"), template);
    }
  }
}
