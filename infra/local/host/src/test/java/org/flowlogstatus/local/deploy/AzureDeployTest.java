package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.deploy.AzureCloud.APP;
import static org.flowlogstatus.local.deploy.AzureCloud.HOME;
import static org.flowlogstatus.local.deploy.AzureCloud.OTHER;
import static org.flowlogstatus.local.deploy.AzureCloud.PRINCIPAL;
import static org.flowlogstatus.local.deploy.AzureCloud.THIRD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** infra/azure/deploy, against an {@code az} that answers as the real one is known to. */
@Timeout(180)
class AzureDeployTest {

  @TempDir Path folder;

  static Run deploy(Scripts az, String... more) throws Exception {
    String[] arguments = new String[more.length + 5];
    System.arraycopy(
        new String[] {"--resource-group", "rg", "--location", "westeurope", "--skip-build"},
        0,
        arguments,
        0,
        5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return az.run("deploy", arguments);
  }

  @Test
  void theFirstRunMakesAllInAnOrderThatTheCloudTakes() throws Exception {
    Run run = deploy(AzureCloud.fresh(folder));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().trim())
        .isEqualTo("https://" + APP + ".azurewebsites.net/api/flow-log-status");
    assertThat(
            new int[] {
              run.first("group create --name rg"),
              run.first("/identity.json"),
              run.first("/main.json"),
              run.first("/role.json"),
              run.first("/role-assignment.json"),
              run.first("config-zip"),
              run.first("host/default/sync"),
              run.first("function show"),
              run.first("/alerts.json"),
              run.first("/topic.json"),
              run.first("role assignment create"),
              run.first("/events.json"),
              run.first("curl")
            })
        .isSorted();
    assertThat(run.calls("/main.json")).singleElement().asString().contains(PRINCIPAL);
    assertThat(run.calls("/alerts.json").get(0))
        .contains("sweepMissingAfterHours=7 sweepPaused=false")
        .contains("excludedSubscriptionIds=[\"99999999-9999-9999-9999-999999999999\"]");
    assertThat(run.calls("provider register --namespace Microsoft.OperationalInsights")).hasSize(1);
    assertThat(run.calls("the-key")).as("no key among the arguments").isEmpty();
  }

