package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.deploy.AlibabaCloud.ACCOUNT;
import static org.flowlogstatus.local.deploy.AlibabaCloud.STACK;
import static org.flowlogstatus.local.deploy.AlibabaCloud.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** infra/alibaba/deploy and preview, against an {@code aliyun} that answers as the real one. */
@Timeout(120)
class AlibabaDeployTest {

  private static final String FAILED_LOOK_UP = "ErrorCode: ServiceUnavailable";

  @TempDir Path folder;

  private static Run deploy(Scripts aliyun, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--region", "cn-hangzhou", "--skip-build"));
    arguments.addAll(List.of(more));
    return aliyun.run("deploy", arguments.toArray(new String[0]));
  }

  @Test
  void theFirstRunMakesAllByOneToolAndProvesIt() throws Exception {
    Run run = deploy(AlibabaCloud.fresh(folder));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).endsWith(AlibabaCloud.URL + "/flow-log-status\n");
    assertThat(
            new int[] {
              run.first("GetCallerIdentity"),
              run.first("CreateServiceLinkedRoleForProduct"),
              run.first("oss mb"),
              run.first("oss cp"),
              run.first("ListRules"),
              run.first("CreateStack --RegionId cn-hangzhou --StackName flow-log-status --"),
              run.first("StackName flow-log-status-alerts --"),
              run.first("fc POST"),
              run.first("DeactiveFlowLog"),
              run.first("GetLogs")
            })
        .isSorted();
    assertThat(run.calls()).allMatch(call -> call.startsWith("aliyun "));
    assertThat(run.calls("CreateServiceLinkedRoleForProduct"))
        .hasSize(2)
        .anyMatch(call -> call.contains("AliyunServiceRoleForEventBridgeSendToFC"))
        .anyMatch(call -> call.contains("AliyunServiceRoleForEventBridgeSourceActionTrail"));
    assertThat(run.err()).contains("account " + ACCOUNT, "healthy", "events arrive");
  }

  @Test
  void theSecondRunUpdatesAndIsContentWithNoChange() throws Exception {
    Scripts aliyun = AlibabaCloud.there(AlibabaCloud.fresh(folder), "CREATE_COMPLETE");
    AlibabaCloud.alertsThere(aliyun, "CREATE_COMPLETE");
    aliyun.on("aliyun oss stat *", "").fails("aliyun eventbridge Create*", "Role AlreadyExist");
    aliyun.fails("aliyun ros UpdateStack *", "Update the completely same stack");

    Run run = deploy(aliyun);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("flow-log-status is up to date", "flow-log-status-alerts is up to date");
    assertThat(run.calls("oss mb")).isEmpty();
    assertThat(run.calls("CreateStack")).isEmpty();

    AlibabaCloud.status(aliyun.on("aliyun ros UpdateStack *", "{}"), "UPDATE_COMPLETE", "");
    AlibabaCloud.status(aliyun, AlibabaCloud.ALERTS, "UPDATE_COMPLETE", "");
    assertThat(deploy(aliyun).status()).isZero();
  }

  @Test
  void aSecondInstallationInAnotherRegionHasARoleAndBucketsOfItsOwn() throws Exception {
    Run run =
        AlibabaCloud.fresh(folder)
            .run("deploy", "--region", "ap-southeast-1", "--role-name", "second", "--skip-build");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("CreateStack").get(0))
        .contains("ParameterKey RoleName --Parameters.3.ParameterValue second ");
    assertThat(run.calls("oss mb").get(0))
        .contains("oss://flow-log-status-code-ap-southeast-1-" + ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE_FAILED", "CREATE_ROLLBACK_COMPLETE", "DELETE_FAILED"})
  void aStackWhoseFirstCreationFailedIsMadeAgain(String status) throws Exception {
    Scripts aliyun = AlibabaCloud.there(AlibabaCloud.fresh(folder), status);
    aliyun.once(
        "aliyun ros GetStack *StatusReason*", table("Status | StatusReason", "DELETE_COMPLETE | "));

    Run run = deploy(aliyun);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.first("DeleteStack --RegionId cn-hangzhou --StackId " + STACK))
        .isLessThan(run.first("CreateStack"));
    assertThat(run.err()).contains("deleted and made again");
  }

  @Test
  void alertsAndDashboardAreMadeOnTheLogOfTheFunctions() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder);

    Run run = deploy(aliyun, "--action-policy", "on call");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("StackName flow-log-status-alerts --TimeoutInMinutes"))
        .singleElement()
        .asString()
        .contains("ALIYUN::SLS::Dashboard")
        .contains("LogProject --Parameters.1.ParameterValue flow-log-status-cn-hangzhou-" + ACCOUNT)
        .contains("ActionPolicy --Parameters.2.ParameterValue on call");
    assertThat(deploy(aliyun, "--no-alerts").calls("-alerts")).isEmpty();
  }

  @Test
  void alertsThatFailAreSaidByTheirStack() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder);
    AlibabaCloud.status(aliyun, AlibabaCloud.ALERTS, "CREATE_FAILED", "quota of alerts");

    Run run = deploy(aliyun);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("the functions are deployed", "flow-log-status-alerts ended as CREATE_FAILED");
  }

  @Test
  void aLogThatIsNotKnownYetIsWaitedFor() throws Exception {
    Scripts aliyun =
        AlibabaCloud.fresh(folder)
            .failsAtFirst(2, "aliyun sls GetLogs *", "ErrorCode: ProjectNotExist");

    Run run = deploy(aliyun);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("GetLogs")).hasSize(3);
  }

  @Test
  void aStackThatIsBeingDeletedIsMadeAgain() throws Exception {
    Scripts aliyun = AlibabaCloud.there(AlibabaCloud.fresh(folder), "DELETE_IN_PROGRESS");
    aliyun.once(
        "aliyun ros GetStack *StatusReason*", table("Status | StatusReason", "DELETE_COMPLETE | "));

    Run run = deploy(aliyun);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("UpdateStack")).isEmpty();
    assertThat(run.calls("StackName flow-log-status --TimeoutInMinutes")).hasSize(1);
  }

  @Test
  void aStackThatFailsEndsItWithTheReason() throws Exception {
    Scripts aliyun =
        AlibabaCloud.status(
            AlibabaCloud.fresh(folder), "CREATE_ROLLBACK_COMPLETE", "quota of roles");

    Run run = deploy(aliyun);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("ended as CREATE_ROLLBACK_COMPLETE: quota of roles");
    assertThat(run.calls("fc POST")).isEmpty();
  }

  @Test
  void waitsWhileTheStackIsBusy() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder);
    for (int i = 0; i < 3; i++) {
      aliyun.once(
          "aliyun ros GetStack *StatusReason*",
          table("Status | StatusReason", "CREATE_IN_PROGRESS | "));
    }

    Run run = deploy(aliyun);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls(STACK + " --output cols=Status,StatusReason")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "aliyun sts *, the identity is unknown",
    "aliyun ros ListStacks *, the stacks could not be listed",
    "aliyun ros GetStack *StatusReason*, could not be read",
    "aliyun ros GetStack *OutputKey*, could not be read",
    "aliyun oss stat *, could not be looked up",
    "aliyun eventbridge ListRules *, could not be listed",
    "aliyun eventbridge Create*, could not be made",
    "aliyun sls GetLogs *, could not be read",
  })
  void aFailedLookUpEndsItWithItsOwnWords(String call, String said) throws Exception {
    Run run = deploy(AlibabaCloud.fresh(folder).fails(call, FAILED_LOOK_UP));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said, FAILED_LOOK_UP);
  }

  @Test
  void nullIsNothing() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder);
    aliyun.on("aliyun ros GetStack *OutputKey*", table("OutputKey | OutputValue", "Url | <nil>"));

    assertThat(deploy(aliyun).err()).contains("has no output Url");
  }

  @Test
  void anEmptyOutputEndsIt() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder);
    aliyun.on("aliyun ros GetStack *OutputKey*", table("OutputKey | OutputValue", "Url | "));

    Run run = deploy(aliyun);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("has no output Url");
  }

  @Test
  void anotherAccountThanWantedEndsItBeforeAnythingIsMade() throws Exception {
    Run run = deploy(AlibabaCloud.fresh(folder), "--account", "9999999999999999");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("of account " + ACCOUNT, "nothing was done");
    assertThat(run.calls()).hasSize(1);
  }

  @Test
  void aBusThatIsFullIsSaidBeforeTheStack() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder);
    String[] ten = new String[10];
    Arrays.fill(ten, "a-rule");
    aliyun.on("aliyun eventbridge ListRules *", table("RuleName", ten));

    Run run = deploy(aliyun);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("has 10 rules, and takes 10");
    assertThat(run.calls("CreateStack")).isEmpty();
    assertThat(deploy(aliyun, "--no-events").status()).isZero();
  }

  @Test
  void anEventThatDoesNotArriveIsSaid() throws Exception {
    Run run = deploy(AlibabaCloud.fresh(folder).on("aliyun sls GetLogs *", "[]"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no event arrived", "ResourceNotFound.FlowLog");
  }

  @Test
  void everyCallIsMadeAsTheSameProfileQuotesAndBlanksIncluded() throws Exception {
    Run run = deploy(AlibabaCloud.fresh(folder), "--profile", "my \"own\" one");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.given("--profile")).hasSameSizeAs(run.calls()).containsOnly("my \"own\" one");
  }

  @Test
  void whatTheOptionsSayReachesTheTemplate() throws Exception {
    Run run =
        deploy(
            AlibabaCloud.fresh(folder),
            "--roles",
            "directory:reader",
            "--divide-work",
            "--pause-sweep",
            "--regions",
            "cn-hangzhou,cn-beijing");

    assertThat(run.calls("CreateStack").get(0))
        .contains("ParameterKey Roles --Parameters.5.ParameterValue directory:reader ")
        .contains("ParameterKey DivideWork --Parameters.7.ParameterValue true ")
        .contains("ParameterKey SweepPaused --Parameters.8.ParameterValue true ")
        .contains("ParameterKey Regions --Parameters.4.ParameterValue cn-hangzhou,cn-beijing ");
    assertThat(run.calls("AliyunServiceRoleForEventBridgeSourceMNS")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--region, Hangzhou, is none",
    "--role-name, a role, is 1 to 48",
    "--account, 12, 16 digits",
    "--profile, '', wants a value",
    "--colour, red, unknown option",
  })
  void wrongArgumentsAreRefusedBeforeAnythingIsAsked(String option, String value, String said)
      throws Exception {
    Run run = deploy(AlibabaCloud.fresh(folder), option, value);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(run.calls()).isEmpty();
  }

  @Test
  void previewChangesNothing() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder).on("aliyun ros PreviewStack *", "{}");

    Run run = aliyun.run("preview", "--region", "cn-hangzhou");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("PreviewStack --RegionId cn-hangzhou --StackName"))
        .hasSize(2)
        .anyMatch(call -> call.contains("flow-log-status-alerts"));

    AlibabaCloud.there(aliyun, "CREATE_COMPLETE");
    assertThat(aliyun.run("preview", "--region", "cn-hangzhou").calls("--StackId " + STACK))
        .hasSize(1);
    assertThat(run.calls("CreateStack")).isEmpty();
    assertThat(run.calls("UpdateStack")).isEmpty();
  }
}
