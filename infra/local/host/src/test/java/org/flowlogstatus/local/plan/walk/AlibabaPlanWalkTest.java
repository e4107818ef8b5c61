package org.flowlogstatus.local.plan.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.plan.walk.Plans.closes;
import static org.flowlogstatus.local.plan.walk.Plans.lines;
import static org.flowlogstatus.local.plan.walk.Plans.step;
import static org.flowlogstatus.local.plan.walk.Plans.texts;
import static org.flowlogstatus.local.plan.walk.Plans.unresolved;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 9 of the contract for the Alibaba function: what a plan says of {@link AlibabaWalk}. */
class AlibabaPlanWalkTest extends PlanWalkTest {
  AlibabaPlanWalkTest() {
    super(Cloud.ALIBABA, AlibabaWalk.estate(), AlibabaWalk.ACCOUNT);
  }

  @Test
  void everyKindOfThingIsPlannedOrSaidToBeUnresolved() {
    JsonNode plan = plan();

    assertThat(lines(plan))
        .containsExactly(
            "ACTIVATE_SERVICE cn-beijing",
            "CHANGE_FLOW_LOG vpc-dual",
            "REPLACE_FLOW_LOG vpc-drop",
            "SWITCH_ON vpc-off",
            "CREATE_FLOW_LOG vpc-bare",
            "CREATE_FLOW_LOG vsw-hiding1",
            "CREATE_FLOW_LOG vpc-north");
    assertThat(unresolved(plan))
        .containsExactlyInAnyOrder(
            "FINANCIALLY_LOCKED vpc-locked",
            "FINANCIALLY_LOCKED vsw-locked1",
            "NEVER_CONFIGURED vpc-hollow",
            "NEVER_CONFIGURED vpc-hiding",
            "PARENT_UNKNOWN vpc-hiding",
            "IN_TRANSITION vpc-moving",
            "IN_TRANSITION vsw-moving1",
            "TARGET_GONE fl-gone");
    assertTotals(plan, 7, 11, 2, 13, 0, 0);
  }

  /** There are no logs of groups here, and so nothing to keep. */
  @Test
  void keepHasNothingToClose() {
    JsonNode plan = plan("goal", "keep");

    assertThat(plan.path("goal").asText()).isEqualTo("keep");
    assertThat(plan.path("steps")).isEmpty();
    assertThat(plan.at("/totals/coveredAfter").asInt())
        .isEqualTo(plan.at("/totals/coveredBefore").asInt());
  }

  @ParameterizedTest
  @CsvSource({"network, vpc-bare vpc-north", "same,    vsw-bare1 vsw-bare2 vsw-hiding1 vsw-north1"})
  void aScopeSaysWhatNewLogsAreOf(String scope, String created) {
    JsonNode plan = plan("scope", scope);

    assertThat(plan.path("scope").asText()).isEqualTo(scope);
    assertCreates(created, plan);
  }

  @Test
  void aNewLogWritesToWhereTheOthersOfTheRegionDo() {
    JsonNode bare = step(plan(), "CREATE_FLOW_LOG", "vpc-bare");
    JsonNode properties = bare.at("/resource/Properties");

    assertThat(bare.at("/target/type").asText()).isEqualTo("vpc");
    assertThat(bare.path("flowLog").isNull()).isTrue();
    assertThat(closes(bare))
        .containsExactlyInAnyOrder(
            "NEVER_CONFIGURED vpc-bare",
            "NEVER_CONFIGURED vsw-bare1",
            "NEVER_CONFIGURED vsw-bare2");
    assertThat(bare.path("needs")).isEmpty();
    assertThat(bare.at("/resource/Type").asText()).isEqualTo("ALIYUN::VPC::FlowLog");
    assertThat(properties.path("ProjectName").asText()).isEqualTo("records");
    assertThat(properties.path("LogStoreName").asText()).isEqualTo("vpc");
    assertThat(properties.path("TrafficType").asText()).isEqualTo("All");
    assertThat(texts(bare.path("commands")))
        .singleElement()
        .asString()
        .startsWith("aliyun vpc CreateFlowLog --RegionId cn-hangzhou --ResourceType VPC")
        .contains("--ResourceId vpc-bare", "--ProjectName records", "--LogStoreName vpc");
  }

