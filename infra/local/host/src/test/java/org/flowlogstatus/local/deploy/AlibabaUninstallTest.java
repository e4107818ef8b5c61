package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.deploy.AlibabaCloud.ACCOUNT;
import static org.flowlogstatus.local.deploy.AlibabaCloud.STACK;

import java.io.IOException;
import java.nio.file.Path;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** infra/alibaba/uninstall takes what deploy made in a region, and nothing else. */
@Timeout(60)
class AlibabaUninstallTest {

  @TempDir Path folder;

  private Scripts installed() throws IOException {
    Scripts aliyun = AlibabaCloud.there(AlibabaCloud.fresh(folder), "UPDATE_COMPLETE");
    AlibabaCloud.alertsThere(aliyun, "CREATE_COMPLETE");
    AlibabaCloud.status(aliyun, "DELETE_COMPLETE", "");
    AlibabaCloud.status(aliyun, AlibabaCloud.ALERTS, "DELETE_COMPLETE", "");
    return aliyun.on("aliyun oss stat *", "");
  }

  @Test
  void takesAwayTheStackAndBothBucketsAndTellsWhatItLeft() throws Exception {
    Run run = installed().run("uninstall", "--region", "cn-hangzhou", "--yes");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(
            new int[] {
              run.first("DeleteStack --RegionId cn-hangzhou --StackId " + AlibabaCloud.ALERTS),
              run.first("oss rm oss://flow-log-status-cn-hangzhou-" + ACCOUNT),
              run.first("DeleteStack --RegionId cn-hangzhou --StackId " + STACK),
              run.first("oss rm oss://flow-log-status-code-cn-hangzhou-" + ACCOUNT)
            })
        .isSorted();
    assertThat(run.err()).contains("left: the service-linked roles", "left: deployments in other");
  }

  @Test
  void asksFirst() throws Exception {
    Scripts aliyun = installed();
    assertThat(aliyun.run("uninstall", "--region", "cn-hangzhou").calls("DeleteStack")).isEmpty();
    Run no = aliyun.runWith("no\n", "uninstall", "--region", "cn-hangzhou");
    assertThat(no.status()).isEqualTo(2);
    assertThat(no.calls("oss rm")).isEmpty();

    Run yes = aliyun.runWith("y\n", "uninstall", "--region", "cn-hangzhou");
    assertThat(yes.calls("DeleteStack")).hasSize(2);
  }

  @Test
  void aStackThatCannotBeDeletedIsSaidAndThePackageStays() throws Exception {
    Scripts aliyun = AlibabaCloud.status(installed(), "DELETE_FAILED", "the bucket is not empty");

    Run run = aliyun.run("uninstall", "--region", "cn-hangzhou", "--yes");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("DELETE_FAILED: the bucket is not empty");
    assertThat(run.calls("flow-log-status-code")).isEmpty();
  }

  @Test
  void theOldestLeftoverIsFoundWithoutAStack() throws Exception {
    Scripts aliyun = AlibabaCloud.fresh(folder).on("aliyun oss stat *", "");

    Run run = aliyun.run("uninstall", "--region", "cn-hangzhou", "--yes");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls("oss rm")).singleElement().asString().contains("flow-log-status-code");
  }
}
