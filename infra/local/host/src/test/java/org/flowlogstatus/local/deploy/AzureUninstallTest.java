package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.deploy.AzureCloud.APP;
import static org.flowlogstatus.local.deploy.AzureCloud.HOME;
import static org.flowlogstatus.local.deploy.AzureCloud.OTHER;
import static org.flowlogstatus.local.deploy.AzureCloud.THIRD;

import java.io.IOException;
import java.nio.file.Path;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** infra/azure/uninstall takes what deploy made, in every subscription, and nothing else. */
@Timeout(120)
class AzureUninstallTest {

  private static final String RIGHT = "/subscriptions/x/roleAssignments/y";

  @TempDir Path folder;

  private Scripts installed() throws IOException {
    Scripts az = AzureCloud.deployed(folder);
    az.on("az role definition list *assignableScopes*", scopes(HOME, OTHER))
        .on("az role definition list *[].name*", AzureCloud.ROLE)
        .on("az role definition delete *", "")
        .on("az role assignment list *", RIGHT)
        .on("az role assignment delete *", "");
    az.on("az eventgrid system-topic event-subscription show *", "flow-log-changed-" + APP)
        .on("az eventgrid system-topic event-subscription delete *", "")
        .on("az eventgrid system-topic event-subscription list *", "0")
        .on("az eventgrid system-topic delete *", "");
    return az.on("az resource show *", APP + "-dead-letters")
        .on("az resource delete *", "")
        .on("az resource list *length*", "0")
        .on("az resource list *[?tags*", "")
        .on("az group show *", "made-by-deploy")
        .on("az group delete *", "")
        .on("az deployment * list *", APP + "-role-westeurope")
        .on("az deployment * delete *", "");
  }

  private static String scopes(String... subscriptions) {
    return "/subscriptions/" + String.join("\n/subscriptions/", subscriptions);
  }

  @Test
  void takesAwayAllThatWasMadeInAllSubscriptions() throws Exception {
    Scripts az = installed();
    Run asked = az.runWith("n\n", "uninstall", "--resource-group", "rg");
    assertThat(asked.status()).isEqualTo(2);
    assertThat(asked.calls(" delete ")).isEmpty();

    az.once("az resource list *[?tags*", "/subscriptions/storage\n/subscriptions/plan of it");
    Run run = az.run("uninstall", "--resource-group", "rg", "--yes");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("resource delete --ids"))
        .containsExactly(
            "az resource delete --ids /subscriptions/storage --output none",
            "az resource delete --ids /subscriptions/plan of it --output none");
    assertThat(run.calls("event-subscription delete")).hasSize(2);
    assertThat(run.calls("system-topic delete")).hasSize(2);
    assertThat(run.calls("deployment sub delete")).hasSize(2);
    assertThat(run.calls("deployment group delete --subscription")).hasSize(4);
    assertThat(run.calls("role assignment delete")).hasSize(2);
    assertThat(run.calls("role definition delete")).singleElement().asString().contains(APP);
    assertThat(run.calls("az group delete --subscription")).hasSize(2);
    assertThat(run.first("role assignment delete")).isLessThan(run.first("definition delete"));
  }

  @Test
  void leavesATopicThatOthersListenTo() throws Exception {
    Scripts az = installed().on("az eventgrid system-topic event-subscription list *", "2");

    Run run = az.run("uninstall", "--resource-group", "rg", "--yes");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("system-topic delete")).isEmpty();
    assertThat(run.err()).contains("left: system topic flow-log-status in rg, which has 2 other");
  }

  @Test
  void leavesAGroupThatItDidNotMakeOrThatHoldsMore() throws Exception {
    Scripts theirs = installed().on("az group show *", "");
    Run run = theirs.run("uninstall", "--resource-group", "rg", "--yes");
    assertThat(run.calls("az group delete")).isEmpty();
    assertThat(run.err()).contains("left: resource group rg, which deploy did not make");

    theirs.on("az group show *", "made-by-deploy").on("az resource list *length*", "3");
    Run more = theirs.run("uninstall", "--resource-group", "rg", "--yes");
    assertThat(more.calls("az group delete")).isEmpty();
    assertThat(more.err()).contains("which holds 3 things that deploy did not make");
  }

  /** Without its principal the rights could not be found again. */
  @Test
  void theAppStaysWhileARightCouldNotBeTakenBack() throws Exception {
    Scripts az =
        installed().fails("az role assignment list *" + OTHER + "*", "(AuthorizationFailed) no");

    Run run = az.run("uninstall", "--resource-group", "rg", "--yes");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("cleaning of " + OTHER, "AuthorizationFailed");
    assertThat(run.calls("resource list")).allSatisfy(c -> assertThat(c).contains("length"));
    assertThat(run.calls("role definition delete")).isEmpty();
  }

  @Test
  void aLookUpThatFailsIsNotTakenForNothingThere() throws Exception {
    Scripts az =
        installed()
            .fails(
                "az eventgrid system-topic event-subscription show *", "(TooManyRequests) later");

    Run run = az.run("uninstall", "--resource-group", "rg", "--yes");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("TooManyRequests");
    assertThat(run.calls("system-topic delete")).isEmpty();
  }

  @Test
  void someSubscriptionsOnly() throws Exception {
    Run run =
        installed().run("uninstall", "--resource-group", "rg", "--subscriptions", OTHER, "--yes");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("event-subscription delete")).singleElement().asString().contains(OTHER);
    assertThat(run.calls("role definition delete")).isEmpty();
    assertThat(run.calls(HOME + " --resource-group")).isEmpty();
    assertThat(run.calls("role assignment list --scope"))
        .as("the right of that subscription, and of its topic to write dead letters")
        .hasSize(2)
        .anyMatch(call -> call.contains("containers/dead-letters") && call.contains("=='p'"))
        .anyMatch(call -> call.contains("/subscriptions/" + OTHER + " "));
  }

  @Test
  void aRoleOfAManagementGroupWantsItsName() throws Exception {
    Scripts az = installed();
    az.on(
        "az role definition list *assignableScopes*",
        "/providers/Microsoft.Management/managementGroups/all");

    Run refused = az.run("uninstall", "--resource-group", "rg", "--yes");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--management-group all");
    assertThat(refused.calls(" delete ")).isEmpty();

    az.on("az account management-group show *", "{\"id\": \"/subscriptions/" + THIRD + "\"}");
    az.on("az eventgrid system-topic list *" + THIRD + "*", "");
    Run run = az.run("uninstall", "--resource-group", "rg", "--management-group", "all", "--yes");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("role definition delete"))
        .hasSize(2)
        .allSatisfy(call -> assertThat(call).contains("managementGroups/all"));
  }
}
