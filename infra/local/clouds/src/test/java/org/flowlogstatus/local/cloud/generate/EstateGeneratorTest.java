package org.flowlogstatus.local.cloud.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AlibabaScale;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AzureScale;
import org.junit.jupiter.api.Test;

/** Generated estates: as large as asked for, the same again, and with every kind of log. */
class EstateGeneratorTest {

  private static final AzureScale AZURE = new AzureScale(2, 10, 100, 20, 3, 1);
  private static final AlibabaScale ALIBABA = new AlibabaScale(12, 60, 3);

  private final Estate estate = EstateGenerator.generate(42, AZURE, ALIBABA);

  @Test
  void theSameSeedGivesTheSameEstateAndAnotherAnother() {
    assertThat(EstateGenerator.generate(42, AZURE, ALIBABA)).isEqualTo(estate);
    assertThat(EstateGenerator.generate(43, AZURE, ALIBABA)).isNotEqualTo(estate);
  }

  @Test
  void holdsAsMuchAsItWasAskedFor() {
    assertThat(estate.azure().subscriptions())
        .hasSize(2)
        .allSatisfy(
            subscription -> {
              assertThat(subscription.networkSecurityGroups()).hasSize(1000);
              assertThat(subscription.virtualNetworks()).hasSize(200);
            });
    assertThat(estate.alibaba().accounts().get(0).regions())
        .hasSize(12)
        .allSatisfy(region -> assertThat(region.vpcs()).hasSize(60));
  }

  @Test
  void hasLogsInEveryStateOfBothClouds() {
    Set<String> states =
        azureLogs().stream()
            .map(log -> log.properties().path("provisioningState").asText("none"))
            .collect(Collectors.toSet());
    assertThat(states).contains("none", "Creating", "Updating", "Deleting", "Failed", "Succeeded");
    assertThat(azureLogs()).anyMatch(log -> !log.properties().path("enabled").booleanValue());
    Set<String> statuses =
        estate.alibaba().accounts().get(0).regions().stream()
            .flatMap(region -> region.flowLogs().stream())
            .map(log -> log.path("Status").asText())
            .collect(Collectors.toSet());
    assertThat(statuses).containsExactlyInAnyOrder("Active", "Inactive", "Activating");
  }

  @Test
  void writesSomeIdsInAnotherCase() {
    assertThat(azureLogs())
        .anyMatch(
            log -> log.targetResourceId().equals(log.targetResourceId().toLowerCase(Locale.ROOT)))
        .anyMatch(log -> log.targetResourceId().contains("/resourceGroups/"));
  }

  private List<FlowLog> azureLogs() {
    return estate.azure().subscriptions().stream()
        .flatMap(subscription -> subscription.networkWatchers().stream())
        .flatMap(watcher -> watcher.flowLogs().stream())
        .toList();
  }
}
