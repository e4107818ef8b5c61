package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** infra/azure/what-if shows all, and changes nothing, before the first deployment and after it. */
@Timeout(60)
class AzureWhatIfTest {

  @TempDir Path folder;

  private static Run whatIf(Scripts az, String... more) throws Exception {
    az.on("az deployment * what-if *", "Resource changes: 1 to create.");
    List<String> arguments =
        new ArrayList<>(List.of("--resource-group", "rg", "--location", "westeurope"));
    arguments.addAll(List.of(more));
    Run run = az.run("what-if", arguments.toArray(new String[0]));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.calls(" create ")).isEmpty();
    return run;
  }

  @Test
  void beforeTheFirstDeploymentRightsAreShownToo() throws Exception {
    Run run = whatIf(AzureCloud.fresh(folder));

    assertThat(run.calls("/role.json")).hasSize(1);
    assertThat(run.err())
        .contains(
            "would be created",
            "alerts.json and workbook.json",
            "stand-ins",
            "topic.json and events.json");
  }

  @Test
  void afterItTheRealIdsAreUsed() throws Exception {
    Run run = whatIf(AzureCloud.deployed(folder));

    assertThat(run.calls("/main.json")).singleElement().asString().contains(AzureCloud.PRINCIPAL);
    assertThat(run.calls("/events.json")).singleElement().asString().contains(AzureCloud.APP_ID);
    assertThat(run.err()).doesNotContain("stand-ins");
  }

  @Test
  void everyTemplateThatDeployUsesIsShown() throws Exception {
    Run open = whatIf(AzureCloud.deployed(folder.resolve("open")));
    assertThat(files(open))
        .contains("identity.json", "main.json", "alerts.json", "workbook.json", "role.json");

    Run closed = whatIf(AzureCloud.deployed(folder.resolve("closed")), "--private-network");
    assertThat(files(closed)).contains("network.json", "private-endpoints.json");
    assertThat(closed.calls("/main.json").get(0)).contains("functionSubnetId=");
  }

  private static List<String> files(Run run) {
    return run.calls().stream()
        .filter(call -> call.contains(" what-if "))
        .map(call -> call.replaceAll(".*/([a-z-]+[.]json).*", "$1"))
        .toList();
  }
}
