package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.local.Deployables;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What whole organisations take beyond the rights of one account: the templates grant what is
 * called, only where it is used, and who does not use it makes none of these calls.
 */
@Timeout(90)
class OrganisationRightsTest {
  private static final String TIMER =
      "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\"}";
  private static final String QUEUE = "flow-log-status-accounts";
  private static final Map<String, String> RIGHTS =
      Map.of(
          "AssumeRole", "sts:AssumeRole",
          "ListAccounts", "resourcemanager:ListAccounts",
          "PeekMessage", "mns:PeekMessage",
          "SendMessage", "mns:SendMessage");

  @TempDir private Path reports;

  @Test
  void rolesTakeTheRightsOfTheirPolicyAndTheQueueThatOfItsOwn() {
    assertThat(rightsUsed(Map.of("FLOWLOG_ALIBABA_ROLES", ""))).as("an account alone").isEmpty();
    assertThat(rightsUsed(Map.of())).as("--roles").isEqualTo(granted("MemberRights"));
    Set<String> both = new TreeSet<>(granted("MemberRights"));
    both.addAll(granted("WorkRights"));
    assertThat(rightsUsed(Map.of("FLOWLOG_ALIBABA_QUEUE", QUEUE)))
        .as("--roles, --divide-work")
        .isEqualTo(both);
    assertThat(ros().at("/MemberRights/Condition").asText()).isEqualTo("ManyAccounts");
    assertThat(ros().at("/WorkRights/Condition").asText()).isEqualTo("DivideWork");
  }

  @Test
  void theListOfSubscriptionsIsARoleOfItsOwnForThoseWhoFindThemAnew() {
    String id = "aaaaaaaa-0000-4000-8000-000000000001";
    Subscription one = new Subscription(id, "", List.of(), List.of(), List.of(), List.of());
    Estate estate = Estate.of(new AzureEstate(List.of(one)), AlibabaEstate.empty());
    try (EmbeddedArm arm = EmbeddedArm.start(estate, ArmOptions.of("local-arm-token"), 0)) {
      AzureInProcess named =
          AzureInProcess.at(arm.endpoint(), Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", id));
      assertThat(named.scheduledSweep()).hasSize(1);
      assertThat(named.sweep().status()).isEqualTo(200);
      assertThat(arm.calls().count("subscriptions")).isZero();
      AzureInProcess every =
          AzureInProcess.at(arm.endpoint(), Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "*"));
      assertThat(every.scheduledSweep()).hasSize(1);
      assertThat(arm.calls().count("subscriptions")).isEqualTo(1);
    }
    JsonNode resources = Deployables.infra("azure/role-management-group.json").path("resources");
    for (JsonNode resource : resources) {
      boolean lists = resource.toString().contains("Microsoft.Resources/subscriptions/read");
      boolean listRole = resource.path("name").asText().contains("listRole") || lists;
      assertThat(resource.path("condition").asText())
          .as(resource.path("name").asText())
          .isEqualTo(listRole ? "[parameters('allSubscriptions')]" : "");
    }
    assertThat(resources.findValues("actions").get(1))
        .extracting(JsonNode::asText)
        .containsExactly("Microsoft.Resources/subscriptions/read");
  }

  /**
   * Of a schedule, of the messages that it put on the queue, and of a look at that queue's health.
   */
  private Set<String> rightsUsed(Map<String, String> more) {
    try (Organisation organisation = Organisation.of(2).start()) {
      Map<String, String> settings = new HashMap<>(more);
      settings.put("FLOWLOG_REPORT_DIR", reports.toString());
      settings.put("FLOWLOG_ALIBABA_QUEUE_ENDPOINT", organisation.endpoint().toString());
      AlibabaInProcess function = organisation.function(settings);
      function.scheduledSweep(TIMER);
      organisation.queue(QUEUE).forEach(function::scheduledSweep);
      if (more.containsKey("FLOWLOG_ALIBABA_QUEUE")) {
        function.health();
      }
      return organisation.calls().byOperation().keySet().stream()
          .filter(call -> !call.startsWith("Describe") && !call.startsWith("GetFlowLog"))
          .map(call -> RIGHTS.getOrDefault(call, "unknown: " + call).toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static JsonNode ros() {
    return Deployables.infra("alibaba/ros.json").path("Resources");
  }

  private static Set<String> granted(String policy) {
    Set<String> granted = new TreeSet<>();
    for (JsonNode actions : ros().path(policy).findValues("Action")) {
      actions.forEach(action -> granted.add(action.asText().toLowerCase(Locale.ROOT)));
    }
    return granted;
  }
}
