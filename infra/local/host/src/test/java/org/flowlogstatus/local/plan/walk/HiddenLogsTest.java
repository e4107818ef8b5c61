package org.flowlogstatus.local.plan.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.plan.walk.Plans.closes;
import static org.flowlogstatus.local.plan.walk.Plans.lines;
import static org.flowlogstatus.local.plan.walk.Plans.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A flow log that a target names and no list has is not planned anew, and never deleted. */
class HiddenLogsTest {

  @ParameterizedTest
  @CsvSource({
    "cover, auto",
    "cover, network",
    "cover, same",
    "keep, auto",
    "keep, network",
    "keep, same"
  })
  void aNetworkWhoseLogIsHiddenIsNotPlannedFor(String goal, String scope) {
    String log = AzureWalk.log("NetworkWatcher_we", "narrow-log");

    JsonNode plan = azure(walk().hiding(log), goal, scope);

    assertThat(targets(plan)).noneMatch(id -> id.startsWith(AzureWalk.vnet("narrow")));
    assertThat(closes(step(plan, "GRANT_RIGHT", AzureWalk.SUBSCRIPTION)))
        .contains("ACCESS_DENIED narrow");
    assertThat(plan.path("complete").asBoolean()).isFalse();
    assertThat(plan.path("problems").toString()).contains("narrow-log");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "network", "same"})
  void aGroupWhoseLogIsHiddenKeepsIt(String scope) {
    String log = AzureWalk.log("NetworkWatcher_we", "web-log");

    JsonNode plan = azure(walk().hiding(log), "cover", scope);

    assertThat(lines(plan)).doesNotContain("DELETE_FLOW_LOG web").contains("DELETE_FLOW_LOG idle");
    assertThat(plan.path("steps").findValuesAsText("flowLog"))
        .noneMatch(id -> id.equalsIgnoreCase(log));
    assertThat(closes(step(plan, "GRANT_RIGHT", AzureWalk.SUBSCRIPTION)))
        .contains("ACCESS_DENIED web");
  }

  /** It is asked for by its id, and counts: no second one is created. */
  @Test
  void aLogThatIsNamedAndLiesInAnotherSubscriptionIsNotPlannedTwice() {
    JsonNode plan = azure(elsewhere(AzureWalk.vnet("shop")), "cover", "auto");

    assertThat(lines(plan)).doesNotContain("CREATE_FLOW_LOG shop", "CREATE_FLOW_LOG front");
    assertThat(lines(plan)).contains("DELETE_FLOW_LOG web", "DELETE_FLOW_LOG api");
    assertThat(step(plan, "DELETE_FLOW_LOG", AzureWalk.nsg("web")).path("after")).isEmpty();
    assertThat(plan.path("complete").asBoolean()).isTrue();
  }

  @Test
  void aGroupsLogInAnotherSubscriptionIsDeletedWhereItLies() {
    JsonNode plan = azure(elsewhere(AzureWalk.nsg("quiet")), "cover", "auto");

    JsonNode gone = step(plan, "DELETE_FLOW_LOG", AzureWalk.nsg("quiet"));
    assertThat(gone.at("/commands/0").asText())
        .startsWith("az rest --method delete --url ")
        .contains(AzureWalk.OTHER);
  }

  @Test
  void aRegionWhoseLogsMayNotBeListedIsNotPlannedFor() {
    Estate estate =
        AlibabaWalk.estate()
            .with(
                Fault.alibaba("DescribeFlowLogs", FaultKind.STATUS)
                    .error(403, "Forbidden.RAM", "User not authorized"));
    try (EmbeddedAlibaba cloud = EmbeddedAlibaba.of(estate)) {
      JsonNode plan = plan(cloud.function(Map.of()).plan(Map.of("regionId", "cn-hangzhou")));

      assertThat(lines(plan)).containsExactly("GRANT_RIGHT " + AlibabaWalk.ACCOUNT);
      JsonNode grant = plan.at("/steps/0");
      assertThat(grant.at("/target/type").asText()).isEqualTo("account");
      assertThat(grant.path("commands")).isEmpty();
      assertThat(closes(grant)).contains("ACCESS_DENIED vpc-bare", "ACCESS_DENIED vsw-bare1");
      assertThat(plan.path("complete").asBoolean()).isFalse();
      assertThat(plan.path("problems")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "network", "same"})
  void aVpcWithAVSwitchThatNoListHasIsNotPlannedFor(String scope) {
    try (EmbeddedAlibaba cloud = EmbeddedAlibaba.of(AlibabaWalk.estate())) {
      Map<String, String> asked = Map.of("regionId", "cn-hangzhou", "scope", scope);
      JsonNode plan = plan(cloud.function(Map.of()).plan(asked));

      assertThat(targets(plan)).doesNotContain("vpc-hiding", "vsw-hiding2");
      assertThat(Plans.unresolved(plan)).contains("PARENT_UNKNOWN vpc-hiding");
    }
  }

  private static Subscription walk() {
    return AzureWalk.estate().azure().subscriptions().get(0);
  }

  /** The walk, where that target names a log of its own under a watcher of the other one. */
  private static AzureEstate elsewhere(String target) {
    AzureEstate both = AzureWalk.estate().azure();
    Subscription other = both.subscriptions().get(1);
    EstateWatcher watcher =
        new EstateWatcher(
            "rg", "away", "westeurope", List.of(AzureWalk.plainLog("away-log", target)));
    String id = other.idOf("rg", "networkWatchers", "away/flowLogs/away-log");
    return new AzureEstate(
        List.of(
            both.subscriptions().get(0).naming(target, List.of(id)),
            other.withNetworkWatchers(List.of(watcher))));
  }

  private static JsonNode azure(Subscription subscription, String goal, String scope) {
    return azure(new AzureEstate(List.of(subscription)), goal, scope);
  }

  private static JsonNode azure(AzureEstate holdings, String goal, String scope) {
    try (EmbeddedAzure cloud = EmbeddedAzure.of(AzureWalk.estate().with(holdings))) {
      return plan(
          cloud
              .function(Map.of())
              .plan(
                  Map.of("subscriptionId", AzureWalk.SUBSCRIPTION, "goal", goal, "scope", scope)));
    }
  }

  private static List<String> targets(JsonNode plan) {
    return StreamSupport.stream(plan.path("steps").spliterator(), false)
        .map(step -> step.at("/target/id").asText())
        .toList();
  }

  private static JsonNode plan(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    SchemaAssert.assertPlan(reply.body());
    return EmbeddedAzure.json(reply.body());
  }
}
