package org.flowlogstatus.local.plan.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.plan.walk.Plans.closes;
import static org.flowlogstatus.local.plan.walk.Plans.lines;
import static org.flowlogstatus.local.plan.walk.Plans.step;
import static org.flowlogstatus.local.plan.walk.Plans.texts;
import static org.flowlogstatus.local.plan.walk.Plans.unresolved;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 9 of the contract for the Azure function: what a plan says of {@link AzureWalk}. */
class AzurePlanWalkTest extends PlanWalkTest {
  AzurePlanWalkTest() {
    super(Cloud.AZURE, AzureWalk.estate(), AzureWalk.SUBSCRIPTION);
  }

  @Test
  void everyKindOfThingIsPlannedOrSaidToBeUnresolved() {
    JsonNode plan = plan();

    assertThat(lines(plan))
        .containsExactly(
            "CREATE_NETWORK_WATCHER northeurope",
            "CHANGE_FLOW_LOG broken",
            "CHANGE_FLOW_LOG narrow",
            "SWITCH_ON dormant",
            "CREATE_FLOW_LOG far",
            "CREATE_FLOW_LOG desk",
            "CREATE_FLOW_LOG shop",
            "DELETE_FLOW_LOG web",
            "DELETE_FLOW_LOG api",
            "DELETE_FLOW_LOG card",
            "DELETE_FLOW_LOG idle");
    assertThat(unresolved(plan))
        .containsExactlyInAnyOrder(
            "NEVER_CONFIGURED hollow",
            "NEVER_CONFIGURED quiet",
            "IN_TRANSITION moving",
            "TARGET_GONE gone-log");
    assertTotals(plan, 11, 9, 5, 9, 4, 0);
  }

  /** Only the groups' logs are closed; what their traffic needs is the interface, and no more. */
  @Test
  void keepClosesWhatIsAboutGroupsAndNothingMore() {
    JsonNode plan = plan("goal", "keep");

    assertThat(plan.path("goal").asText()).isEqualTo("keep");
    assertThat(lines(plan))
        .containsExactly(
            "CREATE_FLOW_LOG nic",
            "CREATE_FLOW_LOG shop",
            "DELETE_FLOW_LOG web",
            "DELETE_FLOW_LOG api",
            "DELETE_FLOW_LOG card",
            "DELETE_FLOW_LOG idle");
    assertTotals(plan, 6, 4, 5, 4, 4, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "cover, network, far lab shop",
    "cover, same,    a desk back front",
    "keep,  network, lab shop",
    "keep,  same,    nic back front"
  })
  void aScopeSaysWhatNewLogsAreOf(String goal, String scope, String created) {
    JsonNode plan = plan("goal", goal, "scope", scope);

    assertThat(plan.path("scope").asText()).isEqualTo(scope);
    assertCreates(created, plan);
    assertThat(plan.at("/totals/goingDarkAfter").asInt()).isZero();
  }

  @Test
  void aNewLogTakesOverWhatTheGroupsLogsWere() {
    JsonNode plan = plan();
    JsonNode shop = step(plan, "CREATE_FLOW_LOG", AzureWalk.vnet("shop"));
    JsonNode properties = shop.at("/resource/properties");

    assertThat(shop.at("/target/type").asText()).isEqualTo("virtualNetwork");
    assertThat(closes(shop))
        .containsExactlyInAnyOrder(
            "NSG_FLOW_LOGS_RETIRING web", "NSG_FLOW_LOGS_RETIRING api", "NEVER_CONFIGURED shop");
    assertThat(shop.path("after")).isEmpty();
    assertThat(shop.path("needs")).isEmpty();
    assertThat(texts(shop.path("warnings"))).singleElement().asString().contains("twice");
    assertThat(shop.path("flowLog").asText())
        .startsWith(AzureWalk.log("NetworkWatcher_we", "shop-flowlog-"));
    assertThat(properties.path("storageId").asText()).isEqualTo(AzureWalk.storage("store"));
    assertThat(properties.at("/retentionPolicy/days").asInt()).as("the longest").isEqualTo(365);
    assertThat(properties.at("/format/version").asInt()).isEqualTo(2);
    assertThat(texts(shop.path("commands")))
        .singleElement()
        .asString()
        .startsWith("az network watcher flow-log create --subscription " + AzureWalk.SUBSCRIPTION)
        .contains(" --location westeurope ", " --vnet " + AzureWalk.vnet("shop") + " ")
        .contains(" --retention 365 ", " --log-version 2", " --enabled true ");
    for (String group : List.of("web", "api")) {
      JsonNode gone = step(plan, "DELETE_FLOW_LOG", AzureWalk.nsg(group));
      assertThat(texts(gone.path("after"))).containsExactly(shop.path("id").asText());
      assertThat(gone.path("resource").isNull()).isTrue();
      assertThat(gone.path("flowLog").asText()).endsWith(group + "-log");
      assertThat(closes(gone)).contains("NSG_FLOW_LOGS_RETIRING " + group);
      assertThat(gone.at("/commands/0").asText())
          .contains(" --subscription " + AzureWalk.SUBSCRIPTION)
          .doesNotContain("--yes");
    }
  }

