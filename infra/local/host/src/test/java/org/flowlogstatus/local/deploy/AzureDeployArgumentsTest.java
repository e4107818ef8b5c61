package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.deploy.AzureCloud.HOME;
import static org.flowlogstatus.local.deploy.AzureCloud.OTHER;
import static org.flowlogstatus.local.deploy.AzureCloud.THIRD;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The arguments of infra/azure/deploy: which subscriptions, and what it refuses before it makes
 * anything.
 */
@Timeout(180)
class AzureDeployArgumentsTest {

  @TempDir Path folder;

  @Test
  void namesOfSubscriptionsAreResolvedQuotesAndBlanksIncluded() throws Exception {
    Run run =
        AzureDeployTest.deploy(
            AzureCloud.fresh(folder),
            "--subscriptions",
            " the \"other's\" one ,PRODUCTION," + HOME);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("/main.json").get(0))
        .contains("subscriptionIds=[\"" + OTHER + "\",\"" + HOME + "\"]");
  }

  /** A process for each would take minutes before anything happens. */
  @Test
  @Timeout(20)
  void fiveHundredSubscriptionsAreLookedUpAtOnce() throws Exception {
    List<String> ids =
        IntStream.range(0, 500)
            .mapToObj(i -> String.format("%08d-0000-0000-0000-000000000000", i))
            .toList();
    Scripts az = AzureCloud.fresh(folder);
    az.on("az account list *", String.join("\tone of many\n", ids) + "\tlast");

    Run run = AzureDeployTest.deploy(az, "--subscriptions", String.join(",", ids) + ",nobody");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no enabled subscription nobody");
    assertThat(run.calls("az account list")).hasSize(1);
  }

  @Test
  void aNameThatTwoSubscriptionsHaveIsNoName() throws Exception {
    Scripts az = AzureCloud.fresh(folder);
    az.on("az account list *", HOME + "\tproduction\n" + OTHER + "\ttwin\n" + THIRD + "\tTwin");

    Run run = AzureDeployTest.deploy(az, "--subscriptions", "twin");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("several subscriptions are called twin");
    assertThat(run.calls("create")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--subscriptions|nobody|no enabled subscription nobody",
        "--subscriptions|44444444-4444-4444-4444-444444444444|no enabled subscription",
        "--subscriptions|twin,,production|empty name",
        "--subscriptions|*|wants --management-group",
        "--subscriptions||wants a value",
        "--parallel|many|a number",
        "--entra-client-id|me|a GUID",
        "--name|Not_One|--name is",
        "--parameters|/nowhere.json|no file",
        "--colour|red|unknown option",
      })
  void wrongArgumentsAreRefusedBeforeAnythingIsMade(String option, String value, String said)
      throws Exception {
    Run run = AzureDeployTest.deploy(AzureCloud.fresh(folder), option, value == null ? "" : value);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(run.calls("create")).isEmpty();
    assertThat(run.calls("register")).isEmpty();
  }

  @Test
  void allBelowAManagementGroup() throws Exception {
    Scripts az = AzureCloud.fresh(folder);
    az.on(
        "az account management-group show *",
        "{\"id\": \"/subscriptions/"
            + OTHER
            + "\", \"x\": [{\"id\":\"/subscriptions/"
            + HOME
            + "\"}]}");

    Run run = AzureDeployTest.deploy(az, "--management-group", "all", "--subscriptions", "*");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("/main.json").get(0)).contains("subscriptionIds=[\"*\"]");
    assertThat(run.calls("/role-management-group.json").get(0)).contains("allSubscriptions=true");
    assertThat(run.calls("/events.json")).hasSize(2);
    assertThat(run.calls("/role.json")).isEmpty();
  }
}