  @Test
  void aLogIsReplacedWithAWarningOfTheGap() {
    JsonNode drop = step(plan(), "REPLACE_FLOW_LOG", "vpc-drop");

    assertThat(closes(drop))
        .containsExactlyInAnyOrder("PARTIAL_CAPTURE vpc-drop", "PARTIAL_CAPTURE vsw-drop1");
    assertThat(drop.path("flowLog").asText()).isEqualTo("fl-drop");
    assertThat(drop.path("resource").isNull()).isTrue();
    assertThat(texts(drop.path("warnings")))
        .singleElement()
        .asString()
        .contains("Nothing is logged");
    assertThat(texts(drop.path("commands")))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        "aliyun vpc DeleteFlowLog --RegionId cn-hangzhou --FlowLogId fl-drop"),
            second -> assertThat(second).contains(" CreateFlowLog ", "--TrafficType All"));
  }

  @ParameterizedTest
  @CsvSource({
    "SWITCH_ON,       vpc-off,  fl-off,  SWITCHED_OFF vpc-off,     ActiveFlowLog",
    "CHANGE_FLOW_LOG, vpc-dual, fl-dual, PARTIAL_CAPTURE vpc-dual, ModifyFlowLogAttribute"
  })
  void whatIsThereIsSwitchedOnOrChanged(
      String action, String vpc, String log, String closed, String call) {
    JsonNode step = step(plan(), action, vpc);

    assertThat(closes(step)).contains(closed);
    assertThat(step.path("flowLog").asText()).isEqualTo(log);
    assertThat(step.path("resource").isNull()).isTrue();
    assertThat(texts(step.path("commands")))
        .singleElement()
        .asString()
        .startsWith("aliyun vpc " + call + " --RegionId cn-hangzhou --FlowLogId " + log);
  }

  @Test
  void anActivationIsPlannedWhereALogNeedsItAndIsSaidToBeForGood() {
    JsonNode plan = plan();
    JsonNode activation = step(plan, "ACTIVATE_SERVICE", "cn-beijing");
    JsonNode north = step(plan, "CREATE_FLOW_LOG", "vpc-north");

    assertThat(activation.at("/target/type").asText()).isEqualTo("region");
    assertThat(activation.path("flowLog").isNull()).isTrue();
    assertThat(activation.path("resource").isNull()).isTrue();
    assertThat(closes(activation)).contains("SERVICE_NOT_ACTIVATED cn-beijing");
    assertThat(texts(activation.path("warnings")))
        .singleElement()
        .asString()
        .contains("cannot be undone");
    assertThat(texts(activation.path("commands")))
        .containsExactly("aliyun vpc OpenFlowLogService --RegionId cn-beijing");
    assertThat(texts(north.path("after"))).containsExactly(activation.path("id").asText());
    assertThat(texts(north.path("needs"))).containsExactly("project", "logstore");
    assertThat(north.at("/commands/0").asText())
        .contains("--ProjectName '<project>'", "--LogStoreName '<logstore>'");
  }

  @Test
  void whatIsGivenIsWhereNewLogsWriteTo() {
    JsonNode plan = plan("project", "mine", "logstore", "here");

    for (String vpc : List.of("vpc-bare", "vpc-north")) {
      JsonNode step = step(plan, "CREATE_FLOW_LOG", vpc);
      assertThat(step.path("needs")).isEmpty();
      assertThat(step.at("/resource/Properties/ProjectName").asText()).isEqualTo("mine");
      assertThat(step.at("/resource/Properties/LogStoreName").asText()).isEqualTo("here");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "goal,          all",
    "scope,         vpc",
    "project,       No Project",
    "logstore,      *",
    "format,        yaml",
    "storageId,     s",
    "workspaceId,   w",
    "retentionDays, 90",
    "only,          gaps"
  })
  void whatIsNoParameterOrNoSuchValueIsRefused(String name, String value) {
    assertRefused(name, value);
  }

  @Test
  void aPlanWritesNothing() {
    plan();

    assertThat(calls().byOperation().keySet())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("Get") || name.startsWith("Describe"));
  }
}