  @Test
  void theLogOfAGroupThatGuardsNothingGoesAtOnce() {
    assertThat(step(plan(), "DELETE_FLOW_LOG", AzureWalk.nsg("idle")).path("after")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGE_FLOW_LOG, narrow,  PARTIAL_CAPTURE",
    "CHANGE_FLOW_LOG, broken,  PROVISIONING_FAILED",
    "SWITCH_ON,       dormant, SWITCHED_OFF"
  })
  void whatIsThereIsWrittenAgain(String action, String network, String code) {
    JsonNode step = step(plan(), action, AzureWalk.vnet(network));
    JsonNode properties = step.at("/resource/properties");

    assertThat(closes(step)).containsExactly(code + " " + network);
    assertThat(step.path("flowLog").asText()).endsWith("/" + network + "-log");
    assertThat(texts(step.path("commands")))
        .singleElement()
        .asString()
        .startsWith("az rest --method put --url ");
    assertThat(properties.path("enabled").asBoolean()).isTrue();
    assertThat(properties.path("storageId").asText()).isEqualTo(AzureWalk.storage("store"));
    assertThat(properties.at("/retentionPolicy/days").asInt()).isEqualTo(90);
    assertThat(properties.path("enabledFilteringCriteria").asText("none"))
        .isEqualTo(network.equals("narrow") ? "" : "none");
  }

  @Test
  void aWatcherIsPlannedWhereALogNeedsItAndTheLogNeedsAnAccount() {
    JsonNode plan = plan();
    JsonNode watcher = step(plan, "CREATE_NETWORK_WATCHER", "northeurope");
    JsonNode far = step(plan, "CREATE_FLOW_LOG", AzureWalk.vnet("far"));

    assertThat(watcher.at("/target/type").asText()).isEqualTo("region");
    assertThat(watcher.path("flowLog").isNull()).isTrue();
    assertThat(closes(watcher)).containsExactly("NO_NETWORK_WATCHER far");
    assertThat(watcher.at("/resource/type").asText())
        .isEqualTo("Microsoft.Network/networkWatchers");
    assertThat(texts(far.path("after"))).containsExactly(watcher.path("id").asText());
    assertThat(texts(far.path("needs"))).containsExactly("storageId");
    assertThat(far.at("/commands/0").asText()).contains("--storage-account '<storageId>'");
  }

  /** The account is seen in westeurope and uksouth: for northeurope the step needs another. */
  @Test
  void anAccountThatIsGivenIsTakenUnlessALogShowsThatItLiesElsewhere() {
    String fresh = AzureWalk.storage("fresh");

    JsonNode other = plan("storageId", AzureWalk.storage("store"));
    JsonNode taken = plan("storageId", fresh);

    assertThat(texts(step(other, "CREATE_FLOW_LOG", AzureWalk.vnet("far")).path("needs")))
        .containsExactly("storageId");
    JsonNode far = step(taken, "CREATE_FLOW_LOG", AzureWalk.vnet("far"));
    assertThat(far.path("needs")).isEmpty();
    assertThat(far.at("/resource/properties/storageId").asText()).isEqualTo(fresh);
  }

  @ParameterizedTest
  @CsvSource({"30, 30, 'az network watcher flow-log create '", "0, 0, 'az rest --method put '"})
  void retentionDaysThatAreGivenCountAndForEverIsWrittenByRest(
      String given, int days, String command) {
    JsonNode plan = plan("retentionDays", given, "workspaceId", workspace());
    JsonNode shop = step(plan, "CREATE_FLOW_LOG", AzureWalk.vnet("shop"));
    JsonNode properties = shop.at("/resource/properties");

    assertThat(properties.at("/retentionPolicy/days").asInt(-1)).isEqualTo(days);
    assertThat(properties.at("/retentionPolicy/enabled").asBoolean()).isEqualTo(days > 0);
    assertThat(shop.at("/commands/0").asText()).startsWith(command).doesNotContain("--retention 0");
    assertThat(
            properties
                .at("/flowAnalyticsConfiguration/networkWatcherFlowAnalyticsConfiguration")
                .path("workspaceResourceId")
                .asText())
        .isEqualTo(workspace());
  }

  @ParameterizedTest
  @CsvSource({
    "goal,          all",
    "scope,         vnet",
    "storageId,     store",
    "workspaceId,   here",
    "retentionDays, many",
    "retentionDays, -1",
    "format,        yaml",
    "project,       p",
    "logstore,      l",
    "only,          gaps"
  })
  void whatIsNoParameterOrNoSuchValueIsRefused(String name, String value) {
    assertRefused(name, value);
  }

  @Test
  void aPlanWritesNothingAndReadsWhatASweepReads() {
    function().sweep(Map.of("subscriptionId", AzureWalk.SUBSCRIPTION));
    Map<String, Integer> before = Map.copyOf(calls().byOperation());
    plan();
    Map<String, Integer> between = new HashMap<>(calls().byOperation());

    between.replaceAll((operation, calls) -> calls - before.getOrDefault(operation, 0));
    between.values().removeIf(calls -> calls == 0);
    assertThat(before.keySet()).containsAll(between.keySet());
    assertThat(calls().calls()).allMatch(call -> call.method().equals("GET"));
  }

  @Test
  void theSameIsPlannedBySameIds() {
    assertThat(plan().path("steps")).isEqualTo(plan().path("steps"));
  }

  private static String workspace() {
    return "/subscriptions/%s/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/w"
        .formatted(AzureWalk.SUBSCRIPTION);
  }
}
