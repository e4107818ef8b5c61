package org.flowlogstatus.local.plan.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.plan.walk.Plans.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.local.e2e.FunctionAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 9 of the contract, its forms: of both functions. */
@Timeout(120)
class PlanFormsWalkTest {
  private static final Map<String, String> OF_AZURE =
      Map.of("subscriptionId", AzureWalk.SUBSCRIPTION);
  private static final Map<String, String> OF_ALIBABA = Map.of("regionId", "cn-hangzhou");

  private static CloudPair pair;

  @BeforeAll
  static void start() {
    Estate both = AzureWalk.estate().with(AlibabaWalk.estate().alibaba());
    pair =
        CloudPair.start(
            both,
            Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", AzureWalk.SUBSCRIPTION + "," + AzureWalk.OTHER));
  }

  @AfterAll
  static void stop() {
    pair.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sh,       text/x-shellscript",
    "template, application/json",
    "csv,      text/csv",
    "html,     text/html",
    "json,     application/json"
  })
  void eachFormHasItsMediaTypeAndSaysWhetherItIsWhole(String form, String type) {
    for (FunctionAnswer answer : List.of(azure(form), alibaba(form))) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.type()).startsWith(type);
      assertThat(answer.header("Flow-Log-Complete")).contains("true");
      assertThat(answer.header("Flow-Log-Problems")).contains("0");
    }
  }

  @Test
  void theScriptHasTheCommandsUnchangedAndInOrder() {
    assertRuns(azure("sh").body(), pair.azure().plan(OF_AZURE).json());
    assertRuns(alibaba("sh").body(), pair.alibaba().plan(OF_ALIBABA).json());
  }

  private static void assertRuns(String script, JsonNode plan) {
    List<String> wanted = new ArrayList<>();
    plan.path("steps").forEach(step -> wanted.addAll(texts(step.path("commands"))));
    List<String> run =
        script
            .lines()
            .filter(line -> line.startsWith("az ") || line.startsWith("aliyun "))
            .toList();

    assertThat(wanted).isNotEmpty();
    assertThat(run).isEqualTo(wanted);
  }

  @Test
  void theTemplateOfASubscriptionHasADeploymentForEachGroupWithCreationsAndChanges() {
    JsonNode template = json(azure("template"));

    assertThat(template.path("$schema").asText()).contains("subscriptionDeploymentTemplate");
    assertThat(template.path("resources")).hasSize(1);
    JsonNode nested = template.at("/resources/0");
    assertThat(nested.path("type").asText()).isEqualTo("Microsoft.Resources/deployments");
    assertThat(nested.path("resourceGroup").asText()).isEqualTo("NetworkWatcherRG");
    List<String> names = new ArrayList<>();
    nested
        .at("/properties/template/resources")
        .forEach(
            resource -> names.add(resource.path("name").asText().replaceAll("-[0-9a-f]{10}", "")));
    assertThat(names)
        .containsExactly(
            "northeurope-watcher",
            "NetworkWatcher_we/broken-log",
            "NetworkWatcher_we/narrow-log",
            "NetworkWatcher_we/dormant-log",
            "northeurope-watcher/far-flowlog",
            "eye/desk-flowlog",
            "NetworkWatcher_we/shop-flowlog");
    assertThat(template.path("parameters").fieldNames())
        .toIterable()
        .containsExactly("storageId_northeurope");
  }

  @Test
  void theTemplateOfARegionHasItsCreations() {
    JsonNode template = json(alibaba("template"));

    assertThat(template.path("ROSTemplateFormatVersion").asText()).isEqualTo("2015-09-01");
    List<String> made = new ArrayList<>();
    template
        .path("Resources")
        .forEach(resource -> made.add(resource.at("/Properties/ResourceId").asText()));
    assertThat(made).containsExactlyInAnyOrder("vpc-bare", "vsw-hiding1");
    JsonNode north = json(pair.alibaba().planAs("template", Map.of("regionId", "cn-beijing")));
    assertThat(Plans.keys(north.path("Parameters"))).containsExactly("logstore", "project");
  }

  @Test
  void nothingToMakeIsATemplateWithoutResources() {
    JsonNode azure =
        json(pair.azure().planAs("template", Map.of("subscriptionId", AzureWalk.OTHER)));
    JsonNode alibaba =
        json(pair.alibaba().planAs("template", Map.of("regionId", "cn-hangzhou", "goal", "keep")));

    assertThat(azure.path("resources").isArray()).isTrue();
    assertThat(azure.path("resources")).isEmpty();
    assertThat(alibaba.path("Resources").isObject()).isTrue();
    assertThat(alibaba.path("Resources")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "named"})
  void aTemplateIsForOneSubscriptionOrOneRegion(String named) {
    Map<String, String> subscriptions =
        named.isEmpty()
            ? Map.of()
            : Map.of("subscriptionId", AzureWalk.SUBSCRIPTION + "," + AzureWalk.OTHER);
    Map<String, String> regions =
        named.isEmpty() ? Map.of() : Map.of("regionId", "cn-hangzhou,cn-beijing");

    pair.azure().planAs("template", subscriptions).isProblem(400, "INVALID_REQUEST");
    pair.alibaba().planAs("template", regions).isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void theSheetHasARowForEachGroup() {
    List<String> rows = azure("csv").body().lines().toList();

    assertThat(rows.get(0))
        .isEqualTo(
            "subscriptionId,region,networkSecurityGroup,flowLogs,subnets,networkInterfaces,"
                + "networks,takesOver,darkFrom");
    assertThat(rows).hasSize(5);
    assertThat(rows)
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith(
                        AzureWalk.SUBSCRIPTION + ",westeurope," + AzureWalk.nsg("web") + ",")
                    .contains("/flowLogs/web-log," + AzureWalk.subnet("shop", "front") + ",,")
                    .contains("," + AzureWalk.vnet("shop") + ",")
                    .contains("/flowLogs/shop-flowlog-")
                    .endsWith(","));
    assertThat(azure("csv").body()).endsWith("\r\n");
  }

  @Test
  void thePageTellsWhatToDoAndIsAPartOfTheSweepsPage() {
    assertThat(azure("html").body()).contains("CREATE_FLOW_LOG", "2027-09-30", "northeurope");
    FunctionAnswer sweep = pair.azure().sweepAs("html", OF_AZURE);
    assertThat(sweep.body()).contains("2027-09-30", "CREATE_FLOW_LOG", "DELETE_FLOW_LOG");
  }

  private static JsonNode json(FunctionAnswer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static FunctionAnswer azure(String form) {
    return pair.azure().planAs(form, OF_AZURE);
  }

  private static FunctionAnswer alibaba(String form) {
    return pair.alibaba().planAs(form, OF_ALIBABA);
  }
}