  /** The project's folder has a blank in its name, and so have parameters, groups and labels. */
  @Test
  void noWordIsTornApart() throws Exception {
    Scripts az = AzureCloud.fresh(folder);
    Path parameters = az.file("infra/azure/my own's parameters.json");
    Files.writeString(parameters, "{}");

    Run run =
        deploy(
            az,
            "--parameters",
            parameters.toString(),
            "--action-groups",
            "/groups/the \"on\" call");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.given("--template-file"))
        .hasSizeGreaterThan(6)
        .allMatch(file -> Files.isRegularFile(Path.of(file)));
    assertThat(run.given("--src")).allMatch(file -> Files.isRegularFile(Path.of(file)));
    assertThat(run.given("--parameters")).contains("@" + parameters);
    assertThat(run.words().stream().flatMap(List::stream))
        .contains("roleName=Flow Log Status Reader (" + APP + ")");
  }

  /** Groups and topics keep the tags that others gave them, and what is in place is left alone. */
  @Test
  void theSecondRunCreatesNothingThatIsThere() throws Exception {
    Scripts az = AzureCloud.deployed(folder);
    Run first = deploy(az);
    assertThat(first.status()).as(first.err()).isZero();
    String label = first.calls("/events.json").get(0).replaceFirst(".* label=(\\S+) .*", "$1");
    az.on("az eventgrid system-topic event-subscription show *", label);

    Run second = deploy(az);

    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.calls("group create --name")).isEmpty();
    assertThat(second.calls("/topic.json")).isEmpty();
    assertThat(second.calls("/role-assignment.json")).isEmpty();
    assertThat(second.calls("/events.json")).isEmpty();
  }

  @Test
  void aSecondInstallationHasNamesOfItsOwnAndSharesTheTopic() throws Exception {
    Scripts az = AzureCloud.deployed(folder);
    AzureCloud.output(az, "functionAppName", "second");

    Run run = deploy(az, "--name", "second");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("Flow Log Status Reader (second)")).isNotEmpty();
    assertThat(run.calls("deployment sub create"))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call).contains("--name second-role-westeurope"));
    assertThat(run.calls("/identity.json").get(0))
        .contains("--name flow-log-status-second-identity", "functionAppName=second");
    assertThat(run.calls("/topic.json")).isEmpty();
  }

  @Test
  void theRoleKeepsTheScopesThatItHas() throws Exception {
    Scripts az = AzureCloud.deployed(folder);
    az.on("az role definition list *", "/subscriptions/" + HOME + "\n/subscriptions/" + THIRD);

    Run run = deploy(az, "--subscriptions", OTHER);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("/role.json").get(0))
        .contains("/subscriptions/" + HOME, "/subscriptions/" + OTHER, "/subscriptions/" + THIRD);
    assertThat(run.err()).contains("uninstall --resource-group rg --subscriptions " + THIRD);
  }

  /** Azure Policy's topic of the same subscription is no place for these events. */
  @Test
  void aTopicOfAnotherTypeIsNotTakenForTheSubscriptions() throws Exception {
    Scripts az = AzureCloud.fresh(folder);
    az.on(
        "az eventgrid system-topic list *",
        "/subscriptions/"
            + HOME
            + "\tMicrosoft.PolicyInsights.PolicyStates\trg\tpolicy\tNone\tNone");

    Run run = deploy(az);

    assertThat(run.calls("/topic.json")).hasSize(1);
    assertThat(run.calls("/events.json").get(0)).contains("systemTopicName=flow-log-status ");
  }

  @Test
  void whereTheTopicLiesElsewhereNoGroupIsMadeForIt() throws Exception {
    Scripts az = AzureCloud.deployed(folder);
    az.on(
            "az eventgrid system-topic list *" + OTHER + "*",
            "/subscriptions/"
                + OTHER
                + "\tMicrosoft.Resources.Subscriptions\tmonitoring\ttheirs\tNone\tNone")
        .on("az group exists *" + OTHER + "*", "false");

    Run run = deploy(az, "--subscriptions", OTHER);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("az group create")).isEmpty();
    assertThat(run.calls("/events.json").get(0))
        .contains("--resource-group monitoring", "deadLetter=false");
    assertThat(run.err()).contains("dead letters are not kept");
  }

  @ParameterizedTest
  @CsvSource({
    "config-zip, the rights that are new",
    "functionapp function show, does not know the functions yet",
    "role-assignment.json, not known here yet",
    "events.json, not known to Event Grid yet",
    "functionapp keys list, not healthy yet",
  })
  void whatTheCloudHasNotGotReadyIsTriedAgain(String call, String said) throws Exception {
    Scripts az =
        AzureCloud.fresh(folder)
            .failsAtFirst(
                2,
                "az *" + call + "*",
                "(RoleDefinitionDoesNotExist) or Endpoint validation: NotFound");

    Run run = deploy(az);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls(call)).hasSize(3);
    assertThat(run.err()).contains(said.replace("the rights that are new", "rights that are new"));
  }

  @Test
  void theFtpPolicyMayBeRefusedAndTheOtherMayNot() throws Exception {
    Scripts az = AzureCloud.fresh(folder).fails("az resource update *--name ftp *", "no FTP here");
    assertThat(deploy(az).status()).isZero();

    Run refused = deploy(az.fails("az resource update *--name scm *", "no"));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("passwords for publishing could not be switched off");
  }

  @ParameterizedTest
  @CsvSource({
    "az account list *, the list of your subscriptions could not be read",
    "az group exists *, it is unknown whether",
    "az deployment group show *principalId*, could not be read",
    "az eventgrid system-topic list *, could not be listed",
    "az role definition list *, could not be looked up",
  })
  void aFailedLookUpEndsItWithItsOwnWords(String call, String said) throws Exception {
    Run run = deploy(AzureCloud.fresh(folder).fails(call, "(InternalServerError) try later"));

    assertThat(run.status()).isIn(1, 2);
    assertThat(run.err()).contains(said, "InternalServerError");
  }

  @Test
  void anEmptyOutputIsNeverMadeAnArgument() throws Exception {
    Scripts az = AzureCloud.fresh(folder);
    AzureCloud.output(az, "principalId", "");

    Run run = deploy(az);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("has no output principalId");
    assertThat(run.calls("/main.json")).isEmpty();
  }

  @Test
  void oneSubscriptionThatFailsHoldsUpNoOther() throws Exception {
    Scripts az =
        AzureCloud.fresh(folder)
            .fails(
                "az deployment group create *" + OTHER + "*topic.json*",
                "(AuthorizationFailed) no");

    Run run = deploy(az, "--subscriptions", HOME + "," + OTHER + "," + THIRD);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.calls("/events.json")).hasSize(2);
    assertThat(run.err())
        .contains("events: 2 of 3 subscriptions", "events of " + OTHER + ": (AuthorizationFailed)");
  }

  @Test
  void goesOnWithTheEventsAlone() throws Exception {
    Run run = deploy(AzureCloud.deployed(folder), "--only-events");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("/main.json")).isEmpty();
    assertThat(run.calls("config-zip")).isEmpty();
    assertThat(run.calls("/events.json")).hasSize(1);
  }

  @Test
  void aPrivateNetworkHearsNoEventsAndSaysSo() throws Exception {
    Run run = deploy(AzureCloud.fresh(folder), "--private-network");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("/main.json").get(0)).contains("functionSubnetId=/subscriptions");
    assertThat(
            new int[] {
              run.first("/network.json"),
              run.first("/main.json"),
              run.first("/private-endpoints.json")
            })
        .isSorted();
    assertThat(run.calls("provider register --namespace Microsoft.App")).hasSize(1);
    assertThat(run.calls("/events.json")).isEmpty();
    assertThat(run.err()).contains("seen by the next sweep", "ask https://");
  }

  @Test
  void actionGroupsReachTheAlertsWithTheirBlanksAndWithoutThoseAroundTheComma() throws Exception {
    Run run = deploy(AzureCloud.fresh(folder), "--action-groups", "/groups/on call , /groups/b");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("/alerts.json").get(0))
        .contains("actionGroupIds=[\"/groups/on call\",\"/groups/b\"]");
  }

  /** Without a key only where Entra guards the door; and the key is back before Entra goes. */
  @Test
  void entraInsteadOfTheKey() throws Exception {
    Scripts az = AzureCloud.fresh(folder);
    AzureCloud.output(az, "entra", "True");

    Run on = deploy(az, "--entra-client-id", "eeeeeeee-0000-0000-0000-00000000000e");
    assertThat(on.status()).as(on.err()).isZero();
    assertThat(on.calls("/main.json").get(0)).contains("entraClientId=eeeeeeee");
    assertThat(on.calls("config-zip")).singleElement().asString().contains("keyless.zip");
    assertThat(on.first("/main.json")).isLessThan(on.first("config-zip"));

    Run off = deploy(az);
    assertThat(off.calls("config-zip").get(0)).contains("target/flow-log-status.zip");
    assertThat(off.first("config-zip")).isLessThan(off.first("/main.json"));
  }
}
