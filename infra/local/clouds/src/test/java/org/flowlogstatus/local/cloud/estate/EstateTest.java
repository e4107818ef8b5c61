package org.flowlogstatus.local.cloud.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The estate that ships is whole: every row of the contract that a lookup can show has an example.
 */
class EstateTest {

  private static final Set<String> EITHER =
      Set.of(
          "LOGGING",
          "INHERITED",
          "SWITCHED_OFF",
          "NEVER_CONFIGURED",
          "IN_TRANSITION",
          "INVALID_REQUEST",
          "ACCESS_DENIED",
          "NOT_FOUND",
          "PRECONDITION_FAILED",
          "THROTTLED",
          "CREDENTIALS_REJECTED",
          "PROVIDER_REJECTED",
          "PROVIDER_ERROR",
          "PROVIDER_RESPONSE_INVALID",
          "PROVIDER_UNREACHABLE",
          "PROVIDER_TIMEOUT");

  private final Estate estate = Estate.bundled();

  @Test
  void everyReasonOfTheContractHasAnExampleInAzure() {
    assertThat(reasons(Cloud.AZURE)).containsAll(EITHER).contains("NO_NETWORK_WATCHER");
  }

  @Test
  void everyReasonOfTheContractHasAnExampleInAlibabaCloud() {
    assertThat(reasons(Cloud.ALIBABA))
        .containsAll(EITHER)
        .contains("SERVICE_ACTIVATED", "SERVICE_NOT_ACTIVATED", "PARENT_UNKNOWN");
  }

  @Test
  void everyFindingOfALookupHasAnExample() {
    assertThat(estate.examples())
        .flatExtracting(example -> example.expect().findings())
        .containsOnly(
            "ANALYTICS_OFF",
            "DELIVERY_FAILED",
            "NSG_FLOW_LOGS_RETIRING",
            "PARTIAL_CAPTURE",
            "PROVISIONING_FAILED",
            "RETENTION_TOO_SHORT",
            "STORAGE_MISSING");
  }

  @Test
  void everyTypeOfTargetIsInheritedFrom() {
    assertThat(estate.examples())
        .filteredOn(example -> example.expect().reason().equals("INHERITED"))
        .flatExtracting(example -> example.request().values())
        .anyMatch(target -> target.contains("/subnets/"))
        .anyMatch(target -> target.contains("/networkInterfaces/"))
        .anyMatch(target -> target.startsWith("vsw-"));
  }

  @Test
  void everyFaultIsShownByAnExample() {
    assertThat(estate.faults())
        .allSatisfy(
            fault -> {
              String about = fault.when().target().or(() -> fault.when().region()).orElseThrow();
              assertThat(estate.examples())
                  .filteredOn(example -> example.provider() == fault.cloud())
                  .anyMatch(example -> example.request().containsValue(about));
            });
  }

  @Test
  void onlyTimeoutsAreSlow() {
    assertThat(estate.examples())
        .allMatch(
            example -> example.slow() == example.expect().reason().equals("PROVIDER_TIMEOUT"));
  }

  @Test
  void resultsAndProblemsLookAsTheContractSays() {
    assertThat(estate.examples())
        .allSatisfy(
            example -> {
              boolean result = example.expect().httpStatus() == 200;
              assertThat(example.expect().status().isPresent()).isEqualTo(result);
              assertThat(List.of("ENABLED", "DISABLED", "UNKNOWN"))
                  .containsAll(example.expect().status().stream().toList());
            })
        .extracting(LookupExample::title, LookupExample::provider)
        .doesNotHaveDuplicates();
  }

  @Test
  void anEstateSurvivesItsFile(@TempDir Path directory) {
    Path file = directory.resolve("estate.json");
    estate.write(file);
    assertThat(Estate.read(file)).isEqualTo(estate);
  }

  @Test
  void aFileWithMistakesIsRefusedByName() {
    assertThatThrownBy(() -> Estate.parse("{\"azur\": {}}")).hasMessageContaining("azur");
    String nameless =
        "{\"azure\":{\"subscriptions\":[{\"displayName\":\"x\"}]},\"alibaba_cloud\":{}}";
    assertThatThrownBy(() -> Estate.parse(nameless)).hasMessageContaining("subscriptionId");
    assertThatThrownBy(() -> Estate.parse("{} {}")).isInstanceOf(IllegalArgumentException.class);
  }

  private Set<String> reasons(Cloud cloud) {
    return estate.examples().stream()
        .filter(example -> example.provider() == cloud)
        .map(example -> example.expect().reason())
        .collect(Collectors.toSet());
  }
}
