package org.flowlogstatus.local.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules by which {@code aliyun} answers as it does in an account that has nothing of ours yet. */
final class AlibabaCloud {

  static final String ACCOUNT = "1234567890123456";
  static final String STACK = "stack-0001";
  static final String ALERTS = "stack-0002";
  static final String URL = "https://flow-log-status-x.cn-hangzhou.fcapp.run";

  private AlibabaCloud() {}

  /** The scripts in an empty account, with a package that was built. */
  static Scripts fresh(Path folder) throws IOException {
    Scripts aliyun = Scripts.of("alibaba", folder, "aliyun", "mvn");
    Path built = aliyun.file("alibaba-function/target/flow-log-status.jar");
    Files.createDirectories(built.getParent());
    Files.writeString(built, "a jar");
    aliyun
        .on("mvn *", "")
        .on(
            "aliyun sts GetCallerIdentity *",
            table("AccountId | Arn", ACCOUNT + " | acs:ram::" + ACCOUNT + ":user/me"))
        .on("aliyun eventbridge CreateServiceLinkedRoleForProduct *", "{}")
        .on("aliyun eventbridge ListRules *", table("RuleName", "one", "two"));
    storage(aliyun);
    stack(aliyun);
    return aliyun
        .on("aliyun fc POST *", "{\"statusCode\": 200, \"body\": \"{}\"}")
        .fails("aliyun vpc DeactiveFlowLog *", "ErrorCode: ResourceNotFound.FlowLog")
        .on("aliyun sls GetLogs *", "[{\"functionName\": \"flow-log-status-changed\"}]");
  }

  private static void storage(Scripts aliyun) {
    aliyun
        .fails("aliyun oss stat *", "Error: oss: ErrorCode=NoSuchBucket")
        .on("aliyun oss mb *", "")
        .on("aliyun oss cp *", "")
        .on("aliyun oss rm *", "");
  }

  private static void stack(Scripts aliyun) {
    aliyun
        .on("aliyun ros ListStacks *", table("StackId | Status"))
        .on("aliyun ros CreateStack *", table("StackId", STACK))
        .on("aliyun ros CreateStack *-alerts *", table("StackId", ALERTS))
        .on("aliyun ros UpdateStack *", "{}")
        .on("aliyun ros DeleteStack *", "{}");
    status(aliyun, STACK, "CREATE_COMPLETE", "Stack CREATE completed successfully");
    status(aliyun, ALERTS, "CREATE_COMPLETE", "Stack CREATE completed successfully");
    aliyun.on(
        "aliyun ros GetStack *OutputKey*",
        table(
            "OutputKey | OutputValue",
            "Url | " + URL,
            "LogProject | flow-log-status-cn-hangzhou-" + ACCOUNT,
            "BucketName | flow-log-status-cn-hangzhou-" + ACCOUNT));
  }

  /** The stack of the functions is there, in this state. */
  static Scripts there(Scripts aliyun, String status) {
    return aliyun.on(
        "aliyun ros ListStacks *flow-log-status --*",
        table("StackId | Status", STACK + " | " + status));
  }

  /** And so is the one of the alerts. */
  static Scripts alertsThere(Scripts aliyun, String status) {
    return aliyun.on(
        "aliyun ros ListStacks *flow-log-status-alerts --*",
        table("StackId | Status", ALERTS + " | " + status));
  }

  /** What the status of the functions' stack is whenever it is looked at. */
  static Scripts status(Scripts aliyun, String status, String reason) {
    return status(aliyun, STACK, status, reason);
  }

  /** The same of any stack. */
  static Scripts status(Scripts aliyun, String stack, String status, String reason) {
    return aliyun.on(
        "aliyun ros GetStack *" + stack + " *StatusReason*",
        table("Status | StatusReason", status + " | " + reason));
  }

  /** A table as the CLI prints it for {@code --output cols=…}. */
  static String table(String header, String... rows) {
    String all = header + "\n" + header.replaceAll("\\w", "-");
    return rows.length == 0 ? all : all + "\n" + String.join("\n", rows);
  }
}
