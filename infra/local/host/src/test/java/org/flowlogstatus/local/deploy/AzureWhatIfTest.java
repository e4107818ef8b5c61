package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** infra/azure/what-if shows all, and changes nothing, before the first deployment and after it. */
@Timeout(60)
class AzureWhatIfTest {

  @TempDir Path folder;

  private static Run whatIf(Scripts az) throws Exception {
    az.on("az deployment * what-if *", "Resource changes: 1 to create.");
    Run run = az.run("what-if", "--resource-group", "rg", "--location", "westeurope");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls(" create ")).isEmpty();
    return run;
  }

  @Test
  void beforeTheFirstDeploymentRightsAreShownToo() throws Exception {
    Run run = whatIf(AzureCloud.fresh(folder));

    assertThat(run.calls("/role.json")).hasSize(1);
    assertThat(run.err()).contains("would be created", "stand-ins", "topic.json and events.json");
  }

  @Test
  void afterItTheRealIdsAreUsed() throws Exception {
    Run run = whatIf(AzureCloud.deployed(folder));

    assertThat(run.calls("/main.json")).singleElement().asString().contains(AzureCloud.PRINCIPAL);
    assertThat(run.calls("/events.json")).singleElement().asString().contains(AzureCloud.APP_ID);
    assertThat(run.err()).doesNotContain("stand-ins");
  }
}
